import { message } from '#shared/language/message.ts';
import type { Shift } from '#shared/duty/state.ts';
import { Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useNow } from '../../lib/clock.ts';
import { deadline } from '../../lib/format.ts';
import { useIsPast } from '../../sync/use-live.ts';
import styles from './duty-page.module.css';
import { dialled, shiftTime } from './shift-time.ts';

/** A shift that goes on: since when, until when, and the number that reaches it. */
export function ShiftFacts({ shift }: { shift: Shift }): ReactNode {
  const at = useNow();
  const past = useIsPast();
  const passed = shift.until === null ? null : deadline(shift.until, at);
  return (
    <>
      <dl className={styles['facts']}>
        <div>
          <dt>{message('duty.since')}</dt>
          <dd>
            <time dateTime={shift.since}>{shiftTime(shift.since, at)}</time>
          </dd>
        </div>
        <div>
          <dt>{message('duty.until')}</dt>
          <dd>
            {shift.until === null ? (
              message('duty.until.none')
            ) : (
              <time dateTime={shift.until}>{shiftTime(shift.until, at)}</time>
            )}{' '}
            {passed === null ? null : (
              <span className={passed.late ? styles['late'] : styles['distance']}>{passed.text}</span>
            )}
          </dd>
        </div>
        {shift.phone === null ? null : (
          <div>
            <dt>{message('duty.phone')}</dt>
            <dd>{shift.phone}</dd>
          </div>
        )}
      </dl>
      {shift.phone === null || past ? null : (
        <a className={buttonClass({})} href={dialled(shift.phone)}>
          <Icon of={Phone} />
          {message('common.call')}
        </a>
      )}
    </>
  );
}
