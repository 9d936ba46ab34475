import { may } from '#shared/authorization/capabilities.ts';
import type { AlarmList, AlarmRecipient } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import { Plus, Printer } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import layout from '../../components/one-column.module.css';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { compareText, fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { ListCheck } from './list-check.tsx';
import { ListDialog } from './list-dialog.tsx';
import styles from './lists-page.module.css';
import { RecipientDialog } from './recipient-dialog.tsx';
import { recipientWays, whoAnswers } from './recipient-words.ts';

/** Alarm lists and recipients, their check, and the lists on paper. */
export default function ListsPage(): ReactNode {
  const ready = useReady();
  const { name, roles } = useAccount();
  const now = useNow();
  const mayEdit = may(roles, 'alarm.set-list');
  if (!ready)
    return (
      <div className={classNames(layout['page'], styles['page'])}>
        <h1 className={styles['title']}>{message('alarm.lists')}</h1>
        <LoadingBars />
      </div>
    );
  return (
    <div className={classNames(layout['page'], styles['page'])}>
      <div className={styles['top']}>
        <h1>{message('alarm.lists')}</h1>
        <Button icon={<Icon of={Printer} />} onClick={() => window.print()}>
          {message('alarm.lists.print')}
        </Button>
        <p className={styles['printed']}>
          {message('alarm.lists.printed', { time: fullTime(now), by: name })}
        </p>
      </div>
      <ListCheck />
      <Lists mayEdit={mayEdit} />
      <Recipients mayEdit={mayEdit} />
    </div>
  );
}

function Lists({ mayEdit }: { mayEdit: boolean }): ReactNode {
  const lists = useLive((state) => state.alarmLists);
  const recipients = useLive((state) => state.alarmRecipients);
  const [editing, setEditing] = useState<AlarmList | 'new' | null>(null);
  const sorted = useMemo(
    () => [...lists.values()].sort((one, other) => compareText(one.name ?? '', other.name ?? '')),
    [lists],
  );
  return (
    <Pane
      title={message('alarm.lists')}
      count={sorted.length}
      end={
        mayEdit ? (
          <Button size="small" icon={<Icon of={Plus} />} onClick={() => setEditing('new')}>
            {message('alarm.lists.new')}
          </Button>
        ) : undefined
      }
    >
      {sorted.length === 0 ? (
        <EmptyState title={message('alarm.lists.none')}>{message('alarm.lists.none.what')}</EmptyState>
      ) : null}
      {sorted.map((list) => (
        <section key={list.id} className={styles['list']} aria-label={list.name ?? message('alarm.unnamed')}>
          <div className={styles['head']}>
            <h3>{list.name ?? message('alarm.unnamed')}</h3>
            <span className={styles['fine']}>
              {message(`alarm.send.mode.${list.mode}`)},{' '}
              {message('alarm.lists.members', { count: list.members.length })}
            </span>
            {mayEdit ? (
              <Button
                size="small"
                aria-label={message('alarm.lists.edit.name', { name: list.name ?? '' })}
                onClick={() => setEditing(list)}
              >
                {message('alarm.lists.change')}
              </Button>
            ) : null}
          </div>
          {list.members.length === 0 ? <p>{message('alarm.lists.empty')}</p> : null}
          <ol data-mode={list.mode}>
            {list.members.map((id) => {
              const person = recipients.get(id);
              return person === undefined ? null : <Person key={id} person={person} />;
            })}
          </ol>
        </section>
      ))}
      {editing === null ? null : (
        <ListDialog list={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Pane>
  );
}

function Person({ person }: { person: AlarmRecipient }): ReactNode {
  return (
    <li>
      <span>{person.name ?? message('alarm.unnamed')}</span>
      <span className={styles['ways']}>{recipientWays(person)}</span>
    </li>
  );
}

function Recipients({ mayEdit }: { mayEdit: boolean }): ReactNode {
  const recipients = useLive((state) => state.alarmRecipients);
  const [editing, setEditing] = useState<AlarmRecipient | 'new' | null>(null);
  const sorted = useMemo(
    () => [...recipients.values()].sort((one, other) => compareText(one.name ?? '', other.name ?? '')),
    [recipients],
  );
  return (
    <Pane
      title={message('alarm.recipients')}
      count={sorted.length}
      className={styles['recipients']}
      end={
        mayEdit ? (
          <Button size="small" icon={<Icon of={Plus} />} onClick={() => setEditing('new')}>
            {message('alarm.recipients.new')}
          </Button>
        ) : undefined
      }
    >
      {sorted.length === 0 ? (
        <EmptyState title={message('alarm.recipients.none')}>
          {message('alarm.recipients.none.what')}
        </EmptyState>
      ) : null}
      <ul>
        {sorted.map((person) => (
          <li key={person.id} className={styles['person']}>
            <div>
              <b>{person.name ?? message('alarm.unnamed')}</b>
              <p className={styles['fine']}>{whoAnswers(person)}</p>
            </div>
            <p className={styles['ways']}>{recipientWays(person)}</p>
            {mayEdit ? (
              <Button
                size="small"
                aria-label={message('alarm.lists.edit.name', { name: person.name ?? '' })}
                onClick={() => setEditing(person)}
              >
                {message('alarm.lists.change')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {editing === null ? null : (
        <RecipientDialog recipient={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Pane>
  );
}
