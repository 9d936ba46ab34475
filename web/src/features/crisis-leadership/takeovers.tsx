import { returnReminders } from '#shared/crisis-leadership/waiting.ts';
import type { Takeover } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { actingOf, acts } from './acting.ts';
import { Law } from './law.tsx';
import styles from './leadership-page.module.css';
import { printOnly } from './print-only.ts';
import { TakeoverTable } from './takeover-table.tsx';
import { HandBackDialog, TakeOverDialog } from './takeover-dialogs.tsx';

/** The register of what is taken over right now, with what has been handed back below, and what might be. */
export function Takeovers(): ReactNode {
  const { roles } = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const incidents = useLive((state) => state.incidents);
  const committees = useLive((state) => state.organisation?.committees);
  const now = useNow();
  const [dialog, setDialog] = useState<{ kind: 'take' } | { kind: 'back'; takeover: Takeover } | null>(null);
  const acting = actingOf(leadership, roles);
  const all = Object.values(leadership.takeovers);
  const held = sorted(all.filter(({ returnedAt }) => returnedAt === null));
  const returned = sorted(all.filter(({ returnedAt }) => returnedAt !== null)).toReversed();
  const untouched = (committees ?? []).filter(
    ({ id, kind }) => kind !== 'crisis-committee' && !held.some(({ committee }) => committee === id),
  );
  const reminders = returnReminders({ incidents, crisisLeadership: leadership }, new Date(now).toISOString());
  const blocked = takingBlocked();
  return (
    <Pane
      title={message('crisis-leadership.takeovers')}
      count={held.length}
      className={styles['register']}
      end={
        <>
          {all.length === 0 ? null : (
            <Button size="small" icon={<Icon of={Printer} />} onClick={() => printOnly('takeovers')}>
              {message('register.print')}
            </Button>
          )}
          {acts(acting) ? (
            <Button size="small" onClick={() => setDialog({ kind: 'take' })} unavailable={blocked}>
              {message('crisis-leadership.take-over')}
            </Button>
          ) : null}
        </>
      }
    >
      {reminders.length === 0 ? null : (
        <div className={styles['notice']}>
          <Notice kind="attention">
            <b>{message('register.reminder.title', { count: reminders.length })}.</b>{' '}
            {[...new Set(reminders.map(({ reason }) => reason))]
              .map((reason) => message(`register.reminder.${reason}`))
              .join(' ')}{' '}
            {message('register.reminder.law')}
          </Notice>
        </div>
      )}
      {held.length === 0 ? (
        <EmptyState title={message('crisis-leadership.takeovers.none')}>
          {message('crisis-leadership.takeovers.none.what')}
        </EmptyState>
      ) : (
        <TakeoverTable
          caption={message('register.held.title')}
          rows={held}
          reminded={new Set(reminders.map(({ takeover }) => takeover.id))}
          onHandBack={acts(acting) ? (takeover) => setDialog({ kind: 'back', takeover }) : null}
        />
      )}
      {returned.length === 0 ? null : (
        <>
          <h3 className={styles['part-title']}>{message('register.returned.title')}</h3>
          <TakeoverTable caption={message('register.returned.title')} rows={returned} onHandBack={null} />
        </>
      )}
      <div className={styles['foot']}>
        {untouched.length === 0 ? null : (
          <p className={styles['fine']}>
            {message('register.untouched', {
              committees: new Intl.ListFormat('sv').format(untouched.map(({ name }) => name)),
            })}
          </p>
        )}
        <Law of="takeover" />
      </div>
      {dialog?.kind === 'take' ? <TakeOverDialog onClose={() => setDialog(null)} /> : null}
      {dialog?.kind === 'back' ? (
        <HandBackDialog takeover={dialog.takeover} onClose={() => setDialog(null)} />
      ) : null}
    </Pane>
  );

  function takingBlocked(): string | undefined {
    if (leadership.heightenedAlert !== null) return message('heightened-alert.leads');
    return leadership.status === 'active' ? undefined : message('crisis-leadership.not-active');
  }
}

function sorted(takeovers: readonly Takeover[]): readonly Takeover[] {
  return takeovers.toSorted((one, other) => (one.takenOverAt < other.takenOverAt ? -1 : 1));
}
