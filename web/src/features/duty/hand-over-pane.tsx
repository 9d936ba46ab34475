import { may } from '#shared/authorization/capabilities.ts';
import { nextShift } from '#shared/duty/rota.ts';
import type { HandOver, Shift } from '#shared/duty/state.ts';
import { message } from '#shared/language/message.ts';
import { ArrowRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { Icon } from '../../components/icon.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { HandOverText } from './hand-over-text.tsx';
import styles from './hand-over.module.css';
import { SignDialog } from './sign-dialog.tsx';

/** A hand-over that waits for its second confirmation: what it says, what came after, and who has confirmed. */
export function HandOverPane({ handOver, shift }: { handOver: HandOver; shift: Shift }): ReactNode {
  const { id, roles } = useAccount();
  const today = useNow();
  const [open, setOpen] = useState<'sign' | 'again' | null>(null);
  const close = (): void => setOpen(null);
  const mine = shift.account === id;
  const maySign = !mine && may(roles, 'duty.sign-hand-over');
  return (
    <Pane title={message('duty.over')}>
      <div className={styles['pane']}>
        <div>
          <FromTo shift={shift} />
          <p className="muted">{message('duty.over.both')}</p>
        </div>
        <ul className={styles['signs']}>
          <li>
            <Glyph name={handOver.side === 'leaving' ? 'status-green' : 'status-missing'} />
            {handOver.side === 'leaving'
              ? message('duty.over.left', {
                  name: nameOf(shift),
                  time: clockOrDate(handOver.preparedAt, today),
                })
              : message('duty.over.not-left', { name: nameOf(shift) })}
          </li>
          <li>
            <Glyph name="status-missing" />
            {message('duty.over.not-received')}
          </li>
        </ul>
        <div className={styles['actions']}>
          {maySign ? (
            <Button kind="primary" onClick={() => setOpen('sign')}>
              {message('duty.over.sign')}
            </Button>
          ) : null}
          {mine ? <Button onClick={() => setOpen('again')}>{message('duty.over.again')}</Button> : null}
        </div>
        <HandOverText handOver={handOver} seen={handOver.seq} />
        {open === 'sign' ? <SignDialog handOver={handOver} shift={shift} onClose={close} /> : null}
        {open === 'again' ? <HandOverDialog shift={shift} onClose={close} /> : null}
      </div>
    </Pane>
  );
}

function FromTo({ shift }: { shift: Shift }): ReactNode {
  const duty = useLive((state) => state.duty);
  const dutyShifts = useLive((state) => state.dutyShifts);
  const at = useNow();
  const next = nextShift({ duty, dutyShifts }, new Date(at).toISOString());
  return (
    <div className={styles['from']}>
      <b>{nameOf(shift)}</b>
      <Icon of={ArrowRight} />
      <b>{next?.name ?? message('duty.over.someone')}</b>
    </div>
  );
}

const nameOf = ({ name }: Shift): string => name ?? message('common.restricted');
