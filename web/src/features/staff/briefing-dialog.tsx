import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { useSend } from '../../sync/use-send.ts';
import { AgendaList } from './agenda.tsx';

/** The minutes of a staff briefing, with what it goes through beside them. */
export function BriefingDialog(props: {
  group: string;
  agenda: readonly string[];
  onClose: () => void;
}): ReactNode {
  const { group, agenda, onClose } = props;
  const [briefing] = useState(newId);
  const [note, setNote, clear] = useDraft(`staff.briefing.${group}`, '');
  const { send, busy, refusal, errorOf } = useSend(['note']);
  const save = async (): Promise<void> => {
    const said = note.trim() === '' ? {} : { note: note.trim() };
    if (!(await send('staff.hold-briefing', { briefing, group, ...said }))) return;
    clear();
    announceOwn(message('staff.briefing.held'));
    onClose();
  };
  return (
    <StepDialog
      title={message('staff.briefing')}
      verb={busy ? message('common.saving') : message('staff.briefing')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <AgendaList agenda={agenda} />
      <TextArea
        label={message('staff.briefing.note')}
        hint={message('staff.briefing.note.hint')}
        value={note}
        onChange={setNote}
        rows={8}
        optional
        error={errorOf('note')}
      />
    </StepDialog>
  );
}
