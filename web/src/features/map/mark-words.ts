import { message } from '#shared/language/message.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { Premises } from '#shared/premises/state.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { number } from '../../lib/format.ts';
import type { Cluster, Mark } from './cluster.ts';
import type { MapObject } from './map-object.ts';

/** What stands beside a mark. */
export interface MarkLabel {
  readonly name: string;
  readonly note: string | null;
}

/** The words beside a mark; null for one that speaks for itself: a closed point that is not chosen, points together. */
export function markLabel(mark: Mark, chosen: boolean): MarkLabel | null {
  if (mark.kind === 'cluster') return clusterLabel(mark);
  if (mark.kind === 'incident')
    return {
      name: incidentName(mark.incident.number),
      note: message(`incident-types.${mark.incident.incidentType}`),
    };
  if (mark.kind === 'premises')
    return chosen ? { name: mark.premises.name, note: premisesNote(mark.premises) } : null;
  if (mark.point.status === 'closed' && !chosen) return null;
  return { name: mark.point.name, note: pointNote(mark.point) };
}

/** In a cluster of more than this, its count says enough. */
const mostNamed = 12;

/** The gravest incidents inside by their numbers, at most two, and their type where they have the same. */
function clusterLabel({ members, incidents }: Cluster): MarkLabel | null {
  const inside = members.flatMap((member) => (member.kind === 'incident' ? [member.incident] : []));
  const numbers = inside.map(({ number }) => incidentName(number));
  const types = [...new Set(inside.map(({ incidentType }) => incidentType))];
  if (incidents === 0 || members.length > mostNamed) return null;
  const shown = numbers.slice(0, 2).join(', ');
  return {
    name: incidents > 2 ? message('map.cluster.more', { shown, count: incidents - 2 }) : shown,
    note: types.length === 1 && types[0] !== undefined ? message(`incident-types.${types[0]}`) : null,
  };
}

/** Shorter words for the wall: what has happened, and points without the word that all their names begin with. */
export function wallLabel(mark: Mark, shortName: (name: string) => string): MarkLabel | null {
  if (mark.kind === 'cluster') {
    const [first] = mark.members;
    return first?.kind === 'incident' ? wallLabel(first, shortName) : null;
  }
  if (mark.kind === 'incident')
    return { name: message(`incident-types.${mark.incident.incidentType}`), note: null };
  if (mark.kind === 'premises') return null;
  return mark.point.status === 'closed' ? null : { name: shortName(mark.point.name), note: null };
}

/** Drops the first word of a name where all the names begin with it: "Exempelpunkt Strand" becomes "Strand". */
export function shortener(names: readonly string[]): (name: string) => string {
  const first = names[0]?.split(' ')[0] ?? '';
  const shared = names.length > 1 && first !== '' && names.every((name) => name.startsWith(`${first} `));
  return (name) => (shared && name.startsWith(`${first} `) ? name.slice(first.length + 1) : name);
}

/** What a mark is called to those who listen: "H-041, störning, Elavbrott: Strömlöst i Trollbäcken". */
export function markName(mark: Mark): string {
  if (mark.kind === 'cluster') return clusterName(mark);
  if (mark.kind === 'incident') return incidentMarkName(mark);
  if (mark.kind === 'point') return pointMarkName(mark.point);
  return message('map-ground.mark.premises', {
    name: mark.premises.name,
    kind: premisesNote(mark.premises).toLowerCase(),
  });
}

function incidentMarkName({ incident }: Extract<MapObject, { kind: 'incident' }>): string {
  return message('map.mark.incident', {
    number: incidentName(incident.number),
    level: message(`levels.${incident.level ?? 'none'}.word`),
    type: message(`incident-types.${incident.incidentType}`),
    title: incident.title ?? message('common.restricted'),
  });
}

function pointMarkName(point: SafetyPoint): string {
  return message('map.mark.point', {
    name: point.name,
    status: message(`safety-point-status.${point.status}`).toLowerCase(),
  });
}

/** How many are inside, and the highest level among them. */
export function clusterName(cluster: Cluster): string {
  const count = cluster.members.length;
  if (cluster.incidents === 0) {
    const onlyPoints = cluster.members.every(({ kind }) => kind === 'point');
    return message(onlyPoints ? 'map.cluster.points' : 'map-ground.cluster.places', { count });
  }
  const level = message(`levels.${cluster.level ?? 'none'}.word`);
  return message('map.cluster', { count, level });
}

/** What a place of a vital function is: "Skola". */
export function premisesNote({ kind }: Premises): string {
  return message(`premises.kind.${kind}`);
}

/** "74 av 180", "full, 220 av 220", "12 besökare", or the status where nothing is reported. */
function pointNote({ status, occupancy, capacity }: SafetyPoint): string {
  const word = message(`safety-point-status.${status}`).toLowerCase();
  if (occupancy === null || status === 'unusable' || status === 'closed') return word;
  const visitors =
    capacity === null
      ? message('map.visitors', { count: occupancy })
      : message('common.of', { value: number(occupancy), total: number(capacity) });
  return status === 'open' ? visitors : message('map.status-visitors', { status: word, visitors });
}
