import type { DomainEvent } from '../../shared/events.ts';
import type { ImportDocument } from '../../shared/organisation/import-document.ts';

/** What happens at a point while it is open: a step is ticked, something is asked for, answered, delivered, handed over. */
export function pointEvents(document: ImportDocument): DomainEvent[] {
  const [point] = document.safetyPoints;
  const safetyPoint = point?.id ?? '';
  const step = point?.checklist?.[0]?.id ?? 'oppna';
  const by = { recordedBy: 'Trygghetsvärd 1' };
  const id = (last: string) => `0b6f3c1e-0000-4000-8000-0000000000${last}`;
  const [need, withdrawn, task, delivery, handOver] = [id('e1'), id('e2'), id('e3'), id('e4'), id('e5')];
  return [
    { type: 'safety-point.ticked', payload: { safetyPoint, step, done: true }, sealed: by },
    {
      type: 'safety-point.need-asked',
      payload: { need, safetyPoint, task, quantity: 20, urgency: 'now' },
      sealed: { ...by, what: 'Filtar' },
    },
    {
      type: 'safety-point.need-answered',
      payload: { need, safetyPoint, answer: 'on-the-way', expectedAt: '2026-11-22T06:30:00.000Z' },
      sealed: { recordedBy: 'TiB', note: 'FRG kör' },
    },
    {
      type: 'safety-point.need-asked',
      payload: { need: withdrawn, safetyPoint, task: id('e6'), quantity: null, urgency: null },
      sealed: { ...by, what: 'Vatten' },
    },
    {
      type: 'safety-point.need-withdrawn',
      payload: { need: withdrawn, safetyPoint },
      sealed: { ...by, reason: 'Kranvattnet är tillbaka' },
    },
    {
      type: 'safety-point.delivered',
      payload: { delivery, safetyPoint, quantity: 20, fuelLitres: 60, needs: [need] },
      sealed: { ...by, what: 'Filtar och diesel' },
    },
    {
      type: 'safety-point.handed-over',
      payload: { handOver, safetyPoint, account: 'punkt' },
      sealed: { ...by, note: 'Elverket startat kl. 05.10', to: 'Trygghetsvärd 2' },
    },
    {
      type: 'safety-point.hand-over-received',
      payload: { handOver, safetyPoint, account: 'punkt-2' },
      sealed: { recordedBy: 'Trygghetsvärd 2' },
    },
  ];
}
