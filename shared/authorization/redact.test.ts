import { describe, expect, test } from 'vitest';
import { evolve } from '../fold.ts';
import { stateFromJson, stateToJson } from '../state-json.ts';
import { applyChanges, emptyState } from '../state.ts';
import { configuredStory, smallMunicipality } from '../testing/story.ts';
import { accountReader, redact, redactState } from './redact.ts';
import type { Reader } from './redact.ts';

const [first, second] = smallMunicipality.safetyPoints.map(({ id }) => id) as [string, string];
const pointReader: Reader = { kind: 'point', safetyPoint: first };
const secret = 'En boende behöver syrgas';

function eventful() {
  const story = configuredStory();
  const [incident, entry, open] = [story.id(), story.id(), story.id()];
  const note = { kind: 'note', direction: 'internal' } as const;
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  story.give('journal.write', { entry, ...note, text: secret, restrict: { ground: 'OSL 25 kap. 1 §' } });
  story.give('journal.write', { entry: open, ...note, text: 'Lugnt' });
  story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Ligger i influensa' });
  story.give('safety-point.set-status', { safetyPoint: first, status: 'open' });
  story.give('safety-point.report', { safetyPoint: second, occupancy: 7 });
  story.give('safety-point.report', { safetyPoint: first, occupancy: 12, note: 'Fullt av barn' });
  return { story, entry, open };
}

describe('what an account gets', () => {
  test('every envelope, and a restricted text only as withheld', () => {
    const { story, entry } = eventful();
    const got = story.events.map((event) => redact(event, story.state, accountReader));
    expect(got.map((event) => event?.hash)).toEqual(story.events.map(({ hash }) => hash));
    expect(JSON.stringify(got)).not.toContain(secret);
    const withheld = got.filter((event) => event?.absent?.sealed === 'withheld');
    expect(withheld.map((event) => event?.type)).toEqual(['record.restricted', 'journal.written']);
    expect(withheld[1]).toMatchObject({ sealed: null, sealedSalt: null, payload: { entry } });
  });

  test('a text that was restricted later is withheld wherever it stands in the log', () => {
    const { story, open } = eventful();
    const written = story.events.find((event) => event.payload?.['entry'] === open);
    if (written === undefined) throw new Error('the entry is in the log');
    expect(redact(written, story.state, accountReader)).toBe(written);
    story.give('record.restrict', { record: open, ground: 'OSL' });
    expect(redact(written, story.state, accountReader)).toMatchObject({ sealed: null });
  });

  test('a released text is read again, unless it has been restricted anew', () => {
    const { story, entry } = eventful();
    story.give('record.release', { record: entry, ground: 'Ingen' }, 'duty-officer', {
      sealedTexts: { text: secret },
    });
    const released = story.events.at(-1);
    if (released === undefined) throw new Error('the release is in the log');
    expect(redact(released, story.state, accountReader)).toBe(released);
    story.give('record.restrict', { record: entry, ground: 'OSL' });
    expect(JSON.stringify(redact(released, story.state, accountReader))).not.toContain(secret);
  });

  test('the folded state, which holds no restricted text', () => {
    const { story } = eventful();
    expect(redactState(story.state, accountReader)).toEqual(stateToJson(story.state));
    expect(JSON.stringify(redactState(story.state, accountReader))).not.toContain(secret);
  });
});

describe('what a point reader gets', () => {
  test('the events of its own point, whole, and no configuration, which names the others', () => {
    const { story } = eventful();
    const got = story.events.filter((event) => redact(event, story.state, pointReader) !== null);
    expect(got.map(({ type }) => type)).toEqual(['safety-point.status-set', 'safety-point.reported']);
    expect(got.every((event) => redact(event, story.state, pointReader) === event)).toBe(true);
  });

  test('the state of its own point and nothing else that goes on', () => {
    const { story } = eventful();
    const json = redactState(story.state, pointReader);
    const { organisation, ...rest } = json;
    const { organisation: _none, ...nothing } = stateToJson(emptyState());
    expect(organisation).toMatchObject({ name: smallMunicipality.name, safetyPoints: [{ id: first }] });
    expect(JSON.stringify(organisation)).not.toContain(second);
    const { safetyPoints, pointRegistrations, pointHistories, fieldChanges } = story.state;
    const own = { safetyPoints, pointRegistrations, pointHistories, fieldChanges };
    const rows = Object.entries(own).map(([name, table]) => [name, { [first]: table.get(first) }]);
    expect(rest).toEqual({ ...nothing, ...Object.fromEntries(rows) });
  });

  test('the telephone numbers that residents may have, and none of those on duty', () => {
    const { story } = eventful();
    const contacts = [
      { label: 'Fara för liv', phone: '112', public: true },
      { label: 'VA-jour', phone: '08-465 004 20', public: false },
    ];
    story.give('organisation.configure', { document: { ...smallMunicipality, contacts } }, 'administrator');
    expect(redactState(story.state, pointReader)['organisation']).toMatchObject({ contacts: [contacts[0]] });
  });

  test('its fold follows its own point from that state on', () => {
    const { story } = eventful();
    const state = stateFromJson(redactState(story.state, pointReader));
    const from = story.events.length;
    story.give('safety-point.report', { safetyPoint: first, occupancyChange: 3 });
    story.give('safety-point.report', { safetyPoint: second, occupancyChange: 3 });
    story.give('situation.set-title', { title: 'Kyla' });
    for (const event of story.events.slice(from)) {
      if (redact(event, story.state, pointReader) !== null) applyChanges(state, evolve(state, event));
    }
    expect(stateToJson(state)).toEqual(redactState(story.state, pointReader));
  });
});
