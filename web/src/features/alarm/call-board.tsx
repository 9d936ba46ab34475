import type { Alarm, AlarmCall } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { useNow } from '../../lib/clock.ts';
import { findCalls, groupCalls, groupPage } from './alarm-groups.ts';
import styles from './alarm-card.module.css';
import { CallRow } from './call-row.tsx';

/** Up to so many recipients stand in the order of the alarm; more are grouped, with a field to find one. */
const orderedUpTo = 20;

/** Who of an alarm has answered what. Of thousands, those who need attention are seen first and anyone is found by name. */
export function CallBoard({ alarm, calls }: { alarm: Alarm; calls: readonly AlarmCall[] }): ReactNode {
  const now = useNow(30);
  const [typed, setTyped] = useState('');
  if (calls.length <= orderedUpTo) return <Rows alarm={alarm} calls={calls} numbered />;
  const found = typed.trim() === '' ? null : findCalls(calls, typed);
  return (
    <>
      <TextField
        className={styles['find']}
        label={message('alarm.find')}
        value={typed}
        onChange={setTyped}
        type="search"
      />
      {found === null ? (
        groupCalls(calls, now).map(({ name, calls: group }) => (
          <Group key={name} title={message(`alarm.group.${name}`)} alarm={alarm} calls={group} />
        ))
      ) : (
        <>
          <p role="status" className={styles['found']}>
            {message('alarm.found', { count: found.length })}
          </p>
          <Rows alarm={alarm} calls={found} />
        </>
      )}
    </>
  );
}

function Group({
  title,
  alarm,
  calls,
}: {
  title: string;
  alarm: Alarm;
  calls: readonly AlarmCall[];
}): ReactNode {
  const id = useId();
  return (
    <>
      <h4 id={id} className={styles['group']}>
        {title} <span className={styles['fine']}>{calls.length}</span>
      </h4>
      <Rows alarm={alarm} calls={calls} labelledBy={id} />
    </>
  );
}

function Rows({
  alarm,
  calls,
  numbered = false,
  labelledBy,
}: {
  alarm: Alarm;
  calls: readonly AlarmCall[];
  numbered?: boolean;
  labelledBy?: string;
}): ReactNode {
  const [shown, setShown] = useState(groupPage);
  const rest = calls.length - shown;
  return (
    <>
      <ol aria-labelledby={labelledBy}>
        {calls.slice(0, shown).map((call, index) => (
          <CallRow
            key={call.id}
            alarm={alarm}
            call={call}
            place={numbered && alarm.mode === 'in-order' ? index + 1 : null}
          />
        ))}
      </ol>
      {rest > 0 ? (
        <Button kind="quiet" onClick={() => setShown(shown + groupPage)}>
          {message('alarm.do.more', { count: Math.min(rest, groupPage) })}
        </Button>
      ) : null}
    </>
  );
}
