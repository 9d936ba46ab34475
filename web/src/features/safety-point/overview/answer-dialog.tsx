import { message } from '#shared/language/message.ts';
import { needAnswers } from '#shared/safety-point/state.ts';
import type { NeedAnswer, PointNeed } from '#shared/safety-point/state.ts';
import { type ReactNode, useState } from 'react';
import { TextArea, TextField } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { needText } from '../../../components/safety-point-words.ts';
import { Segmented } from '../../../components/segmented.tsx';
import { StepDialog } from '../../../components/step-dialog.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { now } from '../../../lib/clock.ts';
import { useDraft } from '../../../lib/draft.ts';
import { statedTime } from '../../../lib/stated-time.ts';
import { useSend } from '../../../sync/use-send.ts';

const empty = { answer: '', expected: '', note: '' };

/** The crisis group's answer to a need: on its way, delivered, or not possible, with a word to the point. */
export function AnswerDialog({ need, onClose }: { need: PointNeed; onClose: () => void }): ReactNode {
  const [draft, setDraft, clear] = useDraft(`safety-point.answer.${need.id}`, empty);
  const [tried, setTried] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['answer', 'note', 'expectedAt']);
  const answer = needAnswers.find((one) => one === draft.answer) ?? null;
  const expectedAt =
    answer === 'on-the-way' && draft.expected.trim() !== ''
      ? statedTime(draft.expected, now(), 'future')
      : undefined;
  const note = draft.note.trim();
  const lacksReason = answer === 'declined' && note === '';
  const save = async (): Promise<void> => {
    setTried(true);
    if (answer === null || expectedAt === null || lacksReason) return;
    const recorded = await send('safety-point.answer-need', {
      need: need.id,
      answer,
      ...(note === '' ? {} : { note }),
      ...(expectedAt === undefined ? {} : { expectedAt }),
    });
    if (!recorded) return;
    clear();
    announceOwn(message('point-overview.answered'));
    onClose();
  };
  return (
    <StepDialog
      title={message('point-overview.answer.title', { what: needText(need) })}
      verb={message('point-overview.answer')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <Segmented<NeedAnswer>
        label={message('point-overview.answer.what')}
        options={needAnswers.map((value) => ({ value, label: message(`point-overview.answer.${value}`) }))}
        value={answer}
        onChange={(value) => setDraft({ ...draft, answer: value })}
        wide
      />
      {tried && answer === null ? (
        <Notice kind="wrong">{message('point-overview.answer.missing')}</Notice>
      ) : null}
      {answer === 'on-the-way' ? (
        <TextField
          label={message('point-overview.answer.expected')}
          hint={message('point-overview.answer.expected.hint')}
          value={draft.expected}
          onChange={(expected) => setDraft({ ...draft, expected })}
          optional
          error={
            tried && expectedAt === null
              ? message('point-overview.answer.expected.bad')
              : errorOf('expectedAt')
          }
        />
      ) : null}
      <TextArea
        label={message('point-overview.answer.note')}
        value={draft.note}
        onChange={(value) => setDraft({ ...draft, note: value })}
        optional={answer !== 'declined'}
        rows={3}
        error={tried && lacksReason ? message('point-overview.answer.declined.why') : errorOf('note')}
      />
    </StepDialog>
  );
}
