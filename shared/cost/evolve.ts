import type { Recorded } from '../kernel/event.ts';
import { idsBeyond } from '../kernel/newest-rows.ts';
import type { Change, State } from '../state.ts';
import type { CostEvent } from './events.ts';
import type { Cost } from './state.ts';

const costsKept = 500;

/** The changes that an event about a cost makes. */
export function evolveCost(state: State, event: Recorded<CostEvent>): Change[] {
  if (event.type === 'cost.recorded') return [put(recorded(event)), ...letOldGo(state)];
  const row = state.costs.get(event.payload.cost);
  if (row === undefined) return [];
  const touched: Cost = {
    ...row,
    reason: event.sealed?.reason ?? null,
    changedAt: event.recordedAt,
    changedBy: event.sealed?.recordedBy ?? null,
  };
  if (event.type === 'cost.struck') return [put({ ...touched, status: 'struck' })];
  const { incident, department, day, kind, minutes, rateOre, amountOre, changed } = event.payload;
  const { sealed } = event;
  return [
    put({
      ...touched,
      incident,
      department,
      day,
      kind,
      minutes,
      rateOre,
      amountOre,
      what: changed.includes('what') ? (sealed?.what ?? null) : row.what,
      reference: changed.includes('reference') ? (sealed?.reference ?? null) : row.reference,
      corrections: row.corrections + 1,
    }),
  ];
}

function recorded(event: Recorded<Extract<CostEvent, { type: 'cost.recorded' }>>): Cost {
  const { sealed, recordedAt, seq } = event;
  const { cost, incident, department, day, kind, minutes, rateOre, amountOre } = event.payload;
  const by = sealed?.recordedBy ?? null;
  return {
    id: cost,
    incident,
    department,
    day,
    kind,
    minutes,
    rateOre,
    amountOre,
    what: sealed?.what ?? null,
    reference: sealed?.reference ?? null,
    status: 'standing',
    corrections: 0,
    reason: null,
    recordedAt,
    recordedBy: by,
    changedAt: recordedAt,
    changedBy: by,
    seq,
  };
}

/** Called as one more is recorded: those of open incidents stay, with the newest of the others; the log keeps all. */
function letOldGo(state: State): Change[] {
  const isOpen = ({ incident }: Cost): boolean => state.incidents.get(incident)?.status === 'open';
  return idsBeyond(state.costs.values(), costsKept - 1, isOpen).map((id) => ({
    table: 'costs',
    id,
    row: null,
  }));
}

const put = (row: Cost): Change => ({ table: 'costs', id: row.id, row });
