import type { Level } from '../classification/levels.ts';
import { incidentName } from '../incident/journal-lines.ts';
import type { Incident } from '../incident/state.ts';
import type { Drawing } from '../drawing/state.ts';
import { message } from '../language/message.ts';
import type { Premises } from '../premises/state.ts';
import type { SafetyPoint } from '../safety-point/state.ts';
import type { State } from '../state.ts';

type Feature = {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
  readonly properties: { readonly [name: string]: unknown };
};

/** A GeoJSON document (RFC 7946): WGS 84, longitude first. `example`, `seq` and `hash` are what Vaka says of the whole. */
export type MapGeoJson = {
  readonly type: 'FeatureCollection';
  readonly name: string;
  readonly example: boolean;
  readonly seq: number;
  readonly hash: string;
  readonly features: readonly Feature[];
};

/**
 * What stands on the map, for other map programs: incidents that have a place, safety points, standing drawings and premises. Each
 * has a `kind`, codes, and the same in words (`…Text`). Words that are withheld are null. Of one incident: itself and what is
 * drawn of it.
 */
export function mapGeoJson(
  state: State,
  head: { readonly seq: number; readonly hash: string },
  incident?: string,
): MapGeoJson {
  const ofIncident = (id: string | null): boolean => incident === undefined || id === incident;
  const whole = incident === undefined;
  return {
    type: 'FeatureCollection',
    name: state.organisation?.name ?? '',
    example: state.organisation?.example === true,
    seq: head.seq,
    hash: head.hash,
    features: [
      ...[...state.incidents.values()]
        .filter(({ id }) => ofIncident(id))
        .flatMap((row) => incidentFeature(state, row)),
      ...(whole ? Array.from(state.safetyPoints.values(), pointFeature) : []),
      ...[...state.drawings.values()]
        .filter((row) => row.status === 'standing' && ofIncident(row.incident))
        .map((row) => drawingFeature(state, row)),
      ...(whole ? Array.from(state.premises.values(), premisesFeature) : []),
    ],
  };
}

/** None where the incident has no position, or none that may be read. */
function incidentFeature(state: State, row: Incident): Feature[] {
  const { lat, lon, label } = row.place ?? {};
  if (lat === undefined || lon === undefined) return [];
  return [
    feature(
      row.id,
      { type: 'Point', coordinates: [lon, lat] },
      {
        kind: 'incident',
        number: incidentName(row.number),
        name: row.title,
        incidentType: row.incidentType,
        incidentTypeText: message(`incident-types.${row.incidentType}`),
        level: row.level,
        levelText: levelText(state, row.level),
        status: row.status,
        statusText: message(`export.incident.${row.mergedInto === null ? row.status : 'merged'}`),
        place: label,
        departments: row.departments,
        reportedAt: row.reportedAt,
        closedAt: row.closedAt,
      },
    ),
  ];
}

function pointFeature(row: SafetyPoint): Feature {
  return feature(
    row.id,
    { type: 'Point', coordinates: [row.place.lon, row.place.lat] },
    {
      kind: 'safety-point',
      name: row.name,
      status: row.status,
      statusText: message(`safety-point-status.${row.status}`),
      statusAt: row.statusAt,
      warmingCentre: row.warmingCentre,
      capacity: row.capacity,
      occupancy: row.occupancy,
      powerSource: row.powerSource,
    },
  );
}

function drawingFeature(state: State, row: Drawing): Feature {
  const incident = row.incident === null ? undefined : state.incidents.get(row.incident);
  return feature(row.id, row.geometry, {
    kind: row.kind,
    name: row.name,
    note: row.note,
    meaning: row.meaning,
    meaningText: row.meaning === null ? null : message(`drawing.meaning.${row.meaning}`),
    incident: incident === undefined ? null : incidentName(incident.number),
    drawnAt: row.drawnAt,
    changedAt: row.changedAt,
  });
}

function premisesFeature(row: Premises): Feature {
  return feature(
    row.id,
    { type: 'Point', coordinates: [row.place.lon, row.place.lat] },
    {
      kind: 'premises',
      name: row.name,
      premisesKind: row.kind,
      premisesKindText: message(`premises.kind.${row.kind}`),
      vitalFunction: row.vitalFunction,
      note: row.note,
    },
  );
}

function feature(id: string, geometry: Feature['geometry'], properties: Feature['properties']): Feature {
  return { type: 'Feature', id, geometry, properties };
}

/** The organisation's own name of a level. */
function levelText(state: State, level: Level | null): string {
  if (level === null) return message('levels.none.long');
  return state.organisation?.levels.find(({ id }) => id === level)?.name ?? message(`levels.${level}.long`);
}
