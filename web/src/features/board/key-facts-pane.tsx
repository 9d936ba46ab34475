import { message } from '#shared/language/message.ts';
import { may } from '#shared/authorization/capabilities.ts';
import type { KeyFact } from '#shared/situation/state.ts';
import { Pencil, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { LoadingBars, EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { splitFigure } from '../../lib/figure.ts';
import { useAccount } from '../../lib/session.ts';
import { useChangedSince } from '../../sync/last-look.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { ChangedMark } from './changed-mark.tsx';
import { KeyFactDialog } from './key-fact-dialog.tsx';
import styles from './key-facts-pane.module.css';

/** The figures that everybody steers by, each with its source and time. */
export function KeyFactsPane(): ReactNode {
  const ready = useReady();
  const facts = useLive((state) => state.situation.keyFacts);
  const { roles } = useAccount();
  const [editing, setEditing] = useState<KeyFact | 'new' | null>(null);
  const mayEdit = may(roles, 'situation.set-key-fact');
  const rows = Object.values(facts);
  const add = mayEdit ? (
    <Button
      kind="quiet"
      size="small"
      icon={<Icon of={Plus} />}
      aria-label={message('board.facts.add.name')}
      onClick={() => setEditing('new')}
    >
      {message('board.facts.add')}
    </Button>
  ) : undefined;
  return (
    <Pane title={message('board.facts')} end={add}>
      {ready ? null : <LoadingBars />}
      {ready && rows.length === 0 ? (
        <EmptyState title={message('board.facts.empty')}>{message('board.facts.empty.what')}</EmptyState>
      ) : null}
      {rows.length === 0 ? null : (
        <ul className={styles['facts']}>
          {rows.map((fact) => (
            <KeyFactRow key={fact.id} fact={fact} onEdit={mayEdit ? () => setEditing(fact) : null} />
          ))}
        </ul>
      )}
      {editing === null ? null : (
        <KeyFactDialog fact={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Pane>
  );
}

function KeyFactRow({ fact, onEdit }: { fact: KeyFact; onEdit: (() => void) | null }): ReactNode {
  const at = useNow();
  const changed = useChangedSince(fact.occurredAt);
  const time = clockOrDate(fact.occurredAt, at);
  const label = fact.label ?? message('common.restricted');
  const { lead, figure, rest } = splitFigure(fact.value ?? message('common.restricted'));
  return (
    <li className={classNames(styles['fact'], changed && styles['changed'])}>
      <span className={styles['label']}>
        <ChangedMark changed={changed} />
        {label}
      </span>
      <span className={styles['value']}>
        {lead === '' ? null : <small>{lead} </small>}
        {figure}
        {rest === '' ? null : <small> {rest}</small>}
      </span>
      <span className={styles['source']}>
        {fact.source === null
          ? message('board.facts.no-source', { time })
          : message('board.facts.at', { source: fact.source, time })}
        {fact.note === null ? null : <span className={styles['note']}>{fact.note}</span>}
      </span>
      {onEdit === null ? null : (
        <IconButton
          kind="quiet"
          size="small"
          className={styles['edit']}
          label={message('board.facts.edit.name', { label })}
          icon={<Icon of={Pencil} />}
          onClick={onEdit}
        />
      )}
    </li>
  );
}
