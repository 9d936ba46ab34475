import type { DomainEvent } from '../../shared/events.ts';
import type { ImportDocument } from '../../shared/organisation/import-document.ts';

const id = (number: number) => `0b6f3c1e-0000-4000-8000-0000000003${String(number).padStart(2, '0')}`;

/** The registers of safety points and of premises: added, changed, removed. */
export function registerEvents(
  by: { readonly recordedBy: string },
  { safetyPoints, centre }: ImportDocument,
): DomainEvent[] {
  const safetyPoint = safetyPoints[0]?.id ?? '';
  const place = { lat: centre.lat, lon: centre.lon };
  const fields = {
    name: 'Exempelpunkt Ny',
    place: { ...place, approximate: true },
    address: null,
    capacity: null,
    canBeWarmingCentre: false,
    backupPower: false,
    offers: [],
  };
  const school = { kind: 'school' as const, vitalFunction: 'education-childcare' as const, place };
  return [
    {
      type: 'safety-point.registered',
      payload: {
        safetyPoint: id(1),
        added: true,
        changed: ['name', 'place', 'canBeWarmingCentre', 'backupPower', 'offers'],
        fields,
      },
      sealed: by,
    },
    {
      type: 'safety-point.registered',
      payload: {
        safetyPoint,
        added: false,
        changed: ['talkgroup', 'contact', 'staffing'],
        fields: { talkgroup: 'Samverkan 1' },
      },
      sealed: {
        ...by,
        contact: { who: 'Vaktmästaren', phone: '070-174 06 05' },
        staffing: [{ who: 'FRG 1', kind: 'volunteer' }],
      },
    },
    {
      type: 'safety-point.deregistered',
      payload: { safetyPoint: id(1) },
      sealed: { ...by, reason: 'Huset är rivet' },
    },
    {
      type: 'premises.imported',
      payload: {
        premises: [
          { id: id(2), name: 'Exempelskolan', ...school },
          { id: id(3), name: 'Exempelskolan norra', ...school },
        ],
        removed: [],
        noted: [id(2)],
      },
      sealed: { ...by, notes: { [id(2)]: 'Två ingångar' } },
    },
    { type: 'premises.removed', payload: { premises: id(3) }, sealed: by },
  ];
}
