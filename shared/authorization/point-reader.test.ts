import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { changesTexts } from '../erasure/events.ts';
import { eventVersions } from '../events.ts';
import { evolve } from '../fold.ts';
import type { LoggedEvent } from '../kernel/event.ts';
import type { Json } from '../kernel/json.ts';
import { applyChanges, emptyState } from '../state.ts';
import { nightLog, nights, tryNights } from '../testing/nights.ts';
import { smallMunicipality } from '../testing/story.ts';
import { redact, redactState } from './redact.ts';
import type { Reader } from './redact.ts';

tryNights(60);

const [safetyPoint = ''] = smallMunicipality.safetyPoints.map(({ id }) => id);
const reader: Reader = { kind: 'point', safetyPoint };

/** Stands in every text that is not of the reader's own point; no reader of the point may ever see it. */
const marker = '§hemlig§';

const happenedHere = ({ type, payload }: LoggedEvent): boolean =>
  (type.startsWith('safety-point.') &&
    !type.includes('.device-') &&
    payload?.['safetyPoint'] === safetyPoint) ||
  (type.startsWith('conflict.') && payload?.['record'] === safetyPoint);

/** What happened at the point, and that its own needs, deliveries, hand-overs and conflicts were made confidential or released. */
function ofOwnPoint(events: readonly LoggedEvent[]): (event: LoggedEvent) => boolean {
  const own = new Set(
    events
      .filter(happenedHere)
      .flatMap(({ payload }) => ['need', 'delivery', 'handOver', 'conflict'].map((name) => payload?.[name]))
      .filter((id) => typeof id === 'string'),
  );
  // That texts were taken away is for everybody, which ones is not.
  return (event) =>
    (changesTexts(event) && event.payload === null) ||
    happenedHere(event) ||
    (event.type.startsWith('record.') && own.has(event.payload?.['record'] as string));
}

function marked(value: Json): Json {
  if (typeof value === 'string') return `${value}${marker}`;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner as Json)]));
}

/** The log with the marker in all that people wrote elsewhere, and in who is called and who can staff the point. */
function withMarkers(events: readonly LoggedEvent[]): LoggedEvent[] {
  const isOwn = ofOwnPoint(events);
  return events.map((event) =>
    (isOwn(event) && event.type !== 'safety-point.registered') || event.sealed === null
      ? event
      : { ...event, sealed: marked(event.sealed as Json) as LoggedEvent['sealed'] },
  );
}

/** Everything that a reader of the point is ever given of a log: each batch's events, and the state at its end. */
function givenTo(events: readonly LoggedEvent[]): { readonly events: LoggedEvent[]; readonly text: string } {
  const state = emptyState();
  const given: LoggedEvent[] = [];
  for (const event of events) {
    applyChanges(state, evolve(state, event));
    const shown = redact(event, state, reader);
    if (shown !== null) given.push(shown);
  }
  return { events: given, text: JSON.stringify([given, redactState(state, reader)]) };
}

const turns = nights(30, 120);

describe('the staff of a point, and whoever joined it by a QR code', () => {
  test('get nothing of other points, events, journal or people, whatever has happened', () => {
    fc.assert(
      fc.property(turns, (played) => {
        const events = withMarkers(nightLog(played));
        const given = givenTo(events);
        expect(given.text).not.toContain(marker);
        expect(given.events.every(ofOwnPoint(events))).toBe(true);
      }),
    );
  }, 60_000);

  test('get nothing of any type of event but those of their own point', () => {
    const events = withMarkers(
      oneOfEach(smallMunicipality).map((event, index) => ({
        organisation: 'tyreso',
        seq: index + 1,
        id: `event-${index}`,
        command: `command-${index}`,
        type: event.type,
        version: eventVersions[event.type],
        occurredAt: '2026-11-22T03:00:00.000Z',
        recordedAt: '2026-11-22T03:00:00.000Z',
        actor: { account: 'tib', role: 'duty-officer' },
        payload: event.payload as LoggedEvent['payload'],
        payloadSalt: 'salt',
        payloadHash: 'p',
        sealed: event.sealed as LoggedEvent['sealed'],
        sealedSalt: 'salt',
        sealedHash: 's',
        previousHash: 'h',
        hash: 'h',
      })),
    );
    const given = givenTo(events);
    expect(given.text).not.toContain(marker);
    expect(given.events.length).toBeGreaterThan(2);
    expect(new Set(given.events.map(({ type }) => type))).not.toContain('safety-point.device-joined');
  });

  test('get of the configuration their own point and the public numbers, and no plan of what is done in which event', () => {
    const document = {
      ...smallMunicipality,
      contacts: [
        { label: 'Jour', phone: '08-465 004 11', public: false },
        { label: 'Växel', phone: '08-465 004 10', public: true },
      ],
      gatheringPlaces: [{ group: 'central', place: `Rum ${marker}` }],
      briefingAgenda: [marker],
    };
    const state = { ...emptyState(), organisation: document };
    const given = redactState(state, reader) as { organisation: typeof document };
    expect(given.organisation.contacts.map(({ label }) => label)).toEqual(['Växel']);
    expect(given.organisation.safetyPoints.map(({ id }) => id)).toEqual([safetyPoint]);
    expect(given.organisation).not.toHaveProperty('actionCards');
    expect(JSON.stringify(given)).not.toContain(marker);
  });
});
