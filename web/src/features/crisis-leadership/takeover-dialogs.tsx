import type { Takeover } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { CheckboxField, Select, TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { Law } from './law.tsx';

const emptyTakeover = { committee: '', whole: false, area: '', motive: '' };

/** Takes over all or part of a committee's area, as far as the event makes it necessary. */
export function TakeOverDialog({ onClose }: { onClose: () => void }): ReactNode {
  const organisation = useLive((state) => state.organisation);
  const [draft, setDraft, clear] = useDraft('leadership.take-over', emptyTakeover);
  const [takeover] = useState(newId);
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['committee', 'area', 'motive']);
  const shortest = organisation?.rules.motiveMinLength ?? 1;
  const change = (changed: Partial<typeof emptyTakeover>): void => setDraft({ ...draft, ...changed });
  const area = draft.whole ? message('crisis-leadership.whole-area') : draft.area.trim();
  const short = draft.motive.trim().length < shortest;

  async function save(): Promise<void> {
    setChecked(true);
    if (draft.committee === '' || area === '' || short) return;
    const data = {
      takeover,
      committee: draft.committee,
      area,
      scope: draft.whole ? ('whole' as const) : ('part' as const),
      motive: draft.motive.trim(),
    };
    if (!(await send('crisis-leadership.take-over', data))) return;
    clear();
    announceOwn(message('crisis-leadership.take-over.done'));
    onClose();
  }

  return (
    <StepDialog
      title={message('crisis-leadership.take-over.title')}
      verb={message('crisis-leadership.take-over')}
      busyVerb={message('crisis-leadership.take-over.busy')}
      busy={busy}
      refusal={refusal}
      note={message('crisis-leadership.take-over.note')}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={message('crisis-leadership.from')}
        value={draft.committee}
        onChange={(committee) => change({ committee })}
        placeholder={message('crisis-leadership.from.choose')}
        options={(organisation?.committees ?? [])
          .filter(({ kind }) => kind !== 'crisis-committee')
          .map(({ id, name }) => ({ value: id, label: name }))}
        error={
          checked && draft.committee === '' ? message('crisis-leadership.from.missing') : errorOf('committee')
        }
      />
      <CheckboxField
        label={message('crisis-leadership.whole-area')}
        checked={draft.whole}
        onChange={(whole) => change({ whole })}
      />
      {draft.whole ? null : (
        <TextField
          label={message('crisis-leadership.part')}
          hint={message('crisis-leadership.part.hint')}
          value={draft.area}
          onChange={(text) => change({ area: text })}
          error={checked && area === '' ? message('crisis-leadership.part.missing') : errorOf('area')}
        />
      )}
      <TextArea
        label={message('incident.motive')}
        value={draft.motive}
        onChange={(motive) => change({ motive })}
        error={checked && short ? message('incident.motive.short', { count: shortest }) : errorOf('motive')}
      />
      <Law of="takeover" />
    </StepDialog>
  );
}

/** Hands an area back to its committee when circumstances allow. */
export function HandBackDialog({
  takeover,
  onClose,
}: {
  takeover: Takeover;
  onClose: () => void;
}): ReactNode {
  const organisation = useLive((state) => state.organisation);
  const [motive, setMotive, clear] = useDraft(`leadership.hand-back.${takeover.id}`, '');
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['motive']);
  const shortest = organisation?.rules.motiveMinLength ?? 1;
  const short = motive.trim().length < shortest;
  const name =
    organisation?.committees.find(({ id }) => id === takeover.committee)?.name ?? takeover.committee;

  async function save(): Promise<void> {
    setChecked(true);
    if (short) return;
    const data = { takeover: takeover.id, motive: motive.trim() };
    if (!(await send('crisis-leadership.hand-back', data))) return;
    clear();
    announceOwn(message('crisis-leadership.hand-back.done'));
    onClose();
  }

  return (
    <StepDialog
      title={message('crisis-leadership.hand-back.title', { committee: name })}
      verb={message('crisis-leadership.hand-back')}
      busyVerb={message('crisis-leadership.hand-back.busy')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{takeover.area}</p>
      <TextArea
        label={message('incident.motive')}
        value={motive}
        onChange={setMotive}
        error={checked && short ? message('incident.motive.short', { count: shortest }) : errorOf('motive')}
      />
    </StepDialog>
  );
}
