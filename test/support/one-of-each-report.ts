import type { DomainEvent } from '../../shared/events.ts';
import { byPart } from '../../shared/situation-report/parts.ts';
import { ids } from './one-of-each-ids.ts';

/** A request for a department's status that is answered by a link, and a situation report that is approved. */
export function reportEvents(by: { readonly recordedBy: string }, department: string): DomainEvent[] {
  const { report, discardedReport, statusRequest, outage } = ids;
  const asked = { recipient: 'jourhavande', department, channels: ['sms'] } as const;
  const dueAt = '2026-11-22T09:00:00.000Z';
  const drafted = {
    revision: 1,
    replaces: null,
    upTo: 3,
    sources: byPart(() => [[{ seq: 3, record: outage }]]),
    about: [outage],
  };
  return [
    {
      type: 'status-request.sent',
      payload: { statusRequest, departments: [department], recipients: [asked], dueAt },
      sealed: { ...by, question: 'Vilka brukare saknar värme?' },
    },
    {
      type: 'status-request.delivery-recorded',
      payload: {
        statusRequest,
        department,
        recipient: 'jourhavande',
        channel: 'sms',
        round: 1,
        outcome: 'sent',
        reason: null,
        possibleDuplicate: false,
      },
      sealed: by,
    },
    {
      type: 'status-request.reminded',
      payload: { statusRequest, round: 2, recipients: [asked] },
      sealed: by,
    },
    {
      type: 'status-request.fell-due',
      payload: { statusRequest, dueAt, missing: [department] },
      sealed: by,
    },
    {
      type: 'situation.department-status-set',
      payload: { department, status: 'yellow', statusRequest, recipient: 'jourhavande' },
      sealed: { ...by, note: 'Två boenden på reservkraft', forecast: 'Klarar natten', needs: 'Diesel' },
    },
    { type: 'status-request.closed', payload: { statusRequest }, sealed: by },
    {
      type: 'situation-report.drafted',
      payload: { report, ...drafted },
      sealed: { ...by, sentences: byPart((part) => [`Kabelbrott, ${part}`]) },
    },
    {
      type: 'situation-report.approved',
      payload: { report, revision: 1, number: 1, version: 1, replaces: null },
      sealed: by,
    },
    {
      type: 'situation-report.drafted',
      payload: { report: discardedReport, ...drafted },
      sealed: { ...by, sentences: byPart(() => ['Ny']) },
    },
    { type: 'situation-report.discarded', payload: { report: discardedReport }, sealed: by },
  ];
}
