import type { HandOverSummary } from '../../shared/duty/state.ts';
import type { DomainEvent } from '../../shared/events.ts';
import { ids } from './one-of-each-ids.ts';

/** A rota, a swap and a hand-over between two accounts. */
export function dutyOfTwo(by: { readonly recordedBy: string }): DomainEvent[] {
  const [account, other] = ['tib', 'tib2'];
  const [from, until] = ['2026-11-23T07:00:00.000Z', '2026-11-24T07:00:00.000Z'];
  const summary: HandOverSummary = {
    incidents: [{ incident: ids.outage, number: 1, level: 'major' }],
    changes: { reported: 2, levels: 1, closed: 1, entries: 3 },
    tasks: [],
    decisions: [],
    alarms: [],
    escalations: [],
  };
  return [
    {
      type: 'duty.planned',
      payload: { shift: ids.plannedShift, from, until, account },
      sealed: { ...by, name: 'TiB 1', phone: '070-174 06 05' },
    },
    {
      type: 'duty.planned',
      payload: { shift: ids.struckShift, from: until, until: '2026-11-25T07:00:00.000Z', account: null },
      sealed: { ...by, name: 'TiB 3' },
    },
    { type: 'duty.unplanned', payload: { shift: ids.struckShift }, sealed: { ...by, reason: 'Ledig' } },
    {
      type: 'duty.swap-proposed',
      payload: { swap: ids.withdrawnSwap, shift: ids.plannedShift, withShift: null, account, to: null },
      sealed: { ...by, name: 'TiB 4' },
    },
    { type: 'duty.swap-withdrawn', payload: { swap: ids.withdrawnSwap }, sealed: by },
    {
      type: 'duty.swap-proposed',
      payload: { swap: ids.swap, shift: ids.plannedShift, withShift: null, account, to: other },
      sealed: { ...by, name: 'TiB 2', note: 'Kan du?' },
    },
    {
      type: 'duty.swap-answered',
      payload: { swap: ids.swap, shift: ids.plannedShift, withShift: null, accepted: true, account: other },
      sealed: { ...by, note: 'Ja' },
    },
    {
      type: 'duty.hand-over-prepared',
      payload: { handover: ids.handover, shift: ids.shift, account, side: 'leaving', summary },
      sealed: { ...by, note: 'Lugnt' },
    },
    {
      type: 'duty.hand-over-signed',
      payload: {
        handover: ids.handover,
        shift: ids.shift,
        next: ids.nextShift,
        account: other,
        alone: false,
        seenSeq: 40,
      },
      sealed: { ...by, note: 'Läst' },
    },
    {
      type: 'duty.taken-over',
      payload: { shift: ids.nextShift, account: other, until },
      sealed: { ...by, name: 'TiB 2' },
    },
  ];
}
