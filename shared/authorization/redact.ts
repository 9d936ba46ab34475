import { changesTexts } from '../erasure/events.ts';
import type { EventType } from '../events.ts';
import type { LoggedEvent } from '../kernel/event.ts';
import { recordsOf } from '../record/record-of.ts';
import type { HeldState, State } from '../state.ts';
import { stateToJson } from '../state-json.ts';
import { emptyState } from '../state.ts';

/** A kind of reader. Accounts get every envelope; staff of a safety point follow only their point, never the whole log. */
export type Reader = { readonly kind: 'account' } | { readonly kind: 'point'; readonly safetyPoint: string };

export const accountReader: Reader = { kind: 'account' };

/**
 * An event as a reader may have it. A restricted record's text is withheld from everybody: it is fetched record by record,
 * so that each reading is known. Null where a point reader does not get the event at all.
 */
export function redact(event: LoggedEvent, state: State, reader: Reader): LoggedEvent | null {
  const shown = reader.kind === 'point' ? forPoint(event, state, reader.safetyPoint) : event;
  return shown !== null && isWithheld(shown, state) ? withheld(shown) : shown;
}

/** A release says again the texts of its record; who may read an event follows from every record that it is about. */
function isWithheld({ type, payload }: LoggedEvent, state: State): boolean {
  if (type === 'record.restricted') return true;
  if (payload === null) return false;
  const released = type === 'record.released' ? payload['record'] : null;
  if (typeof released === 'string' && state.restrictedRecords.has(released)) return true;
  return recordsOf(type, payload).some((id) => state.restrictedRecords.has(id));
}

function withheld(event: LoggedEvent): LoggedEvent {
  if (event.sealed === null) return event;
  return { ...event, sealed: null, sealedSalt: null, absent: { ...event.absent, sealed: 'withheld' } };
}

function withoutContent(event: LoggedEvent): LoggedEvent {
  const absent = { payload: 'filtered', sealed: event.absent?.sealed ?? 'filtered' } as const;
  return { ...event, payload: null, payloadSalt: null, sealed: null, sealedSalt: null, absent };
}

/** What is about a point and yet not for those who work there: who else has joined it by which phone. */
const notForPointStaff: ReadonlySet<string> = new Set<EventType>([
  'safety-point.device-joined',
  'safety-point.device-revoked',
]);

const pointTables = ['pointNeeds', 'pointDeliveries', 'pointHandOvers'] as const;

/** What has been made confidential of its own needs, deliveries, hand-overs and conflicts leaves the phones of a point's staff too. */
function isOwnRecord(id: unknown, state: State, safetyPoint: string): boolean {
  if (typeof id !== 'string') return false;
  if (state.conflicts.get(id)?.record === safetyPoint) return true;
  return pointTables.some((table) => state[table].get(id)?.safetyPoint === safetyPoint);
}

function forPoint(event: LoggedEvent, state: State, safetyPoint: string): LoggedEvent | null {
  // That texts were taken away is for everybody; which ones is not.
  if (changesTexts(event)) return withoutContent(event);
  if (event.type.startsWith('record.'))
    return isOwnRecord(event.payload?.['record'], state, safetyPoint) ? event : null;
  if (event.type.startsWith('conflict.')) return event.payload?.['record'] === safetyPoint ? event : null;
  const own = event.type.startsWith('safety-point.') && event.payload?.['safetyPoint'] === safetyPoint;
  if (!own || notForPointStaff.has(event.type)) return null;
  // Whom one calls, and who can staff it, with their numbers, is for those who plan.
  return event.type === 'safety-point.registered' ? withheld(event) : event;
}

/**
 * The state as a reader may have it, as JSON; the fold holds no restricted text, so accounts get it whole. A point reader
 * gets its own point, what the configuration says of that and of the municipality, and nothing of what else goes on.
 */
export function redactState(state: State, reader: Reader): { readonly [name: string]: unknown } {
  if (reader.kind === 'account') return stateToJson(state);
  const point = state.safetyPoints.get(reader.safetyPoint);
  const own: HeldState = {
    ...emptyState(),
    organisation: forPointStaff(state.organisation, reader.safetyPoint),
  };
  if (point !== undefined) own.safetyPoints.set(point.id, point);
  const keepRestriction = (id: string): void => {
    const restricted = state.restrictedRecords.get(id);
    if (restricted !== undefined) own.restrictedRecords.set(id, restricted);
  };
  for (const table of pointTables)
    for (const row of state[table].values()) {
      if (row.safetyPoint !== reader.safetyPoint) continue;
      (own[table] as Map<string, unknown>).set(row.id, row);
      keepRestriction(row.id);
    }
  const history = state.pointHistories.get(reader.safetyPoint);
  if (history !== undefined) own.pointHistories.set(history.id, history);
  for (const conflict of state.conflicts.values()) {
    if (conflict.record !== reader.safetyPoint) continue;
    own.conflicts.set(conflict.id, conflict);
    keepRestriction(conflict.id);
  }
  const changes = state.fieldChanges.get(reader.safetyPoint);
  if (changes !== undefined) own.fieldChanges.set(changes.id, changes);
  const registered = state.pointRegistrations.get(reader.safetyPoint);
  if (registered !== undefined)
    own.pointRegistrations.set(registered.id, { ...registered, contact: null, staffing: [] });
  for (const photograph of state.photographs.values())
    if (photograph.safetyPoint === reader.safetyPoint) own.photographs.set(photograph.id, photograph);
  return stateToJson(own);
}

/**
 * A configuration names every point, the numbers of those on duty, whom an alarm goes to and what is done in which event; none
 * of it is for the staff of one point, who may be anybody that a QR code was shown to.
 */
function forPointStaff(organisation: State['organisation'], safetyPoint: string): State['organisation'] {
  if (organisation === null) return null;
  const {
    actionCards: _cards,
    escalationRules: _rules,
    gatheringPlaces: _places,
    briefingAgenda: _agenda,
    staffFunctions: _functions,
    ...rest
  } = organisation;
  return {
    ...rest,
    contacts: organisation.contacts.filter((contact) => contact.public),
    safetyPoints: organisation.safetyPoints.filter(({ id }) => id === safetyPoint),
  };
}
