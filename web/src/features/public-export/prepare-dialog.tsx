import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Select, TextArea } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { newId } from '../../lib/new-id.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './public-export.module.css';

/** What has been asked for, and which incident it is about; what is masked is chosen in the preview. */
export function PrepareDialog({
  onClose,
  onDone,
}: {
  onClose: () => void;
  onDone: (id: string) => void;
}): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const [publicExport] = useState(newId);
  const [request, setRequest] = useState('');
  const [incident, setIncident] = useState('');
  const { send, busy, refusal, errorOf } = useSend(['request']);
  const options = [...incidents.values()]
    .sort((one, other) => other.number - one.number)
    .map(({ id, number, title }) => ({
      value: id,
      label: message('journal.incident.choice', {
        name: incidentName(number),
        title: title ?? message('common.restricted'),
      }),
    }));
  async function save(): Promise<void> {
    const about = incident === '' ? {} : { incident };
    if (await send('public-export.prepare', { publicExport, request: request.trim(), ...about }))
      onDone(publicExport);
  }
  return (
    <StepDialog
      title={message('public-export.prepare')}
      verb={message(busy ? 'common.saving' : 'public-export.save')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <div className={styles['form']}>
        <TextArea
          label={message('public-export.request')}
          hint={message('public-export.request.hint')}
          value={request}
          onChange={setRequest}
          error={errorOf('request')}
        />
        <Select
          label={message('public-export.incident')}
          placeholder={message('public-export.incident.all')}
          value={incident}
          options={options}
          onChange={setIncident}
        />
      </div>
    </StepDialog>
  );
}
