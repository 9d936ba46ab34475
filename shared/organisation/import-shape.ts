import { z } from 'zod';
import { incidentTypes } from '../classification/incident-types.ts';
import { levels } from '../classification/levels.ts';
import { vitalFunctions } from '../classification/vital-functions.ts';
import { escalationRule } from '../escalation/rules.ts';
import { safetyPointShape } from '../safety-point/register/registration-shape.ts';
import { area, surface } from './areas.ts';
import { day, latitude, line, longitude, slug, source } from './import-fields.ts';

/** The shape of the organisation import document; what its parts owe each other stands in check-references.ts. */
const importFormat = 'vaka-organisation/1';

/** What the console may quote law for. Keyed by meaning, since the act and its paragraphs may be replaced. */
export const legalReferenceKeys = [
  'extraordinary-event',
  'activation',
  'takeover',
  'council-notice',
  'termination',
  'geographic-responsibility',
  'situation-report',
  'recording-duty',
  'decision-record',
] as const;

/** The questions of the classification; the names are those of the facts in `incident.assess`. */
export const criteria = [
  'departments',
  'handledWithinOrdinaryOrganisation',
  'needsMunicipalCoordination',
  'needsCentralPrioritisation',
  'deviatesFromNormal',
  'vitalFunctions',
  'needsUrgentMunicipalAction',
] as const;

const criterion = z.strictObject({ question: line(200), explanation: line(600), source });

const department = z.strictObject({
  id: slug,
  name: line(100),
  /** For rows and the wall. */
  shortName: line(32),
  /** förvaltning, kommunalt bolag, kommunalförbund */
  kind: z.enum(['department', 'company', 'federation']),
});

const committee = z.strictObject({
  id: slug,
  name: line(100),
  /** kommunstyrelse, nämnd, krisledningsnämnd */
  kind: z.enum(['executive-board', 'committee', 'crisis-committee']),
});

const place = z.strictObject({
  name: line(80),
  aliases: z.array(line(80)).max(5).optional(),
  lat: latitude,
  lon: longitude,
  kind: z.enum(['locality', 'district', 'island', 'water', 'landmark']),
});

/** An action card (åtgärdskort): what a function does at once, per type of incident and level. */
const actionCard = z.strictObject({
  id: slug,
  title: line(100),
  /** The types that it is for; without them, every type. */
  incidentTypes: z.array(z.enum(incidentTypes)).max(incidentTypes.length).optional(),
  /** The levels that it is for; without them, every level. */
  levels: z.array(z.enum(levels)).max(levels.length).optional(),
  /** The staff function whose card it is. */
  function: slug,
  steps: z
    .array(
      z.strictObject({
        id: slug,
        text: line(200),
        /** The id of a staff function, department or partner, or the owner in words; without it, the card's function. */
        owner: line(120).optional(),
        /** Done at the latest this long after the card is applied. */
        dueMinutes: z.int().min(1).max(20_160).optional(),
      }),
    )
    .min(1)
    .max(40),
  /** Where the card comes from, shown on it. */
  source: line(300),
});

function level<Id extends 'disruption' | 'major' | 'extraordinary'>(id: Id) {
  return z.strictObject({
    id: z.literal(id),
    name: line(60),
    /** For badges and rows. */
    shortName: line(24),
    definition: line(600),
    source,
  });
}

export const importShape = z.strictObject({
  format: z.literal(importFormat),
  id: slug,
  name: line(80),
  /** Four digits, Statistics Sweden's code; also the VMA geocode. */
  municipalityCode: z.string().regex(/^\d{4}$/),
  /** Two digits. */
  countyCode: z.string().regex(/^\d{2}$/),
  countyName: line(60),
  /** true: the interface marks every page as an example. */
  example: z.boolean(),
  /** Where the map opens. */
  centre: z.strictObject({ lat: latitude, lon: longitude, zoom: z.int().min(5).max(18) }),
  /** west, south, east, north */
  bounds: z.tuple([longitude, latitude, longitude, latitude]),
  departments: z.array(department).min(1).max(60),
  committees: z.array(committee).min(2).max(60),
  crisisCommittee: slug,
  executiveBoard: slug,
  partners: z.array(z.strictObject({ id: slug, name: line(100) })).max(100),
  vitalFunctions: z
    .array(z.strictObject({ id: z.enum(vitalFunctions), name: line(60), responsible: slug.optional() }))
    .min(1)
    .max(vitalFunctions.length),
  /** All three, lowest first. */
  levels: z.tuple([level('disruption'), level('major'), level('extraordinary')]),
  criteria: z.strictObject({
    departments: criterion,
    handledWithinOrdinaryOrganisation: criterion,
    needsMunicipalCoordination: criterion,
    needsCentralPrioritisation: criterion,
    deviatesFromNormal: criterion,
    vitalFunctions: criterion,
    needsUrgentMunicipalAction: criterion,
  } satisfies Record<(typeof criteria)[number], unknown>),
  legalReferences: z
    .array(
      z.strictObject({ key: z.enum(legalReferenceKeys), text: line(1200), reference: line(200), date: day }),
    )
    .max(legalReferenceKeys.length),
  contacts: z
    .array(
      z.strictObject({
        label: line(60),
        /** As it is dialled and shown, `08-465 004 10` or `112`. */
        phone: z.string().regex(/^\+?\d[\d -]{1,18}\d$/),
        /** true: shown on the residents' page. */
        public: z.boolean(),
      }),
    )
    .max(50),
  /** Where the municipality itself writes about what goes on; the residents' page links there. */
  newsUrl: z
    .url({ protocol: /^https$/ })
    .max(300)
    .optional(),
  safetyPoints: z.array(safetyPointShape).max(300),
  places: z.array(place).max(5_000),
  rules: z.strictObject({
    /** A department's status older than this is shown as missing (Saknas), never as green. */
    departmentReportMaxAgeMinutes: z.int().min(5).max(10_080),
    /** A safety point's report older than this is marked as old. */
    safetyPointReportMaxAgeMinutes: z.int().min(5).max(10_080),
    /** true: opening a warming centre (värmestuga) is krisledningsnämnden's decision, or an override with a reason. */
    warmingCentreDecidedByCrisisCommittee: z.boolean(),
    /** Fewest characters of a motive that the interface accepts; the API asks for one. */
    motiveMinLength: z.int().min(1).max(200),
    /** How long one channel of a recipient is given before the next is tried; 60 unless it is said. */
    alarmChannelWaitSeconds: z.int().min(5).max(3_600).optional(),
    /** How long an area that was taken over is held before it is asked whether it can return; 24 unless it is said. */
    takeoverReviewHours: z.int().min(1).max(720).optional(),
  }),
  /** What alarms whom, by itself, at which level or unanswered question. */
  escalationRules: z.array(escalationRule).max(60).optional(),
  /** Where the municipality ends. */
  boundary: surface.optional(),
  /** Parts of it that people speak of, drawn quietly on the map. */
  areas: z.array(area).max(300).optional(),
  /** How many members (ledamöter) the krisledningsnämnd has; without it, the secretary says so at every meeting. */
  crisisCommitteeMembers: z.int().min(1).max(200).optional(),
  /** The functions of the staffs; without them, chief of staff and S1 to S9. */
  staffFunctions: z
    .array(
      z.strictObject({
        id: slug,
        name: line(60),
        /** Its number in the staff. */
        code: z
          .string()
          .regex(/^S[1-9]$/)
          .optional(),
      }),
    )
    .min(1)
    .max(40)
    .optional(),
  /** Where the crisis groups gather: `central`, or a department's id. */
  gatheringPlaces: z
    .array(z.strictObject({ group: slug, place: line(200) }))
    .max(61)
    .optional(),
  /** The standing agenda of a staff briefing (stabsorientering). */
  briefingAgenda: z.array(line(200)).max(30).optional(),
  actionCards: z.array(actionCard).max(300).optional(),
});

export type ImportDocument = z.infer<typeof importShape>;
export type ActionCard = z.infer<typeof actionCard>;
export type Place = ImportDocument['places'][number];
export type SafetyPointDefinition = ImportDocument['safetyPoints'][number];
