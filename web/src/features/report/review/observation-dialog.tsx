import { message } from '#shared/language/message.ts';
import { observationKinds, type ObservationKind } from '#shared/review/state.ts';
import type { ObservationRow } from '#shared/reports/review-rows.ts';
import { type ReactNode, useState } from 'react';
import { TextArea, TextField } from '../../../components/field.tsx';
import { RestrictFields, restrictOf } from '../../../components/restrict-fields.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { StepDialog } from '../../../components/step-dialog.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { now } from '../../../lib/clock.ts';
import { useDraft } from '../../../lib/draft.ts';
import { newId } from '../../../lib/new-id.ts';
import { statedTime, writtenTime } from '../../../lib/stated-time.ts';
import { useLive } from '../../../sync/use-live.ts';
import { useSend } from '../../../sync/use-send.ts';

interface ObservationDialogProps {
  incident: string;
  /** When the incident began: where a new observation stands until another time is written. */
  startedAt: string;
  /** The one that is changed; null: a new one. */
  row: ObservationRow | null;
  onClose: () => void;
}

/** Writes down what somebody saw, when it was so, and why. */
export function ObservationDialog({ incident, startedAt, row, onClose }: ObservationDialogProps): ReactNode {
  const [draft, setDraft, clear] = useDraft(`review.${row?.observation ?? incident}`, {
    kind: row?.kind ?? 'improve',
    at: writtenTime(row?.at ?? startedAt),
    text: row?.text ?? '',
    cause: row?.cause ?? '',
    moment: '',
  });
  const [id] = useState(newId);
  const [ground, setGround] = useState<string | null>(null);
  const restricted = useLive((state) => row !== null && state.restrictedRecords.has(row.observation));
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['text', 'cause', 'at', 'moment', 'ground']);
  // An untouched time keeps the seconds that it has.
  const untouched = row !== null && draft.at === writtenTime(row.at) ? row.at : null;
  const at = untouched ?? statedTime(draft.at, now(), 'past');
  const cause = draft.cause.trim();
  const moment = momentOf(draft.moment);
  async function save(): Promise<void> {
    setChecked(true);
    if (at === null || moment === undefined) return;
    const common = {
      kind: draft.kind as ObservationKind,
      at,
      text: draft.text.trim(),
      ...restrictOf(ground),
    };
    const done =
      row === null
        ? await send('review.note', {
            ...common,
            observation: id,
            incident,
            ...(moment === null ? {} : { moment }),
            ...(cause === '' ? {} : { cause }),
          })
        : await send('review.change', {
            ...common,
            observation: row.observation,
            cause: cause === '' ? null : cause,
          });
    if (!done) return;
    clear();
    announceOwn(message('review.note.done'));
    onClose();
  }
  return (
    <StepDialog
      title={message(row === null ? 'review.note' : 'review.change.title')}
      verb={message(row === null ? 'review.note.verb' : 'review.change')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <Segmented
        wide
        label={message('review.kind')}
        options={observationKinds.map((value) => ({ value, label: message(`review.kind.${value}`) }))}
        value={draft.kind as ObservationKind}
        onChange={(kind) => setDraft({ ...draft, kind })}
      />
      <TextField
        label={message('review.when')}
        hint={message('review.when.hint')}
        value={draft.at}
        onChange={(value) => setDraft({ ...draft, at: value })}
        error={checked && at === null ? message('review.when.wrong') : errorOf('at')}
      />
      {row === null ? (
        <TextField
          label={message('review.moment')}
          hint={message('review.moment.hint')}
          optional
          inputMode="numeric"
          value={draft.moment}
          onChange={(value) => setDraft({ ...draft, moment: value })}
          error={checked && moment === undefined ? message('review.moment.wrong') : errorOf('moment')}
        />
      ) : null}
      <TextArea
        label={message('review.text')}
        rows={4}
        required
        value={draft.text}
        onChange={(text) => setDraft({ ...draft, text })}
        error={errorOf('text')}
      />
      <TextArea
        label={message('review.cause')}
        hint={message('review.cause.hint')}
        optional
        rows={2}
        value={draft.cause}
        onChange={(value) => setDraft({ ...draft, cause: value })}
        error={errorOf('cause')}
      />
      {restricted ? null : <RestrictFields ground={ground} onChange={setGround} error={errorOf('ground')} />}
    </StepDialog>
  );
}

/** The position of an event, "1 042" too; null: none is written, undefined: it cannot be read. */
function momentOf(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s\u00a0]/g, '');
  if (plain === '') return null;
  return /^[1-9]\d{0,8}$/.test(plain) ? Number(plain) : undefined;
}
