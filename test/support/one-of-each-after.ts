import type { DomainEvent } from '../../shared/events.ts';
import { ids } from './one-of-each-ids.ts';

/** What the outage costs, and what is learnt of it. */
export function afterEvents(by: { readonly recordedBy: string }, department: string): DomainEvent[] {
  const { cost, observation, review, measure, outage: incident } = ids;
  const hours = { kind: 'hours', minutes: 480, rateOre: 45_000, amountOre: 360_000 } as const;
  return [
    {
      type: 'archive.registry-number-set',
      payload: { incident },
      sealed: { ...by, registryNumber: 'KS 2026/412' },
    },
    {
      type: 'archive.retention-set',
      payload: { recordType: 'alarms', rule: { action: 'dispose', years: 2, months: 0 } },
      sealed: { ...by, ground: 'Dokumenthanteringsplan 2026, KS § 45' },
    },
    {
      type: 'cost.recorded',
      payload: { cost, incident, department, day: '2026-11-22', ...hours },
      sealed: { ...by, what: 'Extra personal på hemtjänsten', reference: 'Tidrapport 14' },
    },
    {
      type: 'cost.corrected',
      payload: {
        cost,
        incident,
        department,
        day: '2026-11-22',
        ...hours,
        minutes: 420,
        amountOre: 315_000,
        changed: ['minutes'],
      },
      sealed: { ...by, reason: 'En timme var ordinarie tid' },
    },
    { type: 'cost.struck', payload: { cost, incident }, sealed: { ...by, reason: 'Räknad två gånger' } },
    {
      type: 'review.goals-set',
      payload: { goals: [{ from: 'first-call', to: 'level', minutes: 30 }] },
      sealed: by,
    },
    {
      type: 'review.observation-noted',
      payload: { observation, incident, kind: 'improve', at: '2026-11-22T03:00:00.000Z', moment: 3 },
      sealed: { ...by, text: 'Larmlistan var inaktuell', cause: 'Ingen ägare av listan' },
    },
    {
      type: 'review.observation-changed',
      payload: { observation, incident, changed: ['text'] },
      sealed: { ...by, text: 'Två nummer på larmlistan var inaktuella' },
    },
    {
      type: 'task.added',
      payload: { task: measure, incident, dueAt: '2027-01-15T08:00:00.000Z', observation },
      sealed: { ...by, title: 'Gå igenom larmlistan varje kvartal', owner: 'Beredskapssamordnare' },
    },
    {
      type: 'review.described',
      payload: {
        review,
        incident,
        changed: ['summary', 'exercise', 'comparedWith'],
        exercise: false,
        comparedWith: null,
      },
      sealed: { ...by, summary: 'Larmningen tog för lång tid, resten höll.' },
    },
    {
      type: 'review.observation-struck',
      payload: { observation, incident },
      sealed: { ...by, reason: 'Står redan i en annan' },
    },
  ];
}
