import { may } from '#shared/authorization/capabilities.ts';
import { ruleMessage, ruleOf } from '#shared/escalation/start.ts';
import type { Escalation } from '#shared/escalation/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { State } from '#shared/state.ts';
import { Timer } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { countdown } from '../../lib/countdown.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useStateReader } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import styles from './escalation-strip.module.css';
import { activatedGroups, namesCalled, waitingEscalations } from './planned.ts';

/** So many names are shown; the rest is counted. */
const mostNames = 6;

/** "Det här händer om ingen gör något": what is planned by itself, when, whom it calls, and how to change that. Null when nothing is. */
export function EscalationStrip({ incident }: { incident?: string }): ReactNode {
  const rows = useLive((state) => state.escalations);
  const waiting = useMemo(() => waitingEscalations(rows.values(), incident), [rows, incident]);
  if (waiting.length === 0) return null;
  return (
    <section className={styles['strip']} aria-label={message('escalation.title')}>
      <h2>
        <Icon of={Timer} />
        {message('escalation.title')}
      </h2>
      <ul>
        {waiting.map((row) => (
          <Row key={row.id} row={row} withIncident={incident === undefined} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, withIncident }: { row: Escalation; withIncident: boolean }): ReactNode {
  const now = useNow(1);
  const readState = useStateReader();
  const number = useLive((state) => state.incidents.get(row.incident)?.number);
  const organisation = useLive((state) => state.organisation);
  const recipients = useLive((state) => state.alarmRecipients);
  const lists = useLive((state) => state.alarmLists);
  const prevented = useLive((state) => state.crisisLeadership.chairPrevented !== null);
  const words = useMemo(
    () => (organisation && recipients && lists ? ruleWords(readState(), row, prevented) : null),
    [readState, row, prevented, organisation, recipients, lists],
  );
  const name = words?.name ?? row.rule;
  const left = Date.parse(row.startsAt) - now;
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <p className={styles['when']} role="timer">
          {row.status === 'held'
            ? message('escalation.held', { rule: name })
            : left > 0
              ? message('escalation.planned', { rule: name, countdown: countdown(left) })
              : message('escalation.planned.now', { rule: name })}
          {withIncident && number !== undefined ? (
            <Link href={paths.incident(row.incident)}>{incidentName(number)}</Link>
          ) : null}
        </p>
        {words === null ? (
          <p>{message('escalation.rule-gone')}</p>
        ) : (
          <>
            <p>
              {words.calls}. {message('escalation.wait', { minutes: words.minutes })}
            </p>
            {words.activates === '' ? null : (
              <p>{message('escalation.activates', { groups: words.activates })}</p>
            )}
            <p>{message('escalation.message', { message: words.message })}</p>
          </>
        )}
      </div>
      <Actions row={row} name={name} />
    </li>
  );
}

function ruleWords(
  state: State,
  row: Escalation,
  prevented: boolean,
): { name: string; calls: string; activates: string; message: string; minutes: number } | null {
  const rule = ruleOf(state, row.rule);
  if (rule === null) return null;
  const names = namesCalled(state, rule, prevented);
  const first = names.slice(0, mostNames).join('; ');
  const more = names.length - mostNames;
  const all = more > 0 ? message('escalation.calls.more', { names: first, count: more }) : first;
  return {
    name: rule.name,
    calls:
      names.length === 0
        ? message('escalation.calls.nobody')
        : message(`escalation.calls.${rule.mode}`, { names: all }),
    activates: activatedGroups(state.organisation, rule),
    message: ruleMessage(state, rule, row.incident),
    minutes: rule.waitMinutes,
  };
}

function Actions({ row, name }: { row: Escalation; name: string }): ReactNode {
  const { roles } = useAccount();
  const { send, busy, refusal } = useSend();
  const [cancelling, setCancelling] = useState(false);
  if (!may(roles, 'escalation.start')) return null;
  const order = async (
    type: 'escalation.start' | 'escalation.hold' | 'escalation.release',
  ): Promise<void> => {
    if (!(await send(type, { escalation: row.id }))) return;
    announceOwn(message('alarm.do.done'));
    // The row goes, and the button that was pressed with it.
    if (type === 'escalation.start') document.getElementById('content')?.focus({ preventScroll: true });
  };
  return (
    <div className={styles['actions']}>
      <Button
        busy={busy}
        aria-label={message('escalation.start.name', { rule: name })}
        onClick={() => void order('escalation.start')}
      >
        {message('escalation.start')}
      </Button>
      {row.status === 'held' ? (
        <Button
          busy={busy}
          aria-label={message('escalation.release.name', { rule: name })}
          onClick={() => void order('escalation.release')}
        >
          {message('escalation.release')}
        </Button>
      ) : (
        <Button
          busy={busy}
          aria-label={message('escalation.hold.name', { rule: name })}
          onClick={() => void order('escalation.hold')}
        >
          {message('escalation.hold')}
        </Button>
      )}
      <Button
        aria-label={message('escalation.cancel.name', { rule: name })}
        onClick={() => setCancelling(true)}
      >
        {message('escalation.cancel')}
      </Button>
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      {cancelling ? <CancelDialog id={row.id} name={name} onClose={() => setCancelling(false)} /> : null}
    </div>
  );
}
