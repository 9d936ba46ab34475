import { message } from '#shared/language/message.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { now } from '../../lib/clock.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { sendCommand } from '../../sync/send-command.ts';
import { useConnection } from '../../sync/use-connection.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { newSince, standingOf } from './brief.ts';
import { DecisionAnswer } from './decision-answer.tsx';
import { DecisionBrief } from './decision-brief.tsx';
import styles from './decision-page.module.css';
import { useSeenConditions } from './use-seen-conditions.ts';

/**
 * The chair's question on one screen, for a phone first: what is asked, by whom, what is known, what speaks for and
 * against, what follows, and two answers of equal weight.
 */
export function DecisionPage({ request: id, top }: { request: string; top: ReactNode }): ReactNode {
  const ready = useReady();
  const account = useAccount();
  const leadership = useLive((state) => state.crisisLeadership);
  const journal = useLive((state) => state.journal);
  const { status } = useConnection();
  const [began] = useState(now);
  const request = leadership.requests[id];
  const incident = useLive((state) =>
    request === undefined ? undefined : state.incidents.get(request.incident),
  );
  const standing = request === undefined ? null : standingOf(request, leadership, account.roles);
  const conditions = useSeenConditions(`decision.${id}.conditions`, incident);
  const opens = standing?.kind === 'decide' && request?.openedAt === null && status === 'live';
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (!opens || opened.current === id) return;
    opened.current = id;
    // That the chair has the brief before them is shown to the others; if it is not recorded, nothing here is lost.
    void sendCommand('crisis-leadership.open-brief', { request: id });
  }, [opens, id]);

  return (
    <div className={styles['page']}>
      {top}
      <main className={styles['main']} id="content">
        {!ready ? (
          <LoadingBars />
        ) : request === undefined || incident === undefined || standing === null ? (
          <>
            <VisuallyHidden as="h1">{message('shell.page.decision')}</VisuallyHidden>
            <EmptyState
              title={message('crisis-leadership.request.not-found')}
              action={<Link href={paths.board}>{message('common.not-found.action')}</Link>}
            >
              {message('crisis-leadership.request.not-found.what')}
            </EmptyState>
          </>
        ) : (
          <>
            <DecisionBrief
              request={request}
              incident={incident}
              standing={standing}
              conditions={conditions}
              news={
                standing.kind === 'answered'
                  ? 0
                  : newSince(journal.values(), incident.id, began, account.name)
              }
            />
            <DecisionAnswer
              key={id}
              request={request}
              incident={incident}
              standing={standing}
              conditions={conditions}
            />
          </>
        )}
      </main>
    </div>
  );
}
