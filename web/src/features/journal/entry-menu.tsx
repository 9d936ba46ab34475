import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { Ellipsis, Lock } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { later } from '../../lib/later.ts';
import { useAccount } from '../../lib/session.ts';
import { withTexts } from '../../lib/with-texts.ts';
import styles from './entry-row.module.css';
import type { EntryRowProps } from './entry-row.tsx';
import type { JournalRow } from './journal-rows.ts';

const entryMenuWindow = later(
  async () => (await withTexts(() => import('./entry-menu-window.tsx'))).EntryMenuWindow,
);

const spillRecordsDialog = later(
  async () => (await withTexts(() => import('../../sync/spill-records-dialog.tsx'))).SpillRecordsDialog,
);

/** The button for what can be done with an entry; a lock where its text is withheld, nothing where nothing can be done. */
export function EntryMenu({ row, sealedAt, onCorrect, onStrike, onAttach }: EntryRowProps): ReactNode {
  if (!onCorrect || !onStrike || !onAttach || row.struck !== null || row.about === 'striking' || row.system)
    return null;
  if (sealedAt !== undefined)
    return (
      <>
        <span className={styles['lock']}>
          <Icon of={Lock} />
        </span>
        <MenuButton row={row} onCorrect={null} onStrike={onStrike} onAttach={onAttach} />
      </>
    );
  return <MenuButton row={row} onCorrect={onCorrect} onStrike={onStrike} onAttach={onAttach} />;
}

interface MenuProps {
  row: JournalRow;
  /** null: only what can be done with a withheld text. */
  onCorrect: ((row: JournalRow) => void) | null;
  onStrike: (row: JournalRow) => void;
  onAttach: (row: JournalRow) => void;
}

function MenuButton({ row, onCorrect, onStrike, onAttach }: MenuProps): ReactNode {
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const [spilling, setSpilling] = useState(false);
  const spills = may(useAccount().roles, 'record.report-spill');
  const button = useRef<HTMLButtonElement>(null);
  const label = message('journal.entry.actions', { number: row.number });
  if (onCorrect === null && !spills) return null;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles['menu-button']}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        // A finger or a pointer on its way to press: the menu is here when it does.
        onPointerEnter={() => void entryMenuWindow.fetch().catch(() => undefined)}
        onClick={() => setOpen('first')}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        <Icon of={Ellipsis} />
      </button>
      {open === null ? null : (
        <entryMenuWindow.View
          label={label}
          button={button}
          first={open}
          onCorrect={onCorrect === null ? null : () => onCorrect(row)}
          onSpill={spills ? () => setSpilling(true) : null}
          onStrike={() => onStrike(row)}
          onAttach={() => onAttach(row)}
          onClose={() => setOpen(null)}
        />
      )}
      {spilling ? (
        <spillRecordsDialog.View
          records={[...new Set([row.id, row.standing])]}
          onClose={() => setSpilling(false)}
        />
      ) : null}
    </>
  );
}
