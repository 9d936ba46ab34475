import { message } from '#shared/language/message.ts';
import type { ReviewData } from '#shared/reports/review-data.ts';
import { type ReactNode, useState } from 'react';
import { CheckboxField, Select, TextArea } from '../../../components/field.tsx';
import { StepDialog } from '../../../components/step-dialog.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { useDraft } from '../../../lib/draft.ts';
import { newId } from '../../../lib/new-id.ts';
import { useSend } from '../../../sync/use-send.ts';
import { incidentLabel, useIncidents } from '../incident-choice.tsx';

/** Writes the summary, and says what the review is compared with. */
export function SummaryDialog({ data, onClose }: { data: ReviewData; onClose: () => void }): ReactNode {
  const { incident, review } = data;
  const [draft, setDraft, clear] = useDraft(`review.summary.${incident}`, {
    summary: review?.summary ?? '',
    exercise: data.exercise,
    comparedWith: review?.comparedWith ?? '',
  });
  const [id] = useState(newId);
  const incidents = useIncidents();
  const { send, busy, refusal, errorOf } = useSend(['summary', 'comparedWith']);
  async function save(): Promise<void> {
    const summary = draft.summary.trim();
    const { exercise, comparedWith } = draft;
    const done = await send('review.describe', {
      review: review?.review ?? id,
      incident,
      summary: summary === '' ? null : summary,
      exercise,
      comparedWith: comparedWith === '' ? null : comparedWith,
    });
    if (!done) return;
    clear();
    announceOwn(message('review.summary.done'));
    onClose();
  }
  return (
    <StepDialog
      title={message('review.summary.write')}
      verb={message('common.save')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextArea
        label={message('review.summary')}
        optional
        rows={6}
        value={draft.summary}
        onChange={(summary) => setDraft({ ...draft, summary })}
        error={errorOf('summary')}
      />
      <CheckboxField
        label={message('review.exercise')}
        hint={message('review.exercise.hint')}
        checked={draft.exercise}
        onChange={(exercise) => setDraft({ ...draft, exercise })}
      />
      <Select
        label={message('review.compare')}
        hint={message('review.compare.hint')}
        placeholder={message('review.compare.last-exercise')}
        options={incidents
          .filter((one) => one.id !== incident)
          .map((one) => ({ value: one.id, label: incidentLabel(one) }))}
        value={draft.comparedWith}
        onChange={(comparedWith) => setDraft({ ...draft, comparedWith })}
        error={errorOf('comparedWith')}
      />
    </StepDialog>
  );
}
