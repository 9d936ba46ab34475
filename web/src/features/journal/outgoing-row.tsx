import { message } from '#shared/language/message.ts';
import { Clock, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { classNames } from '../../lib/class-names.ts';
import { clockTime } from '../../lib/format.ts';
import { usePhone } from '../../lib/viewport.ts';
import { typeIcon, typeOf, typeWord } from './entry-kinds.ts';
import styles from './entry-row.module.css';
import { sourceWords } from './journal-words.ts';
import type { OutgoingEntry } from './outgoing.ts';

/** An entry that the log has not numbered yet: sunken, without a number; refused ones say why and have one action. */
export function OutgoingRow({
  entry,
  onTakeBack,
}: {
  entry: OutgoingEntry;
  onTakeBack: (entry: OutgoingEntry) => void;
}): ReactNode {
  const phone = usePhone();
  const type = typeOf(entry.data);
  const at = entry.occurredAt ?? entry.typedAt;
  const failed = entry.status === 'failed';
  return (
    <li className={classNames(styles['entry'], styles['unsent'], failed && styles['failed'])}>
      <time className={styles['time']} dateTime={at}>
        {clockTime(at)}
      </time>
      <div>
        <div className={styles['head']}>
          <span className={styles['type']}>
            <Icon of={typeIcon(type)} />
            {message(typeWord(type))}
          </span>
          <span className={styles['source']}>{sourceWords(entry.data.source ?? null)}</span>
        </div>
        <p className={styles['text']}>{entry.data.text}</p>
        <div className={styles['meta']} role="status">
          <Icon of={failed ? X : Clock} />
          <span className={styles['reason']}>
            {failed
              ? failure(entry)
              : message(
                  entry.status === 'sending'
                    ? 'journal.sending'
                    : phone
                      ? 'common.unsent.phone'
                      : 'common.unsent',
                )}
          </span>
          {failed ? (
            <Button kind="quiet" size="small" onClick={() => onTakeBack(entry)}>
              {message('journal.change')}
            </Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}

function failure({ reason, lostAgain }: OutgoingEntry): string {
  const why = reason ?? message('common.error.unexpected');
  return lostAgain ? why : message('journal.failed', { reason: why });
}
