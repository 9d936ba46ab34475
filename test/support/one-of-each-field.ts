import type { DomainEvent } from '../../shared/events.ts';
import { ids } from './one-of-each-ids.ts';

/** A phone that joins a point and is disconnected, a photograph that is taken there and removed, and a file on an entry. */
export function fieldEvents(safetyPoint: string): DomainEvent[] {
  const device = '0b6f3c1e-0000-4000-8000-0000000000d1';
  const photograph = '0b6f3c1e-0000-4000-8000-0000000000d2';
  const attachment = '0b6f3c1e-0000-4000-8000-0000000000d3';
  const file = { attachment, sha256: 'ab'.repeat(32), size: 182_400, mediaType: 'image/jpeg' } as const;
  const named = { attachment: '0b6f3c1e-0000-4000-8000-0000000000f1', entry: ids.firstEntry, incident: null };
  const receipt = { sha256: 'cd'.repeat(32), size: 48_200, mediaType: 'application/pdf' } as const;
  return [
    {
      type: 'attachment.added',
      payload: { ...named, ...receipt },
      sealed: { recordedBy: 'TiB', name: 'kvitto.pdf', caption: 'Hyra av reservkraft' },
    },
    {
      type: 'attachment.struck',
      payload: named,
      sealed: { recordedBy: 'TiB', reason: 'Fel fil' },
    },
    {
      type: 'safety-point.device-joined',
      payload: { device, safetyPoint, role: 'safety-point-staff', endsAt: '2026-11-22T17:00:00.000Z' },
      sealed: { recordedBy: 'Vaka', name: 'Frivillig 1', function: 'FRG' },
    },
    {
      type: 'safety-point.photograph-added',
      payload: { photograph, safetyPoint, ...file, width: 1_600, height: 1_200 },
      sealed: { recordedBy: 'Frivillig 1, FRG', caption: 'Reservkraftverket' },
    },
    {
      type: 'safety-point.photograph-removed',
      payload: { photograph, safetyPoint },
      sealed: { recordedBy: 'TiB' },
    },
    {
      type: 'safety-point.device-revoked',
      payload: { device, safetyPoint },
      sealed: { recordedBy: 'TiB' },
    },
  ];
}
