import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import type { HeldState } from '#shared/state.ts';

/**
 * `public`: said as it is. `in-words`: decides a word that is said, but is never said itself. `internal`: never used. Whoever adds
 * a field to what these lists are of has to decide about it here, or the compiler stops.
 */
export type Decision = 'public' | 'in-words' | 'internal';

/** About each field of a safety point. */
export const safetyPointFields: { readonly [Field in keyof Required<SafetyPoint>]: Decision } = {
  id: 'public',
  name: 'public',
  kind: 'public',
  address: 'public',
  place: 'public',
  facilities: 'public',
  offers: 'public',
  publicNote: 'public',
  status: 'public',
  warmingCentre: 'public',
  statusAt: 'public',
  reportedAt: 'public',
  capacity: 'in-words',
  occupancy: 'in-words',
  premises: 'internal',
  canBeWarmingCentre: 'internal',
  backupPower: 'internal',
  backupPowerHours: 'internal',
  backupPowerMinutes: 'internal',
  backupPowerAt: 'internal',
  registeredBackupPowerHours: 'internal',
  fuelTankLitres: 'internal',
  fuelDecilitresPerHour: 'internal',
  fuelPriority: 'internal',
  fuelLitres: 'internal',
  powerSource: 'internal',
  equipment: 'internal',
  checklist: 'internal',
  talkgroup: 'internal',
  opening: 'internal',
  statusReason: 'internal',
  decision: 'internal',
  needs: 'internal',
  note: 'internal',
  reportedBy: 'internal',
};

/** About each field of the organisation's document; of `contacts` those that are marked public, of `places` name and position. */
export const organisationFields: { readonly [Field in keyof Required<ImportDocument>]: Decision } = {
  id: 'public',
  name: 'public',
  municipalityCode: 'public',
  example: 'public',
  contacts: 'public',
  newsUrl: 'public',
  places: 'public',
  boundary: 'public',
  format: 'internal',
  countyCode: 'internal',
  countyName: 'internal',
  centre: 'internal',
  bounds: 'internal',
  departments: 'internal',
  committees: 'internal',
  crisisCommittee: 'internal',
  executiveBoard: 'internal',
  partners: 'internal',
  vitalFunctions: 'internal',
  levels: 'internal',
  criteria: 'internal',
  legalReferences: 'internal',
  // What is public of a point is taken from the point itself.
  safetyPoints: 'internal',
  rules: 'internal',
  escalationRules: 'internal',
  areas: 'internal',
  crisisCommitteeMembers: 'internal',
  staffFunctions: 'internal',
  gatheringPlaces: 'internal',
  briefingAgenda: 'internal',
  actionCards: 'internal',
};

/** The parts of the state that residents are told of at all; every other is internal, whatever it comes to hold. */
export const publicParts = ['safetyPoints', 'organisation'] as const satisfies readonly (keyof HeldState)[];
