import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { StatusRequest } from '#shared/status-request/state.ts';
import { Send } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { RequestPane } from './request-pane.tsx';
import { SendDialog } from './send-dialog.tsx';
import styles from './status-request.module.css';

/** Draws the form in which a department's status is reported. */
export type ReportForm = (department: string, onClose: () => void) => ReactNode;

/** What has been asked of the departments: who has answered what, who has not, and the next request. */
export function StatusRequestPage({ reportForm }: { reportForm: ReportForm }): ReactNode {
  const ready = useReady();
  const { roles } = useAccount();
  const requests = useLive((state) => state.statusRequests);
  const [asking, setAsking] = useState(false);
  const [reporting, setReporting] = useState<string | null>(null);
  if (!ready) return <LoadingBars />;
  const newestFirst = [...requests.values()].sort((one, other) => (one.sentAt < other.sentAt ? 1 : -1));
  const open = newestFirst.filter(({ status }) => status === 'open');
  const closed = newestFirst.filter(({ status }) => status === 'closed');
  return (
    <div className={styles['page']}>
      <div className={styles['top']}>
        <h1>{message('status-request.title')}</h1>
        {may(roles, 'status-request.send') ? (
          <>
            <p className={styles['fine']}>{message('status-request.new.what')}</p>
            <Button kind="primary" icon={<Icon of={Send} />} onClick={() => setAsking(true)}>
              {message('status-request.new')}
            </Button>
          </>
        ) : null}
      </div>
      {open.length === 0 ? (
        <Pane title={message('status-request.open')} count={0}>
          <EmptyState title={message('status-request.open.none')}>
            {message('status-request.open.none.what')}
          </EmptyState>
        </Pane>
      ) : (
        open.map((request) => <RequestPane key={request.id} request={request} onAnswer={setReporting} />)
      )}
      {closed.length === 0 ? null : <Closed requests={closed} />}
      {asking ? <SendDialog onClose={() => setAsking(false)} /> : null}
      {reporting === null ? null : reportForm(reporting, () => setReporting(null))}
    </div>
  );
}

function Closed({ requests }: { requests: readonly StatusRequest[] }): ReactNode {
  return (
    <Pane title={message('status-request.closed')} count={requests.length}>
      <ul>
        {requests.map(({ id, sentAt, closedAt, question, departments, answers }) => (
          <li key={id} className={styles['closed']}>
            <b>{message('status-request.sent', { time: fullTime(sentAt) })}</b>
            <span className={styles['fine']}>
              {message('status-request.count', {
                answered: String(
                  departments.filter((department) => answers[department] !== undefined).length,
                ),
                asked: String(departments.length),
              })}
            </span>
            <span className={styles['fine']}>
              {closedAt === null ? null : message('status-request.closed-at', { time: fullTime(closedAt) })}
            </span>
            {question === null ? null : <p>{question}</p>}
          </li>
        ))}
      </ul>
    </Pane>
  );
}
