import { may } from '#shared/authorization/capabilities.ts';
import type { Takeover } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { Law } from './law.tsx';
import styles from './leadership-page.module.css';
import { HandBackDialog, TakeOverDialog } from './takeover-dialogs.tsx';

/** Which committees' areas have been taken over, in whole or in part, and which have been handed back. */
export function Takeovers(): ReactNode {
  const { roles } = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const organisation = useLive((state) => state.organisation);
  const [dialog, setDialog] = useState<{ kind: 'take' } | { kind: 'back'; takeover: Takeover } | null>(null);
  const taken = Object.values(leadership.takeovers).sort((one, other) =>
    one.takenOverAt < other.takenOverAt ? -1 : 1,
  );
  const untouched = (organisation?.committees ?? []).filter(
    ({ id, kind }) => kind !== 'crisis-committee' && !taken.some(({ committee }) => committee === id),
  );
  const acting =
    may(roles, 'crisis-leadership.take-over') &&
    (roles.includes('chair') || leadership.chairPrevented !== null);
  return (
    <Pane
      title={message('crisis-leadership.takeovers')}
      count={taken.filter(({ returnedAt }) => returnedAt === null).length}
      end={
        acting ? (
          <Button
            size="small"
            onClick={() => setDialog({ kind: 'take' })}
            unavailable={leadership.status === 'active' ? undefined : message('crisis-leadership.not-active')}
          >
            {message('crisis-leadership.take-over')}
          </Button>
        ) : null
      }
    >
      {taken.length === 0 ? (
        <EmptyState title={message('crisis-leadership.takeovers.none')}>
          {message('crisis-leadership.takeovers.none.what')}
        </EmptyState>
      ) : null}
      <table className={styles['table']}>
        <caption className={styles['caption']}>{message('crisis-leadership.takeovers')}</caption>
        <thead>
          <tr>
            <th scope="col">{message('crisis-leadership.area')}</th>
            <th scope="col">{message('crisis-leadership.state')}</th>
          </tr>
        </thead>
        <tbody>
          {taken.map((takeover) => (
            <Row
              key={takeover.id}
              takeover={takeover}
              name={
                organisation?.committees.find(({ id }) => id === takeover.committee)?.name ??
                takeover.committee
              }
              onHandBack={
                acting && takeover.returnedAt === null ? () => setDialog({ kind: 'back', takeover }) : null
              }
            />
          ))}
          {untouched.map((committee) => (
            <tr key={committee.id}>
              <td>
                <b>{committee.name}</b>
              </td>
              <td>{message('crisis-leadership.untouched')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['foot']}>
        <Law of="takeover" />
      </div>
      {dialog?.kind === 'take' ? <TakeOverDialog onClose={() => setDialog(null)} /> : null}
      {dialog?.kind === 'back' ? (
        <HandBackDialog takeover={dialog.takeover} onClose={() => setDialog(null)} />
      ) : null}
    </Pane>
  );
}

function Row({
  takeover,
  name,
  onHandBack,
}: {
  takeover: Takeover;
  name: string;
  onHandBack: (() => void) | null;
}): ReactNode {
  const today = useNow();
  const { returnedAt, returnedBy } = takeover;
  const since = clockOrDate(takeover.takenOverAt, today);
  return (
    <tr>
      <td>
        <b>{name}</b>
        <p>{takeover.area ?? message('common.restricted')}</p>
        {takeover.motive === null ? null : <p className={styles['fine']}>{takeover.motive}</p>}
      </td>
      <td>
        {returnedAt === null ? (
          <>
            <b>{message('crisis-leadership.taken')}</b>
            <p>{since}</p>
            {onHandBack === null ? null : (
              <Button size="small" onClick={onHandBack}>
                {message('crisis-leadership.hand-back')}
              </Button>
            )}
          </>
        ) : (
          <>
            {message(
              returnedBy === 'termination' ? 'crisis-leadership.reverted' : 'crisis-leadership.handed-back',
            )}
            <p>{message('crisis-leadership.from-to', { from: since, to: clockOrDate(returnedAt, today) })}</p>
          </>
        )}
      </td>
    </tr>
  );
}
