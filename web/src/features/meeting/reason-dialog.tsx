import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { useSend } from '../../sync/use-send.ts';

/** Cancels a called meeting, with the reason. */
export function CancelDialog({ meeting, onClose }: { meeting: string; onClose: () => void }): ReactNode {
  return (
    <OneText
      place={`meeting.cancel.${meeting}`}
      title={message('meeting.cancel')}
      label={message('meeting.reason')}
      done={message('meeting.cancel.done')}
      send={({ send }, reason) => send('meeting.cancel', { meeting, reason })}
      onClose={onClose}
    />
  );
}

/** Lets a paragraph lapse; its number is not given to another. */
export function WithdrawDialog({
  meeting,
  item,
  name,
  onClose,
}: {
  meeting: string;
  item: string;
  name: string;
  onClose: () => void;
}): ReactNode {
  return (
    <OneText
      place={`meeting.withdraw.${item}`}
      title={message('meeting.withdraw.title', { name })}
      label={message('meeting.reason')}
      done={message('meeting.withdraw.done', { name })}
      send={({ send }, reason) => send('meeting.withdraw-item', { meeting, item, reason })}
      onClose={onClose}
    />
  );
}

/** The diarienummer, which may come late. */
export function RegistryNumberDialog({
  meeting,
  onClose,
}: {
  meeting: string;
  onClose: () => void;
}): ReactNode {
  return (
    <OneText
      place={`meeting.registry-number.${meeting}`}
      title={message('meeting.registry-number.set')}
      label={message('meeting.minutes.registry-number')}
      done={message('meeting.registry-number.done')}
      short
      send={({ send }, registryNumber) => send('meeting.set-registry-number', { meeting, registryNumber })}
      onClose={onClose}
    />
  );
}

type Sending = Pick<ReturnType<typeof useSend>, 'send'>;

function OneText({
  place,
  title,
  label,
  done,
  short = false,
  send,
  onClose,
}: {
  place: string;
  title: string;
  label: string;
  done: string;
  short?: boolean;
  send: (sending: Sending, words: string) => Promise<boolean>;
  onClose: () => void;
}): ReactNode {
  const [words, setWords, clear] = useDraft(place, '');
  const [checked, setChecked] = useState(false);
  const sending = useSend([]);
  const empty = words.trim() === '';
  async function save(): Promise<void> {
    setChecked(true);
    if (empty || !(await send(sending, words.trim()))) return;
    clear();
    announceOwn(done);
    onClose();
  }
  const error = checked && empty ? message('meeting.text.missing') : null;
  return (
    <StepDialog
      title={title}
      verb={sending.busy ? message('common.saving') : title}
      busy={sending.busy}
      refusal={sending.refusal}
      onSave={save}
      onClose={onClose}
    >
      {short ? (
        <TextField label={label} value={words} maxLength={60} onChange={setWords} error={error} />
      ) : (
        <TextArea label={label} value={words} onChange={setWords} error={error} />
      )}
    </StepDialog>
  );
}
