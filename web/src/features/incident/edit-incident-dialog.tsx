import { incidentTypes } from '#shared/classification/incident-types.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { Incident, IncidentPlace } from '#shared/incident/state.ts';
import { channels } from '#shared/kernel/channels.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Select, TextArea, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { compareText } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { DepartmentChoice } from './department-choice.tsx';
import { changesOf, fieldsOf, type IncidentFields } from './incident-fields.ts';
import styles from './new-incident.module.css';
import { type PickOnMap, PlaceField } from './place-field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';

/** Changes what an incident is called and what is known of it; only what was changed is sent. */
export function EditIncidentDialog({
  incident,
  pickOnMap,
  onClose,
}: {
  incident: Incident;
  pickOnMap: PickOnMap | undefined;
  onClose: () => void;
}): ReactNode {
  const organisation = useLive((state) => state.organisation);
  // What stood when the form was opened: somebody else's later change is not undone by fields left alone here.
  const [before] = useState(() => fieldsOf(incident));
  const [fields, setFields, clear] = useDraft<IncidentFields>(`incident.edit.${incident.id}`, before);
  const [fault, setFault] = useState<'title' | 'nothing' | null>(null);
  const { send, busy, refusal, errorOf } = useSend(['title', 'description', 'label', 'who', 'departments']);
  const change = (changed: Partial<IncidentFields>): void => setFields({ ...fields, ...changed });
  const name = incidentName(incident.number);

  async function save(): Promise<void> {
    const changes = changesOf(before, fields);
    const wrong = fields.title.trim() === '' ? 'title' : Object.keys(changes).length === 0 ? 'nothing' : null;
    setFault(wrong);
    if (wrong !== null) return;
    if (!(await send('incident.update', { incident: incident.id, ...changes }))) return;
    clear();
    announceOwn(message('incident.edit.done', { incident: name }));
    onClose();
  }

  return (
    <StepDialog
      title={message('incident.edit.title', { incident: name })}
      verb={message('incident.edit')}
      busyVerb={message('incident.edit.busy')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={message('incident.title')}
        value={fields.title}
        onChange={(title) => change({ title })}
        error={fault === 'title' ? message('incident.title.missing') : errorOf('title')}
      />
      <div className={styles['pair']}>
        <Select
          label={message('incident.type')}
          value={fields.incidentType}
          onChange={(incidentType) => change({ incidentType })}
          options={typeOptions}
        />
        <PlaceField
          places={organisation?.places ?? []}
          value={fields.place}
          onChange={(place: IncidentPlace | null) => change({ place })}
          error={errorOf('label')}
          pickOnMap={pickOnMap}
        />
        <TextField
          label={message('common.source')}
          optional
          value={fields.who}
          onChange={(who) => change({ who })}
          error={errorOf('who')}
        />
        <Select
          label={message('journal.channel')}
          value={fields.channel}
          onChange={(channel) => change({ channel })}
          placeholder={message('journal.channel.none')}
          options={channels.map((channel) => ({
            value: channel,
            label: message(`journal-kinds.channel.${channel}`),
          }))}
        />
      </div>
      <TextArea
        label={message('incident.description')}
        optional
        value={fields.description}
        onChange={(description) => change({ description })}
        error={errorOf('description')}
      />
      <DepartmentChoice
        departments={organisation?.departments ?? []}
        chosen={fields.departments}
        onChange={(departments) => change({ departments })}
      />
      {fault === 'nothing' ? <Notice kind="attention">{message('incident.edit.nothing')}</Notice> : null}
    </StepDialog>
  );
}

export const typeOptions = incidentTypes
  .map((type) => ({ value: type as string, label: message(`incident-types.${type}`) }))
  .toSorted((one, other) =>
    one.value === 'other' ? 1 : other.value === 'other' ? -1 : compareText(one.label, other.label),
  );
