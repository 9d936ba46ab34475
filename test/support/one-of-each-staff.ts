import type { DomainEvent } from '../../shared/events.ts';
import { ids } from './one-of-each-ids.ts';

/** A staff that is called up, works by its rhythm, its directives and an action card, and is sent home. */
export function staffEvents(by: { readonly recordedBy: string }): DomainEvent[] {
  return [
    {
      type: 'staff.activated',
      payload: { activation: ids.groupActivation, group: 'central', incident: ids.outage },
      sealed: { ...by, motive: 'Samordning behövs', place: 'Plan 1', orderedBy: 'Kommundirektören' },
    },
    {
      type: 'staff.assigned',
      payload: {
        assignment: ids.assignment,
        group: 'central',
        function: 's2',
        from: '2026-11-22T06:00:00.000Z',
        until: '2026-11-22T14:00:00.000Z',
      },
      sealed: { ...by, holder: 'Lägesbild 1', phone: '070-174 06 05' },
    },
    {
      type: 'staff.assignment-removed',
      payload: { assignment: ids.assignment },
      sealed: { ...by, reason: 'Sjuk' },
    },
    {
      type: 'staff.rhythm-set',
      payload: { group: 'central', nextBriefingAt: '2026-11-22T07:00:00.000Z', everyMinutes: 60 },
      sealed: { ...by, agenda: ['Läget', 'Uthållighet'] },
    },
    {
      type: 'staff.briefing-held',
      payload: { briefing: ids.briefing, group: 'central', nextBriefingAt: '2026-11-22T08:00:00.000Z' },
      sealed: by,
    },
    {
      type: 'staff.directive-issued',
      payload: { directive: ids.directive, group: 'central', followUpAt: '2026-11-22T08:00:00.000Z' },
      sealed: { ...by, text: 'Ingen ska frysa', owner: 'S3 Genomförande' },
    },
    {
      type: 'staff.directive-followed-up',
      payload: { directive: ids.directive, status: 'ongoing', followUpAt: null },
      sealed: { ...by, note: 'Två av tre områden klara' },
    },
    {
      type: 'action-card.applied',
      payload: {
        application: ids.application,
        card: 'elavbrott-s3',
        incident: ids.outage,
        steps: [{ step: 'natagare', task: ids.cardTask }],
      },
      sealed: by,
    },
    {
      type: 'task.added',
      payload: {
        task: ids.cardTask,
        incident: ids.outage,
        dueAt: null,
        ownerKind: 'function',
        ownerId: 's3',
        card: { application: ids.application, card: 'elavbrott-s3', step: 'natagare' },
      },
      sealed: { ...by, title: 'Ring nätägaren', owner: 'S3 Genomförande' },
    },
    { type: 'staff.deactivated', payload: { group: 'central' }, sealed: { ...by, motive: 'Läget är lugnt' } },
  ];
}
