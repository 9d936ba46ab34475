import type { CommandData } from '#shared/commands.ts';
import { incidentTypes } from '#shared/classification/incident-types.ts';
import { channels } from '#shared/kernel/channels.ts';
import type { Incident, IncidentPlace } from '#shared/incident/state.ts';

/** What is known of an incident as a form holds it: plain texts, so that it survives a reload. */
export interface IncidentFields {
  readonly title: string;
  readonly incidentType: string;
  readonly description: string;
  readonly place: IncidentPlace | null;
  readonly who: string;
  readonly channel: string;
  readonly departments: readonly string[];
}

export function fieldsOf(incident: Incident): IncidentFields {
  return {
    title: incident.title ?? '',
    incidentType: incident.incidentType,
    description: incident.description ?? '',
    place: incident.place,
    who: incident.source?.who ?? '',
    channel: incident.source?.channel ?? '',
    departments: incident.departments,
  };
}

type Changes = Omit<CommandData<'incident.update'>, 'incident' | 'restrict'>;

/** The changed fields alone, as `incident.update` takes them; an emptied one becomes null. */
export function changesOf(before: IncidentFields, after: IncidentFields): Changes {
  const same = (field: keyof IncidentFields): boolean =>
    JSON.stringify(before[field]) === JSON.stringify(after[field]);
  const type = incidentTypes.find((one) => one === after.incidentType);
  return {
    ...(same('title') ? {} : { title: after.title.trim() }),
    ...(same('incidentType') || type === undefined ? {} : { incidentType: type }),
    ...(same('description') ? {} : { description: after.description.trim() || null }),
    ...(same('place') ? {} : { place: placeOf(after.place) ?? null }),
    ...(same('who') && same('channel') ? {} : { source: sourceOf(after) ?? null }),
    ...(same('departments') ? {} : { departments: [...after.departments] }),
  };
}

/** Who told it and by what channel; nothing where nobody is named. */
export function sourceOf(fields: { readonly who: string; readonly channel: string }):
  | {
      who?: string;
      channel?: (typeof channels)[number];
    }
  | undefined {
  const who = fields.who.trim();
  const channel = channels.find((one) => one === fields.channel);
  if (who === '' && channel === undefined) return undefined;
  return { ...(who === '' ? {} : { who }), ...(channel === undefined ? {} : { channel }) };
}

/** A place as it is sent: with both coordinates or with none. */
export function placeOf(
  place: IncidentPlace | null,
): { label: string; lat?: number; lon?: number } | undefined {
  if (place === null || place.label.trim() === '') return undefined;
  const label = place.label.trim();
  return place.lat === undefined || place.lon === undefined
    ? { label }
    : { label, lat: place.lat, lon: place.lon };
}
