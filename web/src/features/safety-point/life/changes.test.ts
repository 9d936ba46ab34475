import { unusedPoint } from '#shared/safety-point/registered-point.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { expect, test } from 'vitest';
import { changesAt } from './changes.ts';

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`;

const point: SafetyPoint = {
  ...unusedPoint,
  id: 'strand',
  name: 'Strand',
  address: null,
  place: { lat: 59.2, lon: 18.2, approximate: true },
  capacity: 100,
  canBeWarmingCentre: false,
  backupPower: true,
  backupPowerHours: 8,
  registeredBackupPowerHours: 8,
  offers: [],
  publicNote: null,
  status: 'full',
  statusAt: at(9),
  statusReason: 'Kö utanför',
};

test('what has changed is told the latest first: status, visitors, needs with their answers, deliveries, shifts', () => {
  const need = {
    id: 'n',
    safetyPoint: 'strand',
    what: 'Filtar',
    quantity: 20,
    urgency: 'now' as const,
    status: 'met' as const,
    task: 't',
    askedAt: at(6),
    askedSeq: 6,
    askedBy: 'Trygghetsvärd 1',
    answeredAt: at(8),
    answeredBy: 'TiB 1',
    note: null,
    about: [],
    expectedAt: null,
    withdrawReason: null,
    endedAt: at(8),
  };
  const told = changesAt({
    point,
    needs: [need],
    deliveries: [
      {
        id: 'd',
        safetyPoint: 'strand',
        what: 'Diesel',
        quantity: null,
        fuelLitres: 60,
        needs: [],
        deliveredAt: at(7),
        recordedBy: 'Trygghetsvärd 1',
      },
    ],
    handOvers: [
      {
        id: 'h',
        safetyPoint: 'strand',
        account: 'a',
        to: null,
        note: 'Lugnt',
        status: 'received',
        handedOverAt: at(10),
        handedOverBy: 'Trygghetsvärd 1',
        receivedAt: at(11),
        receivedBy: 'Trygghetsvärd 2',
      },
    ],
    history: {
      id: 'strand',
      samples: [
        { at: at(4), occupancy: null, fuelMinutes: 480 },
        { at: at(5), occupancy: 12, fuelMinutes: 480 },
        { at: at(7), occupancy: 12, fuelMinutes: 900 },
      ],
      endedNeeds: [],
      deliveries: [],
      handOvers: [],
    },
  });
  expect(told.map(({ text, by }) => [text, by])).toEqual([
    ['Skiftet mottaget', 'Trygghetsvärd 2'],
    ['Skiftet lämnas över', 'Trygghetsvärd 1'],
    ['Full. Kö utanför', null],
    ['Har kommit: 20 filtar (nu)', 'TiB 1'],
    ['Leverans: Diesel, 60 liter bränsle', 'Trygghetsvärd 1'],
    ['Behov: 20 filtar (nu)', 'Trygghetsvärd 1'],
    ['Besökare 12', null],
  ]);
});
