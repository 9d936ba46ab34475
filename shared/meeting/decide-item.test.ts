import { describe, expect, test } from 'vitest';
import { active } from '../testing/leading.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory, smallMunicipality } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { minutesOf } from './minutes.ts';
import { yearOf } from './items.ts';

const secretary = 'secretary';
const startsAt = '2026-11-22T12:00:00Z';
const decided = { title: 'Värmestugor', outcome: 'decided' as const, text: 'Två värmestugor öppnas.' };
const noted = { title: 'Läget', outcome: 'noted' as const };

const committeeOfFive = (): Story =>
  configuredStory(undefined, { ...smallMunicipality, crisisCommitteeMembers: 5 });

/** A meeting of a committee of five: the chair, two members, a substitute who serves and one who does not. */
function atMeeting(story = committeeOfFive(), members = 3) {
  const meeting = story.id();
  story.give('meeting.call', { meeting, startsAt, place: 'Plan 1', agenda: ['Läget'] }, secretary);
  const [chair, member, other, spare] = [story.id(), story.id(), story.id(), story.id()];
  const serving = [
    { person: chair, name: 'Ordföranden', seat: 'chair' as const },
    { person: member, name: 'Ledamot 1', seat: 'member' as const },
    { person: other, name: 'Ledamot 2', seat: 'member' as const },
  ].slice(0, members);
  const present = [...serving, { person: spare, name: 'Ersättare 1', seat: 'substitute' as const }];
  story.give('meeting.open', { meeting, present }, secretary);
  const record = (data: object) =>
    story.give('meeting.record-item', { meeting, item: story.id(), ...noted, ...data }, secretary);
  return { story, meeting, chair, member, other, spare, record };
}

/** The committee in function with one numbered decision. */
function withDecision() {
  const { story } = active(committeeOfFive());
  const decision = story.id();
  const text = { decision, text: 'Två värmestugor öppnas.', grounds: 'Kyla', decidedBy: 'Nämnden' };
  expectEvents(
    story.give('crisis-leadership.record-decision', text, secretary),
    'crisis-leadership.decision-recorded',
    'journal.written',
  );
  return { ...atMeeting(story), decision };
}

describe('the votes', () => {
  test('are no more than those who take part in the matter', () => {
    const { story, meeting, member, record } = atMeeting();
    const tooMany = record({ ...decided, votes: { yes: 2, no: 1, abstained: 1 } });
    const refused = expectRefusal(tooMany, 'more-votes-than-serving', 'votes');
    expect(refused.data).toEqual({ serving: 3 });
    const item = story.id();
    expect(record({ ...decided, item, votes: { yes: 2, no: 1, abstained: 0 } }).refused).toBeNull();
    const change = (data: object) => story.give('meeting.change-item', { meeting, item, ...data }, secretary);
    const disqualified = [{ person: member, reason: 'Delägare' }];
    const without = change({ outcome: 'noted', disqualified });
    expectRefusal(without, 'more-votes-than-serving', 'votes');
    expect(change({ outcome: 'noted', disqualified, votes: null }).refused).toBeNull();
  });
});

describe('a paragraph', () => {
  test('takes the next number of the year, through all its meetings', () => {
    const first = atMeeting();
    const [one] = expectEvents(first.record(decided), 'meeting.item-recorded');
    expect(one?.payload).toMatchObject({ paragraph: 1, year: 2026, outcome: 'decided' });
    expect(one?.sealed).toMatchObject({ title: 'Värmestugor', text: 'Två värmestugor öppnas.' });
    const second = atMeeting(first.story);
    expect(expectEvents(second.record({}), 'meeting.item-recorded')[0]?.payload).toMatchObject({
      paragraph: 2,
    });
    expect(yearOf('2026-12-31T22:59:59.999Z')).toBe(2026);
    expect(yearOf('2026-12-31T23:00:00.000Z')).toBe(2027);
  });

  test('is decided only by a quorum, also when somebody is disqualified', () => {
    expectRefusal(atMeeting(undefined, 2).record(decided), 'meeting-without-quorum', 'outcome');
    expectEvents(atMeeting(undefined, 2).record(noted), 'meeting.item-recorded');
    const { record, member, spare, story, meeting } = atMeeting();
    const away = { person: member, reason: 'Äger lokalen' };
    const refusal = expectRefusal(
      record({ ...decided, disqualified: [away] }),
      'meeting-without-quorum',
      'outcome',
    );
    expect(refusal.data).toEqual({ members: 5, serving: 2 });
    const replaced = record({ ...decided, disqualified: [{ ...away, substitute: spare }] });
    const [event] = expectEvents(replaced, 'meeting.item-recorded');
    expect(event?.payload).toMatchObject({ disqualified: [{ person: member, substitute: spare }] });
    expect(minutesOf(story.state, meeting)?.paragraphs[0]).toMatchObject({
      serving: 3,
      disqualified: [{ name: 'Ledamot 1', reason: 'Äger lokalen', substitute: 'Ersättare 1' }],
    });
  });

  test('names as disqualified and instead only those who can be', () => {
    const { record, member, other, spare, chair, story } = atMeeting();
    const reason = 'Äger lokalen';
    const unknown = record({ disqualified: [{ person: story.id(), reason }] });
    expectRefusal(unknown, 'person-not-present', 'disqualified');
    const twice = record({ disqualified: [member, member].map((person) => ({ person, reason })) });
    expectRefusal(twice, 'person-named-twice', 'disqualified');
    const serving = record({ disqualified: [{ person: member, reason, substitute: other }] });
    expectRefusal(serving, 'substitute-cannot-serve', 'disqualified');
    const nobody = record({ disqualified: [{ person: spare, reason, substitute: chair }] });
    expectRefusal(nobody, 'substitute-cannot-serve', 'disqualified');
  });

  test('holds a numbered decision, and no other paragraph holds it too', () => {
    const { record, decision, story, meeting } = withDecision();
    const unknown = record({ ...decided, decision: story.id() });
    expectRefusal(unknown, 'decision-not-found', 'decision');
    expectRefusal(record({ ...noted, decision }), 'decision-without-outcome', 'outcome');
    expectEvents(record({ ...decided, decision }), 'meeting.item-recorded');
    expect(minutesOf(story.state, meeting)?.paragraphs[0]?.decision).toMatchObject({ number: 1 });
    expectRefusal(record({ ...decided, decision }), 'decision-already-in-minutes', 'decision');
  });

  test('is changed in the fields that are named, until the minutes are approved', () => {
    const { story, meeting } = atMeeting();
    const item = story.id();
    const said = [{ by: 'Ledamot 1', text: 'Tre värmestugor' }];
    const data = { meeting, item, ...decided, proposals: said, presentedBy: 'Säkerhetschefen' };
    story.give('meeting.record-item', data, secretary);
    const change = { meeting, item, text: 'Tre värmestugor öppnas.', presentedBy: null, reservations: said };
    const outcome = story.give('meeting.change-item', change, secretary);
    const [event] = expectEvents(outcome, 'meeting.item-changed');
    expect(event?.payload).toEqual({ meeting, item, changed: ['presentedBy', 'text', 'reservations'] });
    expect(story.state.meetingItems.get(item)).toMatchObject({
      title: 'Värmestugor',
      text: 'Tre värmestugor öppnas.',
      presentedBy: null,
      proposals: said,
      reservations: said,
    });
    expectRefusal(story.give('meeting.change-item', { meeting, item }, secretary), 'nothing-changed', 'item');
    const other = atMeeting(story);
    const elsewhere = story.give(
      'meeting.change-item',
      { meeting: other.meeting, item, text: 'Ny' },
      secretary,
    );
    expectRefusal(elsewhere, 'item-not-found', 'item');
    const again = story.give('meeting.record-item', { meeting, item, ...noted }, secretary);
    expectRefusal(again, 'id-already-used', 'item');
  });

  test('lapses and keeps its number', () => {
    const { story, meeting, record } = atMeeting();
    const item = story.id();
    story.give('meeting.record-item', { meeting, item, ...noted }, secretary);
    const data = { meeting, item, reason: 'Skriven två gånger' };
    expectEvents(story.give('meeting.withdraw-item', data, secretary), 'meeting.item-withdrawn');
    expectRefusal(story.give('meeting.withdraw-item', data, secretary), 'item-withdrawn', 'item');
    expect(expectEvents(record({}), 'meeting.item-recorded')[0]?.payload).toMatchObject({ paragraph: 2 });
  });

  test('with a text that is confidential is withheld from the fold and from the minutes', () => {
    const { story, meeting } = atMeeting();
    const item = story.id();
    const data = { meeting, item, ...noted, restrict: { ground: 'OSL 25 kap. 1 §' } };
    const outcome = story.give('meeting.record-item', data, secretary);
    expectEvents(outcome, 'record.restricted', 'meeting.item-recorded');
    expect(story.state.meetingItems.get(item)).toMatchObject({ title: null, proposals: [], reasons: {} });
    expect(minutesOf(story.state, meeting)?.paragraphs[0]).toMatchObject({ restricted: true, title: null });
  });
});
