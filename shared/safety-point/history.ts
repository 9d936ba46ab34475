import type { Change, State } from '../state.ts';
import { fuelLeftMinutes } from './fuel.ts';
import type { PointHistory, SafetyPoint } from './state.ts';

const samplesKept = 200;

export function historyOf(state: State, point: string): PointHistory {
  return (
    state.pointHistories.get(point) ?? {
      id: point,
      samples: [],
      endedNeeds: [],
      deliveries: [],
      handOvers: [],
    }
  );
}

export const putHistory = (row: PointHistory): Change => ({ table: 'pointHistories', id: row.id, row });

/**
 * How it is at a point after an event, for the graph: its newest samples, in order. What was written without a network is put
 * after what was already known, since the figures are those of the log's order.
 */
export function withSample(history: PointHistory, point: SafetyPoint, occurredAt: string): PointHistory {
  const newest = history.samples.at(-1);
  const at = newest !== undefined && newest.at > occurredAt ? newest.at : occurredAt;
  const sample = { at, occupancy: point.occupancy, fuelMinutes: fuelLeftMinutes(point, at) };
  return { ...history, samples: [...history.samples, sample].slice(-samplesKept) };
}

const kept = { endedNeeds: 30, deliveries: 30, handOvers: 10 } as const;
const tables = {
  endedNeeds: 'pointNeeds',
  deliveries: 'pointDeliveries',
  handOvers: 'pointHandOvers',
} as const;

/**
 * Notes what has ended at a point and lets the oldest of its kind go (rule L12). It is counted point by point, so that who
 * follows one point alone keeps the same rows as who follows all.
 */
export function withEnded(history: PointHistory, kind: keyof typeof kept, id: string): Change[] {
  const all = [...history[kind].filter((one) => one !== id), id];
  const excess = Math.max(0, all.length - kept[kind]);
  const gone = all.slice(0, excess).map((old): Change => ({ table: tables[kind], id: old, row: null }));
  return [...gone, putHistory({ ...history, [kind]: all.slice(excess) })];
}

/** What is kept of a point that is registered no more goes with it. */
export function withoutPoint(state: State, point: string): Change[] {
  const gone: Change[] = [{ table: 'pointHistories', id: point, row: null }];
  for (const table of ['pointNeeds', 'pointDeliveries', 'pointHandOvers'] as const)
    for (const { id, safetyPoint } of state[table].values())
      if (safetyPoint === point) gone.push({ table, id, row: null });
  return gone;
}
