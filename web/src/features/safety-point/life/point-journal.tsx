import { message } from '#shared/language/message.ts';
import type { JournalEntry } from '#shared/journal/state.ts';
import type { State } from '#shared/state.ts';
import type { ReactNode } from 'react';
import { Pane } from '../../../components/pane.tsx';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate } from '../../../lib/format.ts';
import { useLive } from '../../../sync/use-live.ts';
import styles from './life.module.css';
import pageStyles from './point-page.module.css';

const shown = 10;

/** The lines that the journal has of what was asked for, answered and handed over at a point, the latest first. */
export function PointJournal({ point }: { point: string }): ReactNode {
  const now = useNow();
  const journal = useLive((state) => state.journal);
  const own = useLive(({ pointHistories }) => pointHistories.get(point));
  const needs = useLive((state) => state.pointNeeds);
  const handOvers = useLive((state) => state.pointHandOvers);
  const lines = own === undefined ? [] : linesAbout(journal, [point, ...idsAt(point, needs, handOvers)]);
  return (
    <Pane title={message('point-life.journal')} count={lines.length}>
      <div className={pageStyles['body']}>
        {lines.length === 0 ? (
          <p className={styles['none']}>{message('point-life.journal.none')}</p>
        ) : (
          <ul className={styles['rows']}>
            {lines.slice(0, shown).map((entry) => (
              <li key={entry.id}>
                <span className={styles['time']}>{clockOrDate(entry.occurredAt, now)}</span>
                <span>{entry.text ?? message('common.restricted')}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Pane>
  );
}

function idsAt(
  point: string,
  ...tables: readonly (State['pointNeeds'] | State['pointHandOvers'])[]
): string[] {
  return tables.flatMap((table) =>
    [...table.values()].filter(({ safetyPoint }) => safetyPoint === point).map(({ id }) => id),
  );
}

function linesAbout(journal: State['journal'], ids: readonly string[]): readonly JournalEntry[] {
  const own = new Set(ids);
  return [...journal.values()]
    .filter(({ about = [] }) => about.some((id) => own.has(id)))
    .sort((one, other) => other.number - one.number);
}
