import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { DeclareAlertDialog, EndAlertDialog } from './heightened-alert-dialogs.tsx';
import styles from './leadership-page.module.css';

/** Heightened alert as it is recorded, or the way to record it for those who may; nothing for the others while there is none. */
export function HeightenedAlert(): ReactNode {
  const { roles } = useAccount();
  const alert = useLive((state) => state.crisisLeadership.heightenedAlert);
  const today = useNow();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const records = may(roles, 'crisis-leadership.declare-heightened-alert');
  if (alert === null && !records) return null;
  return (
    <Pane title={message('heightened-alert.name')}>
      <div className={styles['status']}>
        {alert === null ? (
          <p>{message('heightened-alert.declare.who')}</p>
        ) : (
          <>
            <p className={styles['word']}>{message(`heightened-alert.level.${alert.level}`)}</p>
            <p>
              {message('heightened-alert.band.since', {
                level: alert.level,
                time: clockOrDate(alert.declaredAt, today),
              })}{' '}
              {alert.source === null ? null : message('heightened-alert.source', { source: alert.source })}
            </p>
            {alert.note === null ? null : <p>{alert.note}</p>}
            <p>{message('heightened-alert.leads')}</p>
          </>
        )}
        {records ? (
          <Button size="small" onClick={() => setOpen(true)}>
            {message(alert === null ? 'heightened-alert.declare' : 'heightened-alert.end')}
          </Button>
        ) : null}
      </div>
      {!open ? null : alert === null ? (
        <DeclareAlertDialog onClose={close} />
      ) : (
        <EndAlertDialog alert={alert.id} onClose={close} />
      )}
    </Pane>
  );
}
