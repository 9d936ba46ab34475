import { message } from '#shared/language/message.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { usePhone } from '../../lib/viewport.ts';
import { rowWords } from '../../sync/row-words.ts';
import styles from './unsent-page.module.css';
import { RowHead } from './waiting-row.tsx';

interface ReturnedRowProps {
  row: OutboxRow;
  onMend: () => void;
  onThrow: () => void;
}

/** One that came back: its words untouched, why, and the two ways on. One that rests on another waits for that one. */
export function ReturnedRow({ row, onMend, onThrow }: ReturnedRowProps): ReactNode {
  const size = usePhone() ? 'touch' : 'small';
  const { text } = rowWords(row);
  const { returned } = row;
  return (
    <li className={styles['row']}>
      <RowHead row={row} />
      <p className={styles['reason']}>
        <Glyph name="status-red" size={14} />
        <span>
          {[returned?.title ?? '', ...(returned?.errors ?? []).map(({ title }) => title)]
            .filter((sentence, index, all) => sentence !== '' && all.indexOf(sentence) === index)
            .join(' ')}
        </span>
      </p>
      <div className={styles['actions']}>
        {returned?.because === 'rests-on-returned' ? null : (
          <Button size={size} onClick={onMend} aria-label={message('unsent.mend.name', { text })}>
            {message('unsent.mend')}
          </Button>
        )}
        <Button
          size={size}
          kind="quiet"
          onClick={onThrow}
          aria-label={message('unsent.throw.name', { text })}
        >
          {message('unsent.throw')}
        </Button>
      </div>
    </li>
  );
}
