import { roleFor } from '#shared/authorization/capabilities.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { gatheringPlace, groupName } from '#shared/staff/groups.ts';
import { centralGroup } from '#shared/staff/state.ts';
import { type ReactNode, useState } from 'react';
import { Select, TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';

/** Begins a group's work. Who is not the chief executive says who ordered it. */
export function ActivateDialog({ group, onClose }: { group: string; onClose: () => void }): ReactNode {
  const organisation = useLive((state) => state.organisation);
  const { roles } = useAccount();
  const [activation] = useState(newId);
  const initial = { motive: '', orderedBy: '', place: '', incident: '' };
  const [draft, setDraft, clear] = useDraft(`staff.activate.${group}`, initial);
  const { send, busy, refusal, errorOf } = useSend(['motive', 'orderedBy', 'place', 'incident']);
  const role = roleFor(roles, 'staff.activate');
  const needsOrder = group === centralGroup && role !== 'chief-executive';
  const place = gatheringPlace(organisation, group);
  const set = (part: Partial<typeof initial>): void => setDraft({ ...draft, ...part });
  const given = (field: 'orderedBy' | 'place' | 'incident'): { [name: string]: string } =>
    draft[field].trim() === '' ? {} : { [field]: draft[field].trim() };
  const save = async (): Promise<void> => {
    const data = { activation, group, motive: draft.motive.trim() };
    const more = { ...given('orderedBy'), ...given('place'), ...given('incident') };
    if (!(await send('staff.activate', { ...data, ...more }))) return;
    clear();
    announceOwn(message('staff.activated'));
    onClose();
  };
  return (
    <StepDialog
      title={message('staff.activate')}
      verb={busy ? message('common.saving') : message('staff.activate')}
      busy={busy}
      refusal={refusal}
      note={message('staff.activate.what')}
      onSave={save}
      onClose={onClose}
    >
      <p>
        <b>{groupName(organisation, group)}</b>
      </p>
      <TextArea
        label={message('staff.activate.motive')}
        value={draft.motive}
        onChange={(motive) => set({ motive })}
        required
        error={errorOf('motive')}
      />
      {needsOrder ? (
        <TextField
          label={message('staff.activate.ordered-by')}
          hint={message('staff.activate.ordered-by.hint')}
          value={draft.orderedBy}
          onChange={(orderedBy) => set({ orderedBy })}
          maxLength={120}
          required
          error={errorOf('orderedBy')}
        />
      ) : null}
      <TextField
        label={message('staff.activate.place')}
        {...(place === null ? {} : { hint: message('staff.activate.place.hint', { place }) })}
        value={draft.place}
        onChange={(value) => set({ place: value })}
        maxLength={200}
        optional
        error={errorOf('place')}
      />
      <IncidentField
        value={draft.incident}
        onChange={(incident) => set({ incident })}
        error={errorOf('incident')}
      />
    </StepDialog>
  );
}

function IncidentField(props: {
  value: string;
  onChange: (incident: string) => void;
  error: string | null;
}): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const options = [...incidents.values()]
    .filter(({ status }) => status === 'open')
    .sort((one, other) => other.number - one.number)
    .map(({ id, number, title }) => ({
      value: id,
      label: `${incidentName(number)} ${title ?? message('common.restricted')}`,
    }));
  return (
    <Select
      label={message('staff.activate.incident')}
      placeholder={message('staff.activate.no-incident')}
      options={options}
      value={props.value}
      onChange={props.onChange}
      optional
      error={props.error}
    />
  );
}
