import { describe, expect, test } from 'vitest';
import { accountReader, redact, redactState } from '../authorization/redact.ts';
import { evolve } from '../fold.ts';
import { byPart } from '../situation-report/parts.ts';
import { stateToJson } from '../state-json.ts';
import { applyChanges, emptyState } from '../state.ts';
import { alarmedStory } from '../testing/alarmed.ts';
import { escalations, classify, withIncident } from '../testing/escalating.ts';
import { activate, active, propose, record, takeOver, terminate } from '../testing/leading.ts';
import { expectEvents } from '../testing/outcome.ts';
import { sealedFor } from '../testing/sealed-texts.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { restrictionsOf } from './covered.ts';

const secret = 'En boende behöver syrgas';
const restricted = { restrict: { ground: 'OSL 25 kap. 1 §' } };

/** What an account without restricted texts has of the state and of the log. */
const read = (story: Story) =>
  JSON.stringify([
    redactState(story.state, accountReader),
    story.events.map((event) => redact(event, story.state, accountReader)),
  ]);

const restrict = (story: Story, id: string) => story.give('record.restrict', { record: id, ground: 'OSL' });
const release = (story: Story, id: string) =>
  story.give('record.release', { record: id, ground: 'Ingen' }, 'duty-officer', sealedFor(story, id));

/** Whoever opens the console now folds what they may read to the state that those have who were there. */
function expectFreshReaderHasTheSame(story: Story): void {
  const state = emptyState();
  for (const event of story.events.flatMap((one) => redact(one, story.state, accountReader) ?? []))
    applyChanges(state, evolve(state, event));
  expect(stateToJson(state)).toEqual(redactState(story.state, accountReader));
}

/** One record of each kind whose words the console repeats in the journal. */
const repeated: { readonly [kind: string]: () => { story: Story; id: string } } = {
  alarm: () => {
    const story = alarmedStory();
    const alarm = story.id();
    story.give('alarm.send', { alarm, recipients: ['tur'], message: secret });
    return { story, id: alarm };
  },
  decision: () => {
    const { story } = active();
    return { story, id: record(story, { text: secret }).decision };
  },
  proposal: () => {
    const { story } = active();
    return { story, id: propose(story, { text: secret }).proposal };
  },
  meeting: () => {
    const story = configuredStory();
    const meeting = story.id();
    const data = { meeting, startsAt: story.now(), place: secret, agenda: [secret] };
    story.give('meeting.call', data, 'secretary');
    return { story, id: meeting };
  },
  directive: () => {
    const story = configuredStory();
    const directive = story.id();
    story.give('staff.issue-directive', { directive, text: secret });
    return { story, id: directive };
  },
  takeover: () => {
    const { story } = active();
    return { story, id: takeOver(story, secret).takeover };
  },
  request: () => {
    const { story, incident } = withIncident();
    const request = story.id();
    story.give('crisis-leadership.request-activation', { request, incident, motive: secret });
    return { story, id: request };
  },
  activation: () => {
    const { story, incident } = withIncident();
    const activation = story.id();
    const data = { activation, incident, decision: 'activate', level: 'extraordinary' } as const;
    story.give('crisis-leadership.decide-activation', { ...data, motive: secret }, 'chair');
    return { story, id: activation };
  },
  incident: () => {
    const { story, incident } = withIncident();
    story.give('incident.close', { incident, reason: secret });
    return { story, id: incident };
  },
};

describe('what the console wrote in the journal of a record that is restricted later', () => {
  test.each(Object.entries(repeated))(
    'the words of a restricted %s stand nowhere; a release gives them back',
    (_kind, make) => {
      const { story, id } = make();
      const before = JSON.stringify(redactState(story.state, accountReader));
      expect(before).toContain(secret);
      restrict(story, id);
      expect(read(story)).not.toContain(secret);
      release(story, id);
      expect(JSON.stringify(redactState(story.state, accountReader))).toBe(before);
    },
  );

  test('a line about two restricted records is withheld until both have been released', () => {
    const { story, incident } = withIncident();
    const { activation } = activate(story, incident);
    const line = [...story.state.journal.values()].find(({ about }) => about?.includes(activation));
    const id = line?.id ?? '';
    restrict(story, incident);
    restrict(story, activation);
    expect(restrictionsOf(story.state, id).map((one) => one.id)).toEqual([incident, activation]);
    const first = release(story, activation);
    expect(first.events.map(({ payload }) => payload)).toEqual([{ record: activation }]);
    expect(story.state.journal.get(id)?.text).toBeNull();
    release(story, incident);
    expect(story.state.journal.get(id)?.text).toBe(line?.text);
    expect(restrictionsOf(story.state, id)).toEqual([]);
  });

  test('the line of one area that returned is withheld with that area and no other', () => {
    const { story } = active();
    const [one, other] = [takeOver(story, 'Hemtjänst'), takeOver(story, secret)];
    terminate(story);
    restrict(story, other.takeover);
    expect(read(story)).not.toContain(secret);
    const lines = [...story.state.journal.values()].filter(({ about }) => about?.includes(one.takeover));
    expect(lines.map(({ text }) => text)).toEqual([
      expect.stringContaining('Hemtjänst'),
      expect.stringContaining('Hemtjänst'),
    ]);
  });

  test('a correction and a strike are withheld with what they correct and strike', () => {
    const story = configuredStory();
    const [entry, corrected] = [story.id(), story.id()];
    story.give('journal.write', { entry, kind: 'note', direction: 'internal', text: secret });
    story.give('journal.correct', { entry: corrected, corrects: entry, kind: 'event', reason: secret });
    story.give('journal.strike', { entry: story.id(), strikes: corrected, reason: secret });
    restrict(story, entry);
    expect(read(story)).not.toContain(secret);
  });

  test('who recorded it is withheld with it, as the log withholds it', () => {
    const { story, incident } = withIncident();
    expect(story.state.incidents.get(incident)?.reportedBy).toBe('duty-officer 1');
    restrict(story, incident);
    expect(story.state.incidents.get(incident)?.reportedBy).toBeNull();
    release(story, incident);
    expect(story.state.incidents.get(incident)?.reportedBy).toBe('duty-officer 1');
  });

  test('a log in which no line names what it is about is folded as before', () => {
    const { story, id } = repeated['decision']?.() ?? { story: configuredStory(), id: '' };
    const [line] = story.events.filter((event) => JSON.stringify(event.sealed).includes(secret)).slice(-1);
    if (line === undefined || line.payload === null) throw new Error('the line is in the log');
    const { about: _about, ...payload } = line.payload;
    restrict(story, id);
    expect(redact({ ...line, payload }, story.state, accountReader)?.sealed).not.toBeNull();
    expect(redact(line, story.state, accountReader)?.sealed).toBeNull();
  });
});

describe('what is said about something restricted', () => {
  test('a decision on a restricted proposal is restricted with it, unless it brings its own readers', () => {
    const { story } = active();
    const { proposal } = propose(story, { text: secret, ...restricted });
    const inheriting = record(story, { text: secret, proposal });
    const [first] = expectEvents(
      inheriting,
      'record.restricted',
      'crisis-leadership.decision-recorded',
      'record.restricted',
      'journal.written',
    );
    expect(first?.payload).toEqual({ record: inheriting.decision, readers: null });
    expect(read(story)).not.toContain(secret);
    const another = propose(story, { text: secret, ...restricted }).proposal;
    const readers = ['chair'];
    const own = record(story, { text: secret, proposal: another, restrict: { ground: 'OSL', readers } });
    expect(story.state.restrictedRecords.get(own.decision)?.readers).toEqual(readers);
  });

  test('a proposal that is restricted later takes the decision on it with it', () => {
    const { story } = active();
    const { proposal } = propose(story, { text: secret });
    const { decision } = record(story, { text: secret, proposal });
    expectEvents(restrict(story, proposal), 'record.restricted', 'record.restricted');
    expect(story.state.restrictedRecords.has(decision)).toBe(true);
    expect(read(story)).not.toContain(secret);
  });

  test('why an escalation about a restricted incident was called off is withheld', () => {
    const { story, incident } = withIncident(restricted);
    classify(story, incident, 'major');
    const [planned] = escalations(story, 'grupp');
    const id = planned?.id ?? '';
    story.give('escalation.cancel', { escalation: id, reason: secret });
    expect(read(story)).not.toContain(secret);
    release(story, incident);
    expect(story.state.escalations.get(id)?.reason).toBe(secret);
  });

  test('who approved a report that was released stays, though what it tells of is restricted later', () => {
    const { story, incident } = withIncident();
    const report = story.id();
    const sections = byPart(() => [{ text: secret, sources: [{ seq: 1, record: incident }] }]);
    story.give('situation-report.draft', { report, sections });
    story.give('situation-report.approve', { report }, 'chief-of-staff');
    const approvedBy = story.state.situationReports.get(report)?.approvedBy;
    expect(approvedBy).not.toBeNull();
    restrict(story, report);
    release(story, report);
    restrict(story, incident);
    const withheld = { sentences: null, changedBy: null, approvedBy };
    expect(story.state.situationReports.get(report)).toMatchObject(withheld);
    expectFreshReaderHasTheSame(story);
  });

  test('who started an escalation that was released stays, though its incident is restricted later', () => {
    const { story, incident } = withIncident();
    classify(story, incident, 'major');
    const [planned] = escalations(story, 'grupp');
    const id = planned?.id ?? '';
    story.give('escalation.start', { escalation: id });
    story.give('escalation.cancel', { escalation: id, reason: secret });
    restrict(story, id);
    release(story, id);
    restrict(story, incident);
    expect(story.state.escalations.get(id)).toMatchObject({ reason: null, endedBy: null });
    expectFreshReaderHasTheSame(story);
  });

  test('why an incident was merged is withheld with either of the two', () => {
    const { story, incident } = withIncident();
    const other = story.id();
    story.give('incident.report', { incident: other, title: 'Samma', incidentType: 'power-outage' });
    story.give('incident.merge', { incident, into: other, reason: secret });
    restrict(story, other);
    expect(read(story)).not.toContain(secret);
    expect(story.state.incidents.get(incident)).toMatchObject({ title: 'Elavbrott', closeReason: null });
    release(story, other);
    expect(story.state.incidents.get(incident)).toMatchObject({ closeReason: secret });
    restrict(story, incident);
    expect(read(story)).not.toContain(secret);
  });

  test('a paragraph of a restricted meeting is restricted, changed and withdrawn so', () => {
    const story = configuredStory();
    const [meeting, item] = [story.id(), story.id()];
    const data = { meeting, startsAt: story.now(), place: 'Plan 1', agenda: ['Läget'] };
    story.give('meeting.call', { ...data, ...restricted }, 'secretary');
    const present = [{ person: story.id(), name: 'Ordföranden', seat: 'chair' as const }];
    story.give('meeting.open', { meeting, present, members: 1 }, 'secretary');
    const noted = { meeting, item, title: secret, outcome: 'noted' as const };
    expectEvents(
      story.give('meeting.record-item', noted, 'secretary'),
      'record.restricted',
      'meeting.item-recorded',
    );
    story.give('meeting.change-item', { meeting, item, text: secret }, 'secretary');
    story.give('meeting.withdraw-item', { meeting, item, reason: secret }, 'secretary');
    expect(read(story)).not.toContain(secret);
  });

  test('what was noted of the calls of an alarm is withheld with the alarm', () => {
    const story = alarmedStory();
    const alarm = story.id();
    story.give('alarm.send', { alarm, recipients: ['tur'], message: 'Kom' });
    const [call] = [...story.state.alarmCalls.values()];
    const noted = { alarm, recipient: call?.recipient ?? '', outcome: 'reached' as const, note: secret };
    story.give('alarm.note-call', noted);
    const before = JSON.stringify(redactState(story.state, accountReader));
    expect(before).toContain(secret);
    restrict(story, alarm);
    expect(read(story)).not.toContain(secret);
    release(story, alarm);
    expect(JSON.stringify(redactState(story.state, accountReader))).toBe(before);
  });
});
