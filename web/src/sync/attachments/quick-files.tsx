import { type ReactNode, type RefObject, useImperativeHandle } from 'react';
import { useAccount } from '../../lib/session.ts';
import { ChooseButton, ChosenList } from './choose-files.tsx';
import styles from './attachments.module.css';
import type { FilesHandle } from './files-handle.ts';
import { giveFiles } from './give-files.ts';
import { useChosenFiles } from './use-chosen-files.ts';

/** Files that go with an entry as it is written. */
export function QuickFiles({
  handle,
  touch,
}: {
  handle: RefObject<FilesHandle | null>;
  touch: boolean;
}): ReactNode {
  const { id: account } = useAccount();
  const chosen = useChosenFiles();
  useImperativeHandle(handle, () => ({
    prepared: chosen.prepared,
    give: (record, files) => giveFiles(record, account, files),
    clear: chosen.clear,
  }));
  return (
    <div className={styles['quick']}>
      <ChosenList chosen={chosen} touch={touch} />
      <div>
        <ChooseButton chosen={chosen} kind="quiet" />
      </div>
    </div>
  );
}
