import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Select, TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { now } from '../../lib/clock.ts';
import { newId } from '../../lib/new-id.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useIncidentOptions } from '../../sync/use-incident-options.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './public-export.module.css';

/** What has been asked for: of which incident, and of what time. What is masked is chosen in the preview. */
export function PrepareDialog({
  onClose,
  onDone,
}: {
  onClose: () => void;
  onDone: (id: string) => void;
}): ReactNode {
  const incidents = useIncidentOptions();
  const [publicExport] = useState(newId);
  const [request, setRequest] = useState('');
  const [incident, setIncident] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['request', 'from', 'to']);
  const since = timeOf(from);
  const until = timeOf(to);
  const unread = (time: string | null | undefined): string | null =>
    checked && time === null ? message('exports.time.wrong') : null;
  async function save(): Promise<void> {
    setChecked(true);
    if (since === null || until === null) return;
    const asked = {
      request: request.trim(),
      ...(incident === '' ? {} : { incident }),
      ...(since === undefined ? {} : { from: since }),
      ...(until === undefined ? {} : { to: until }),
    };
    if (await send('public-export.prepare', { publicExport, ...asked })) onDone(publicExport);
  }
  return (
    <StepDialog
      title={message('public-export.prepare')}
      verb={message('public-export.save')}
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
          options={incidents}
          onChange={setIncident}
        />
        <TextField
          label={message('exports.from')}
          hint={message('exports.time.hint')}
          optional
          value={from}
          onChange={setFrom}
          error={unread(since) ?? errorOf('from')}
        />
        <TextField
          label={message('exports.to')}
          hint={message('exports.to.hint')}
          optional
          value={to}
          onChange={setTo}
          error={unread(until) ?? errorOf('to')}
        />
      </div>
    </StepDialog>
  );
}

/** Undefined: nothing is written; null: it cannot be read. */
function timeOf(written: string): string | null | undefined {
  return written.trim() === '' ? undefined : statedTime(written, now(), 'past');
}
