import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { RequestAnswer, StatusRequest } from '#shared/status-request/state.ts';
import { missingAnswers } from '#shared/status-request/state.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { StatusPill } from '../../components/status-pill.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { Reached } from './reached.tsx';
import styles from './status-request.module.css';

interface RequestProps {
  request: StatusRequest;
  onAnswer: (department: string) => void;
}

/** An open request: those who have not answered first, then the answers. */
export function RequestPane({ request, onAnswer }: RequestProps): ReactNode {
  const now = useNow();
  const missing = missingAnswers(request);
  const { departments, answers, dueAt, sentAt, sentBy, question, round } = request;
  const answered = departments.filter((department) => !missing.includes(department));
  const overdue = Date.parse(dueAt) < now && missing.length > 0;
  const due = { time: clockOrDate(dueAt, now) };
  return (
    <Pane
      title={message('status-request.count', {
        answered: String(answered.length),
        asked: String(departments.length),
      })}
      head={
        <PaneCaption>
          <span className={overdue ? styles['late'] : undefined}>
            {message(overdue ? 'status-request.overdue' : 'status-request.due', due)}
          </span>
        </PaneCaption>
      }
      end={<Steps request={request} anyMissing={missing.length > 0} />}
    >
      <div className={styles['about']}>
        <span className={styles['fine']}>
          {sentBy === null
            ? message('status-request.sent', { time: fullTime(sentAt) })
            : message('status-request.sent-by', { time: fullTime(sentAt), who: sentBy })}
        </span>
        {round === 1 ? null : (
          <span className={styles['fine']}>{message('status-request.rounds', { count: round - 1 })}</span>
        )}
        {question === null ? null : <p>{question}</p>}
      </div>
      <ul>
        {[...missing, ...answered].map((department) => (
          <Row
            key={department}
            request={request}
            department={department}
            answer={answers[department] ?? null}
            onAnswer={onAnswer}
          />
        ))}
      </ul>
    </Pane>
  );
}

function Steps({ request, anyMissing }: { request: StatusRequest; anyMissing: boolean }): ReactNode {
  const { roles } = useAccount();
  const remind = useSend();
  const close = useSend();
  const statusRequest = request.id;
  if (!may(roles, 'status-request.close')) return null;
  const refusal = remind.refusal ?? close.refusal;
  return (
    <div className={styles['actions']}>
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      {anyMissing ? (
        <Button
          size="small"
          busy={remind.busy}
          aria-label={message('status-request.remind.name')}
          onClick={() =>
            void remind
              .send('status-request.remind', { statusRequest })
              .then((sent) => sent && announceOwn(message('status-request.remind.done')))
          }
        >
          {message('status-request.remind')}
        </Button>
      ) : null}
      <Button
        size="small"
        busy={close.busy}
        aria-label={message('status-request.close.name', { time: fullTime(request.sentAt) })}
        onClick={() =>
          void close
            .send('status-request.close', { statusRequest })
            .then((closed) => closed && announceOwn(message('status-request.close.done')))
        }
      >
        {message('status-request.close')}
      </Button>
    </div>
  );
}

interface RowProps {
  request: StatusRequest;
  department: string;
  answer: RequestAnswer | null;
  onAnswer: (department: string) => void;
}

function Row({ request, department, answer, onAnswer }: RowProps): ReactNode {
  const now = useNow();
  const { roles, department: own } = useAccount();
  const row = useLive((state) => state.departments.get(department));
  const partner = useLive((state) => state.organisation?.partners.find(({ id }) => id === department));
  const name = row?.name ?? partner?.name ?? department;
  const coordinates = roles.includes('department-coordinator') && roles.length === 1;
  const mayAnswer = may(roles, 'situation.set-department-status') && (!coordinates || own === department);
  return (
    <li className={styles['row']}>
      <div className={styles['who']}>
        <b>{name}</b>
        <span className={answer === null ? styles['late'] : styles['fine']}>
          {answer === null
            ? message('status-request.missing')
            : message('status-request.answered', {
                time: clockOrDate(answer.at, now),
                via: answer.via,
                count: answer.count,
              })}
        </span>
      </div>
      <div className={styles['what']}>
        {answer === null ? (
          <Reached request={request} department={department} />
        ) : (
          <Said status={answer.status} department={department} />
        )}
      </div>
      {mayAnswer ? (
        <Button
          size="small"
          aria-label={message('status-request.answer.name', { department: name })}
          onClick={() => onAnswer(department)}
        >
          {message('status-request.answer')}
        </Button>
      ) : null}
    </li>
  );
}

/** The department's report as it stands. */
function Said({ status, department }: { status: RequestAnswer['status']; department: string }): ReactNode {
  const row = useLive((state) => state.departments.get(department));
  return (
    <>
      <StatusPill status={status} />
      {row === undefined || row.note === null ? null : <p>{row.note}</p>}
      {row === undefined || row.forecast === null ? null : (
        <p>{message('status-request.forecast', { text: row.forecast })}</p>
      )}
      {row === undefined || row.needs === null ? null : (
        <p>{message('status-request.needs', { text: row.needs })}</p>
      )}
    </>
  );
}
