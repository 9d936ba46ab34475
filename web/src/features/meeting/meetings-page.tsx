import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { itemsOf } from '#shared/meeting/items.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { fullTime } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { CallDialog } from './call-dialog.tsx';
import styles from './meeting.module.css';
import { useMayLead } from './use-may-lead.ts';

/** The krisledningsnämnd's meetings: those to come and under way first, then those that have been, the latest first. */
export function MeetingsPage(): ReactNode {
  const ready = useReady();
  const { roles } = useAccount();
  const mayLead = useMayLead();
  const meetings = useLive((state) => state.meetings);
  const [calling, setCalling] = useState(false);
  const all = [...meetings.values()].sort(byWhatComes);
  return (
    <Pane
      scroll
      className={styles['list']}
      title={message('shell.page.meetings')}
      count={ready ? all.length : undefined}
      end={
        may(roles, 'meeting.call') ? (
          <Button
            kind="primary"
            size="small"
            onClick={() => setCalling(true)}
            unavailable={mayLead ? undefined : message('rejections.chair-not-prevented')}
          >
            {message('meeting.call')}
          </Button>
        ) : undefined
      }
    >
      {ready ? null : <LoadingBars />}
      {ready && all.length === 0 ? (
        <EmptyState title={message('meeting.none')}>{message('meeting.none.what')}</EmptyState>
      ) : null}
      <ol>
        {all.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} />
        ))}
      </ol>
      {calling ? <CallDialog onClose={() => setCalling(false)} /> : null}
    </Pane>
  );
}

function MeetingRow({ meeting }: { meeting: Meeting }): ReactNode {
  const meetingItems = useLive((state) => state.meetingItems);
  const items = itemsOf({ meetingItems }, meeting.id);
  return (
    <li className={styles['row']}>
      <Link href={paths.meeting(meeting.id)}>{fullTime(meeting.startsAt)}</Link>
      <span>
        {meeting.place ?? message('common.restricted')}
        {items.length === 0 ? null : (
          <span className={styles['fine']}> {message('meeting.items.count', { count: items.length })}</span>
        )}
      </span>
      <span className={styles['state']}>{message(`meeting.status.${meeting.status}`)}</span>
    </li>
  );
}

const order = { open: 0, called: 1, closed: 2, approved: 3, cancelled: 3 } as const;

function byWhatComes(one: Meeting, other: Meeting): number {
  const rank = order[one.status] - order[other.status];
  return rank === 0 ? (one.startsAt < other.startsAt ? 1 : -1) : rank;
}
