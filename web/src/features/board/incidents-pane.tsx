import { message } from '#shared/language/message.ts';
import type { Incident } from '#shared/incident/state.ts';
import { nextSteps } from '#shared/task/order.ts';
import { ListTodo, Plus } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { LongList, type LongListHandle } from '../../components/long-list.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useShortcut } from '../../lib/keyboard.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { filterIncidents, type IncidentFilter, incidentFilters } from './incident-filter.ts';
import { IncidentRow } from './incident-row.tsx';
import styles from './incidents-pane.module.css';
import { useHeldOrder } from './use-held-order.ts';
import { useWithin } from './use-within.ts';

/**
 * The incidents, the gravest first. The order changes only while neither pointer nor focus is in the list; else a line
 * says so. J and K go to the next and the previous, Enter opens.
 */
export function IncidentsPane({ onNewIncident }: { onNewIncident: (() => void) | null }): ReactNode {
  const ready = useReady();
  const [filter, setFilter] = useState<IncidentFilter>('open');
  const rows = useIncidents(filter);
  const { held, handlers } = useWithin();
  const list = useRef<LongListHandle>(null);
  const { order, stale, release } = useHeldOrder(
    rows.incidents.map(({ id }) => id),
    held,
  );
  const byId = new Map(rows.incidents.map((incident) => [incident.id, incident]));
  const shown = order.flatMap((id) => byId.get(id) ?? []);
  useShortcut('j', () => step(list.current, order, 1));
  useShortcut('k', () => step(list.current, order, -1));
  const report =
    onNewIncident === null ? null : (
      <Button kind="primary" size="small" icon={<Icon of={Plus} />} keys="N" onClick={onNewIncident}>
        {message('board.incidents.new')}
      </Button>
    );
  return (
    <Pane
      title={message('board.incidents')}
      count={ready ? rows.incidents.length : undefined}
      className={styles['pane']}
      head={
        <Segmented
          label={message('board.incidents.filter')}
          value={filter}
          onChange={setFilter}
          options={incidentFilters.map((value) => ({ value, label: message(`board.incidents.${value}`) }))}
        />
      }
      end={report}
    >
      <div {...handlers}>
        <div className={styles['heads']} aria-hidden="true">
          <span>{message('board.incidents.level')}</span>
          <span>{message('board.incidents.incident')}</span>
          <span>{message('board.incidents.next')}</span>
          <span className="num">{message('board.incidents.since')}</span>
        </div>
        {stale ? (
          <p className={styles['stale']} role="status">
            {message('board.incidents.reorder')}
            <Button kind="quiet" size="small" onClick={release}>
              {message('board.incidents.reorder.action')}
            </Button>
          </p>
        ) : null}
        {ready ? null : <LoadingBars />}
        {ready && order.length === 0 ? <NoIncidents filter={filter} /> : null}
        <LongList
          handle={list}
          rows={shown}
          keyOf={keyOf}
          render={(incident, _index, place) => (
            <IncidentRow
              key={incident.id}
              incident={incident}
              next={rows.next.get(incident.id) ?? null}
              place={place}
            />
          )}
        />
      </div>
    </Pane>
  );
}

function useIncidents(filter: IncidentFilter): {
  incidents: readonly Incident[];
  next: ReturnType<typeof nextSteps>;
} {
  const incidents = useLive((state) => state.incidents);
  const tasks = useLive((state) => state.tasks);
  const { name } = useAccount();
  const next = useMemo(() => nextSteps(tasks.values()), [tasks]);
  const filtered = useMemo(
    () => filterIncidents(incidents.values(), filter, name, tasks.values()),
    [incidents, filter, name, tasks],
  );
  return { incidents: filtered, next };
}

function NoIncidents({ filter }: { filter: IncidentFilter }): ReactNode {
  return (
    <EmptyState icon={<Icon of={ListTodo} />} title={message(`board.incidents.empty.${filter}`)}>
      {message(`board.incidents.empty.${filter}.what`)}
    </EmptyState>
  );
}

/** Moves the focus to the next or previous incident; from outside the list, to its first or last. */
function step(list: LongListHandle | null, order: readonly string[], by: 1 | -1): void {
  const row = document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? '';
  const at = order.indexOf(row);
  const to = at === -1 ? (by === 1 ? 0 : order.length - 1) : at + by;
  const next = order[Math.min(order.length - 1, Math.max(0, to))];
  if (next !== undefined) list?.reveal(next)?.querySelector<HTMLElement>('h3 a')?.focus();
}

const keyOf = ({ id }: Incident): string => id;
