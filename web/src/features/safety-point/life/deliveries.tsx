import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate } from '../../../lib/format.ts';
import { useAccount } from '../../../lib/session.ts';
import { withTexts } from '../../../lib/with-texts.ts';
import { PendingMark } from '../../../sync/pending-mark.tsx';
import { useLive } from '../../../sync/use-live.ts';
import { deliveryText } from './delivery-text.ts';
import styles from './life.module.css';

const DeliverDialog = lazy(async () => ({
  default: (await withTexts(() => import('./deliver-dialog.tsx'))).DeliverDialog,
}));
const shown = 5;

/** What has come to a point, the latest first, and how more is noted. */
export function Deliveries({ point }: { point: SafetyPoint }): ReactNode {
  const { roles } = useAccount();
  const now = useNow();
  const all = useLive((state) => state.pointDeliveries);
  const [open, setOpen] = useState(false);
  const own = [...all.values()]
    .filter(({ safetyPoint }) => safetyPoint === point.id)
    .sort((one, other) => other.deliveredAt.localeCompare(one.deliveredAt));
  return (
    <>
      {own.length === 0 ? (
        <p className={styles['none']}>{message('point-life.deliveries.none')}</p>
      ) : (
        <ul className={styles['rows']}>
          {own.slice(0, shown).map((delivery) => (
            <li key={delivery.id}>
              <span className={styles['time']}>{clockOrDate(delivery.deliveredAt, now)}</span>
              <span>
                {deliveryText(delivery)} <PendingMark of={delivery.id} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {may(roles, 'safety-point.deliver') ? (
        <Button size="touch" className={styles['act']} onClick={() => setOpen(true)}>
          {message('point-life.deliver')}
        </Button>
      ) : null}
      {open ? (
        <Suspense>
          <DeliverDialog point={point} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
