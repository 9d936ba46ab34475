import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useAccount } from '../../lib/session.ts';
import { usePhone } from '../../lib/viewport.ts';
import { ChooseButton, ChosenList } from './choose-files.tsx';
import styles from './attachments.module.css';
import { giveFiles } from './give-files.ts';
import { useChosenFiles } from './use-chosen-files.ts';

/** Puts files on an entry or an incident. They are kept on the device until they have been sent. */
export function AttachDialog({
  record,
  about,
  onClose,
}: {
  record: string;
  /** What it is, as people name it: the number of an entry, or of an incident. */
  about: { readonly entry: number } | { readonly incident: number };
  onClose: () => void;
}): ReactNode {
  const { id: account } = useAccount();
  const phone = usePhone();
  const chosen = useChosenFiles();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function give(): Promise<void> {
    setProblem(null);
    if (chosen.files.length === 0) return setProblem(message('attachment.none-chosen'));
    setBusy(true);
    const ready = await chosen.prepared();
    const failed = ready === null ? null : await giveFiles(record, account, ready);
    setBusy(false);
    if (ready === null) return;
    if (failed !== null) return setProblem(failed);
    announceOwn(message('attachment.kept'));
    onClose();
  }

  return (
    <Dialog title={titleOf(about)} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void give();
        }}
      >
        <p className={styles['what']}>{message('attachment.add.what')}</p>
        <div>
          <ChooseButton chosen={chosen} touch={phone} />
        </div>
        <ChosenList chosen={chosen} touch={phone} />
        {problem === null ? null : <Notice kind="wrong">{problem}</Notice>}
        <DialogActions>
          <Button kind="primary" type="submit" size={phone ? 'touch' : 'medium'} busy={busy}>
            {message(busy ? 'attachment.give.busy' : 'attachment.give')}
          </Button>
          <Button size={phone ? 'touch' : 'medium'} onClick={onClose}>
            {message('common.cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function titleOf(about: { readonly entry: number } | { readonly incident: number }): string {
  return 'entry' in about
    ? message('attachment.add.title.entry', { number: String(about.entry) })
    : message('attachment.add.title.incident', { incident: incidentName(about.incident) });
}
