import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { SpillDialog } from '../../components/spill-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { newId } from '../../lib/new-id.ts';
import { useSend } from '../../sync/use-send.ts';

/** Has an entry's text, and what says it again, withheld from everybody at once. `entries`: the entry and what it corrected. */
export function SpillEntryDialog({
  entries,
  onClose,
}: {
  entries: readonly string[];
  onClose: () => void;
}): ReactNode {
  const { send, busy, refusal } = useSend();
  const [spill] = useState(newId);
  async function save(): Promise<void> {
    if (!(await send('record.report-spill', { spill, records: [...entries] }))) return;
    announceOwn(message('erasure.spill.reported'));
    onClose();
  }
  return <SpillDialog busy={busy} refusal={refusal} onSave={save} onClose={onClose} />;
}
