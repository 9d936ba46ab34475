import type { CommandData } from '#shared/commands.ts';
import { incidentTypes, type IncidentType } from '#shared/classification/incident-types.ts';
import type { Suggestion } from '#shared/classification/suggest.ts';
import { type Facts, unknownFacts } from '#shared/classification/facts.ts';
import { type VitalFunction, vitalFunctions } from '#shared/classification/vital-functions.ts';
import { placesInText } from '#shared/organisation/find-place.ts';
import type { Place } from '#shared/organisation/import-document.ts';
import type { IncidentPlace } from '#shared/incident/state.ts';
import { placeOf, sourceOf } from './incident-fields.ts';
import { proposeSource, proposeTitle } from './propose-title.ts';

/**
 * A report while it is written. A field is null until somebody has set it; then what the words propose stands there. The
 * ids are made beforehand, so that each command can be sent again without being recorded twice.
 */
export interface NewIncidentDraft {
  readonly words: string;
  readonly title: string | null;
  readonly type: string | null;
  readonly functions: readonly string[] | null;
  /** `chosen` tells an emptied place from one that nobody has touched. */
  readonly place: { readonly chosen: IncidentPlace | null } | null;
  readonly who: string | null;
  readonly channel: string;
  readonly departments: readonly string[];
  /** As typed; empty is now. */
  readonly time: string;
  readonly restricted: boolean;
  readonly ground: string;
  readonly incident: string;
  readonly entry: string;
  /** The report has been recorded; what remains is the caller's words. */
  readonly reported: boolean;
}

export const emptyReport: NewIncidentDraft = {
  words: '',
  title: null,
  type: null,
  functions: null,
  place: null,
  who: null,
  channel: 'phone',
  departments: [],
  time: '',
  restricted: false,
  ground: '',
  incident: '',
  entry: '',
  reported: false,
};

/** What the form shows: the person's own fields, and the proposals where there are none. */
export interface ReportReading {
  readonly title: string;
  readonly type: IncidentType;
  readonly functions: readonly VitalFunction[];
  readonly place: IncidentPlace | null;
  readonly who: string;
}

export function readReport(
  draft: NewIncidentDraft,
  suggestion: Suggestion | null,
  places: readonly Place[],
): ReportReading {
  const named = placesInText(places, draft.words);
  const first = named[0];
  const proposed = first === undefined ? null : { label: first.name, lat: first.lat, lon: first.lon };
  return {
    title:
      draft.title ??
      proposeTitle(
        draft.words,
        named.map(({ name }) => name),
      ),
    type: incidentTypes.find((one) => one === draft.type) ?? suggestion?.incidentTypes[0]?.id ?? 'other',
    functions:
      draft.functions === null
        ? (suggestion?.vitalFunctions.map(({ id }) => id) ?? [])
        : vitalFunctions.filter((one) => draft.functions?.includes(one)),
    place: draft.place === null ? proposed : draft.place.chosen,
    who: draft.who ?? proposeSource(draft.words) ?? '',
  };
}

/** The two commands of a report, and the first facts where vital functions were accepted. */
export interface ComposedReport {
  readonly report: CommandData<'incident.report'>;
  readonly words: CommandData<'journal.write'>;
  readonly facts: Facts | null;
}

export function composeReport(draft: NewIncidentDraft, reading: ReportReading): ComposedReport {
  const source = sourceOf({ who: reading.who, channel: draft.channel });
  const place = placeOf(reading.place);
  const { incident, entry, departments } = draft;
  const shared = {
    ...(source === undefined ? {} : { source }),
    ...(draft.restricted ? { restrict: { ground: draft.ground.trim() } } : {}),
  };
  return {
    report: {
      incident,
      title: reading.title.trim(),
      incidentType: reading.type,
      ...(place === undefined ? {} : { place }),
      ...(departments.length === 0 ? {} : { departments: [...departments] }),
      ...shared,
    },
    words: { entry, incident, kind: 'contact', direction: 'in', text: draft.words.trim(), ...shared },
    facts:
      reading.functions.length === 0 && departments.length === 0
        ? null
        : {
            ...unknownFacts,
            departments: departments.length === 0 ? null : [...departments],
            vitalFunctions:
              reading.functions.length === 0
                ? null
                : reading.functions.map((id) => ({ function: id, disturbance: 'unknown' as const })),
          },
  };
}

export type ReportFault = 'words' | 'title' | 'time' | 'ground';

export function reportFaults(
  draft: NewIncidentDraft,
  reading: ReportReading,
  time: string | null,
): ReportFault[] {
  return [
    ...(draft.words.trim() === '' ? ['words' as const] : []),
    ...(reading.title.trim() === '' ? ['title' as const] : []),
    ...(draft.time.trim() !== '' && time === null ? ['time' as const] : []),
    ...(draft.restricted && draft.ground.trim() === '' ? ['ground' as const] : []),
  ];
}
