import type { Incident } from '#shared/incident/state.ts';
import { unusedPoint } from '#shared/safety-point/registered-point.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';

/** An incident for tests, open and unassessed unless told. */
export function incident(given: Partial<Incident> & { number: number }): Incident {
  const at = '2026-11-22T03:00:00.000Z';
  return {
    id: `incident-${given.number}`,
    title: 'Kabelbrott',
    incidentType: 'power-outage',
    description: null,
    place: null,
    source: null,
    departments: [],
    status: 'open',
    level: null,
    levels: [],
    facts: null,
    proposal: null,
    assessedAt: null,
    related: [],
    mergedInto: null,
    reportedAt: at,
    recordedAt: at,
    reportedBy: null,
    updatedAt: at,
    closedAt: null,
    closeReason: null,
    registryNumber: null,
    ...given,
  };
}

/** A safety point for tests, closed unless told. */
export function point(given: Partial<SafetyPoint> & { name: string }): SafetyPoint {
  return {
    id: `point-${given.name}`,
    address: null,
    place: { lat: 59.2, lon: 18.2, approximate: true },
    capacity: null,
    canBeWarmingCentre: true,
    backupPower: false,
    offers: [],
    publicNote: null,
    ...unusedPoint,
    backupPowerHours: null,
    registeredBackupPowerHours: null,
    ...given,
  };
}
