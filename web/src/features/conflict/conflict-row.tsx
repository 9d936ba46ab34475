import { may } from '#shared/authorization/capabilities.ts';
import type { Conflict, ConflictChoice } from '#shared/conflict/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { usePhone } from '../../lib/viewport.ts';
import { liveState, useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { fieldWord, standingSince, thingOf, valueWords } from './conflict-words.ts';
import styles from './conflicts-page.module.css';

/** One conflict: both texts side by side with who and when, and the two choices, equal in weight. */
export function ConflictRow({ conflict }: { conflict: Conflict }): ReactNode {
  const { roles } = useAccount();
  const size = usePhone() ? 'touch' : 'small';
  const { send, busy, refusal } = useSend();
  const thing = useLive((state) => thingOf(state, conflict));
  const choose = async (keep: ConflictChoice): Promise<void> => {
    if (await send('conflict.settle', { conflict: conflict.id, keep }))
      announceOwn(message('conflict.settled'));
  };
  const withheld = conflict.late === null;
  return (
    <li className={styles['row']}>
      <h3>
        <Thing conflict={conflict} name={thing} />
      </h3>
      <p className={styles['what']}>{message('conflict.what')}</p>
      <div className={styles['two']}>
        <Side conflict={conflict} side="standing" />
        <Side conflict={conflict} side="late" />
      </div>
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      {may(roles, 'conflict.settle') ? (
        <div className={styles['actions']}>
          <Button size={size} busy={busy} onClick={() => void choose('standing')}>
            {message('conflict.keep')}
          </Button>
          <Button
            size={size}
            busy={busy}
            unavailable={withheld ? message('conflict.withheld') : undefined}
            onClick={() => void choose('late')}
          >
            {message('conflict.use-late')}
          </Button>
        </div>
      ) : (
        <p className={styles['what']}>{message('conflict.others')}</p>
      )}
    </li>
  );
}

function Thing({ conflict, name }: { conflict: Conflict; name: string }): ReactNode {
  if (conflict.command.startsWith('incident.'))
    return <Link href={paths.incident(conflict.record)}>{name}</Link>;
  return <Link href={conflict.command.startsWith('task.') ? paths.tasks : paths.safetyPoints}>{name}</Link>;
}

function Side({ conflict, side }: { conflict: Conflict; side: ConflictChoice }): ReactNode {
  const today = useNow();
  const state = liveState();
  const values = conflict[side];
  return (
    <div>
      <p className={styles['when']}>
        {side === 'standing'
          ? standingSince(state, conflict, today)
          : message('conflict.late', {
              time: clockOrDate(conflict.lateAt, today),
              who: conflict.lateBy ?? message('common.unknown'),
            })}
      </p>
      <dl>
        {conflict.fields.map((field) => (
          <div key={field}>
            <dt>{fieldWord(field)}</dt>
            <dd>{valueWords(state, field, values === null ? undefined : (values[field] ?? null), today)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
