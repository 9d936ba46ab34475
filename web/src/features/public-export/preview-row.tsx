import { message } from '#shared/language/message.ts';
import type { PublicRow } from '#shared/projections/public-export-rows.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../lib/class-names.ts';
import { fullTime } from '../../lib/format.ts';
import styles from './public-export.module.css';

/** One line as somebody outside would read it, with what is masked in it and why. */
export function PreviewRow({
  row,
  busy,
  onMask,
  onUnmask,
}: {
  row: PublicRow;
  busy: boolean;
  onMask: (() => void) | null;
  onUnmask: (() => void) | null;
}): ReactNode {
  const { name, at, what, incident, text, source, author, masked, restricted } = row;
  const facts = [
    fullTime(at),
    what,
    incident ?? '',
    source === '' ? '' : message('public-export.row.source', { source }),
    author === '' ? '' : message('public-export.row.author', { author }),
  ];
  return (
    <li className={classNames(styles['line'], masked !== null && styles['masked'])}>
      <span className={styles['name']}>{name}</span>
      <div>
        {text}
        <p>{facts.filter((part) => part !== '').join(', ')}</p>
        {masked === null ? null : (
          <p className={styles['ground']}>
            {restricted
              ? message('public-export.always')
              : message('public-export.row.masked', { ground: masked })}
          </p>
        )}
      </div>
      {restricted || onMask === null || onUnmask === null ? (
        <span />
      ) : masked === null ? (
        <Button
          size="small"
          aria-label={message('public-export.mask.name', { name })}
          busy={busy}
          onClick={onMask}
        >
          {message('public-export.mask')}
        </Button>
      ) : (
        <Button
          size="small"
          aria-label={message('public-export.unmask.name', { name })}
          busy={busy}
          onClick={onUnmask}
        >
          {message('public-export.unmask')}
        </Button>
      )}
    </li>
  );
}
