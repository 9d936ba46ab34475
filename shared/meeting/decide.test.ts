import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { Story, configuredStory, smallMunicipality } from '../testing/story.ts';
import { minutesOf } from './minutes.ts';

const call = { startsAt: '2026-11-22T13:00:00+01:00', place: 'Plan 1', agenda: ['Läget', 'Beslut'] };
const secretary = 'secretary';

/** A committee of five, as the configuration says. */
function committeeOfFive(): Story {
  const story = new Story();
  const document = { ...smallMunicipality, crisisCommitteeMembers: 5 };
  story.give('organisation.configure', { document }, 'administrator');
  return story;
}

function called(story = committeeOfFive()) {
  const meeting = story.id();
  story.give('meeting.call', { meeting, ...call }, secretary);
  return { story, meeting };
}

function people(story: Story) {
  const [chair, member, other, substitute, spare] = Array.from({ length: 5 }, () => story.id());
  const person = (id: string | undefined) => id ?? '';
  return {
    chair: { person: person(chair), name: 'Ordföranden', seat: 'chair' as const },
    member: { person: person(member), name: 'Ledamot 1', seat: 'member' as const },
    other: { person: person(other), name: 'Ledamot 2', seat: 'member' as const },
    substitute: {
      person: person(substitute),
      name: 'Ersättare 1',
      seat: 'substitute' as const,
      servesFor: 'Ledamot 3',
    },
    spare: { person: person(spare), name: 'Ersättare 2', seat: 'substitute' as const },
  };
}

test('a chair who calls a meeting is not prevented any more', () => {
  const story = committeeOfFive();
  const prevent = () =>
    story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' });
  prevent();
  const { meeting } = called(story);
  expect(story.state.crisisLeadership.chairPrevented).not.toBeNull();
  story.give('meeting.call', { meeting: story.id(), ...call }, 'chair');
  expect(story.state.crisisLeadership.chairPrevented).toBeNull();
  prevent();
  const { chair, member, other } = people(story);
  story.give('meeting.open', { meeting, present: [chair, member, other] }, 'chair');
  expect(story.state.crisisLeadership.chairPrevented).toBeNull();
});

/** Three of five serve: the chair, a member, and a substitute. */
function opened(serving = 3) {
  const { story, meeting } = called();
  const who = people(story);
  const present = [who.chair, who.member, who.substitute].slice(0, serving);
  const data = { meeting, present: [...present, who.spare] };
  const outcome = story.give('meeting.open', data, secretary);
  return { story, meeting, who, present: data.present, outcome };
}

function closed() {
  const meeting = opened();
  const { who } = meeting;
  const data = {
    meeting: meeting.meeting,
    adjustedBy: [who.member.person],
    adjustAt: '2026-11-24T12:00:00Z',
  };
  const outcome = meeting.story.give('meeting.close', data, secretary);
  return { ...meeting, outcome };
}

function approved() {
  const meeting = closed();
  const { story, who } = meeting;
  for (const { person } of [who.member, who.chair])
    story.give('meeting.adjust', { meeting: meeting.meeting, person }, secretary);
  return meeting;
}

const noted = { title: 'Läget', outcome: 'noted' as const };
const decided = { title: 'Värme', outcome: 'decided' as const, text: 'Två värmestugor öppnas.' };

describe('calling a meeting', () => {
  test('says when, where and about what, and writes a line by Swedish clocks', () => {
    const story = committeeOfFive();
    const meeting = story.id();
    const outcome = story.give('meeting.call', { meeting, ...call }, 'chair');
    const [event, line] = expectEvents(outcome, 'meeting.called', 'journal.written');
    expect(event?.payload).toEqual({ meeting, startsAt: '2026-11-22T12:00:00.000Z', digital: false });
    expect(line?.sealed).toMatchObject({
      text: 'Krisledningsnämnden är kallad till sammanträde 2026-11-22 13:00, Plan 1.',
    });
    expect(story.state.meetings.get(meeting)).toMatchObject({ status: 'called', place: 'Plan 1' });
    const again = story.give('meeting.call', { meeting, ...call }, secretary);
    expectRefusal(again, 'id-already-used', 'meeting');
  });

  test('is for the vice chair only while the chair is prevented', () => {
    const story = committeeOfFive();
    const data = { meeting: story.id(), ...call };
    expectRefusal(story.give('meeting.call', data, 'vice-chair'), 'chair-not-prevented');
    story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' });
    expectEvents(story.give('meeting.call', data, 'vice-chair'), 'meeting.called', 'journal.written');
  });

  test('can be taken back before the meeting is opened', () => {
    const { story, meeting } = called();
    const outcome = story.give('meeting.cancel', { meeting, reason: 'Läget har lugnat sig' }, secretary);
    expectEvents(outcome, 'meeting.cancelled', 'journal.written');
    const { who } = { who: people(story) };
    const open = story.give('meeting.open', { meeting, present: [who.chair] }, secretary);
    expectRefusal(open, 'meeting-cancelled', 'meeting');
  });
});

describe('opening a meeting', () => {
  test('counts who serves: more than half of the members are a quorum', () => {
    const { story, meeting, who, outcome } = opened(3);
    const [event] = expectEvents(outcome, 'meeting.opened', 'journal.written');
    expect(event?.payload).toMatchObject({
      chairedBy: who.chair.person,
      quorum: { members: 5, serving: 3, stated: false, met: true },
    });
    expect(JSON.stringify(event?.payload)).not.toContain('Ledamot');
    expect(story.state.meetings.get(meeting)?.names[who.substitute.person]).toEqual({
      name: 'Ersättare 1',
      servesFor: 'Ledamot 3',
    });
    expect(opened(2).outcome.events[0]?.payload).toMatchObject({ quorum: { serving: 2, met: false } });
  });

  test('asks how many members there are where the configuration does not say', () => {
    const { story, meeting } = called(configuredStory());
    const who = people(story);
    const data = { meeting, present: [who.chair, who.member] };
    expectRefusal(story.give('meeting.open', data, secretary), 'committee-size-unknown', 'members');
    const outcome = story.give('meeting.open', { ...data, members: 3 }, 'chair');
    const [event] = expectEvents(outcome, 'meeting.opened', 'journal.written');
    expect(event?.payload).toMatchObject({ quorum: { members: 3, serving: 2, stated: true, met: true } });
  });

  test('refuses a list that cannot be right', () => {
    const { story, meeting } = called();
    const who = people(story);
    const open = (present: readonly object[], more: object = {}) =>
      story.give('meeting.open', { meeting, present, ...more } as never, secretary);
    expectRefusal(open([who.chair, who.chair]), 'person-named-twice', 'present');
    const second = { ...who.member, seat: 'chair' as const };
    expectRefusal(open([who.chair, second]), 'seat-taken-twice', 'present');
    const many = Array.from({ length: 6 }, () => ({ ...who.member, person: story.id() }));
    expectRefusal(open(many), 'more-serving-than-members', 'present');
    expectRefusal(open([who.member, who.other]), 'meeting-without-chair', 'chairedBy');
    const spare = { chairedBy: who.spare.person };
    expectRefusal(open([who.member, who.spare], spare), 'person-not-serving', 'chairedBy');
    expectEvents(
      open([who.member, who.other], { chairedBy: who.other.person }),
      'meeting.opened',
      'journal.written',
    );
    expectRefusal(open([who.chair]), 'meeting-already-opened', 'meeting');
    const unknown = story.give('meeting.open', { meeting: story.id(), present: [who.chair] }, secretary);
    expectRefusal(unknown, 'meeting-not-found', 'meeting');
  });
});

describe('who is present', () => {
  test('changes from then on when somebody comes or leaves, and is put right by a correction', () => {
    const { story, meeting, who, present } = opened();
    story.give('meeting.record-item', { meeting, item: story.id(), ...noted }, secretary);
    const more = { meeting, present: [...present, who.other] };
    const outcome = story.give('meeting.change-attendance', more, secretary);
    expectEvents(outcome, 'meeting.attendance-changed');
    story.give('meeting.record-item', { meeting, item: story.id(), ...decided }, secretary);
    expect(minutesOf(story.state, meeting)?.changes).toMatchObject([
      { from: 2, came: [{ name: 'Ledamot 2' }], left: [], quorum: { serving: 4 } },
    ]);
    const few = { meeting, present: [who.chair], correction: true };
    const without = story.give('meeting.change-attendance', few, secretary);
    expectRefusal(without, 'meeting-without-quorum', 'present');
    const named = { ...more, present: more.present.map((one) => ({ ...one, name: 'Rätt namn' })) };
    const right = story.give('meeting.change-attendance', { ...named, correction: true }, secretary);
    expectEvents(right, 'meeting.attendance-changed');
    expect(story.state.meetings.get(meeting)?.attendances).toHaveLength(2);
  });

  test('cannot lose the one who is to adjust, nor be changed before the meeting', () => {
    const { story, meeting, who } = closed();
    const without = [who.chair, who.other, who.substitute];
    const data = { meeting, present: without, correction: true };
    expectRefusal(story.give('meeting.change-attendance', data, secretary), 'person-not-serving', 'present');
    const late = story.give('meeting.change-attendance', { meeting, present: without }, secretary);
    expectRefusal(late, 'meeting-already-closed', 'meeting');
    const before = called();
    const early = { meeting: before.meeting, present: [who.chair] };
    const refused = before.story.give('meeting.change-attendance', early, secretary);
    expectRefusal(refused, 'meeting-not-opened', 'meeting');
  });
});

describe('ending and adjusting', () => {
  test('the minutes stand when the one who presided and all who were named have adjusted them', () => {
    const { story, meeting, who, outcome } = closed();
    const [event] = expectEvents(outcome, 'meeting.closed', 'journal.written');
    expect(event?.payload).toMatchObject({ adjusters: [who.member.person] });
    const first = story.give('meeting.adjust', { meeting, person: who.member.person }, secretary);
    expect(expectEvents(first, 'meeting.adjusted')[0]?.payload).toMatchObject({ approved: false });
    const last = story.give('meeting.adjust', { meeting, person: who.chair.person }, 'chair');
    const [adjusted] = expectEvents(last, 'meeting.adjusted', 'journal.written');
    expect(adjusted?.payload).toMatchObject({ approved: true, seat: 'chair' });
    expect(story.state.meetings.get(meeting)).toMatchObject({ status: 'approved', approvedAt: story.now() });
    expect(minutesOf(story.state, meeting)).toMatchObject({
      draft: false,
      adjusting: [
        { name: 'Ordföranden', presided: true, own: true },
        { name: 'Ledamot 1', presided: false, own: false },
      ],
    });
  });

  test('nothing of approved minutes changes', () => {
    const { story, meeting, who, present } = approved();
    const item = story.id();
    const refused = [
      story.give('meeting.record-item', { meeting, item, ...noted }, secretary),
      story.give('meeting.change-attendance', { meeting, present, correction: true }, secretary),
      story.give('meeting.set-registry-number', { meeting, registryNumber: 'KLN 2026/3' }, secretary),
      story.give('meeting.adjust', { meeting, person: who.chair.person }, secretary),
      story.give('meeting.close', { meeting, adjustedBy: [], adjustAt: call.startsAt }, secretary),
    ];
    for (const outcome of refused) expectRefusal(outcome, 'minutes-already-approved', 'meeting');
  });

  test('a change after somebody has adjusted asks them again', () => {
    const { story, meeting, who } = closed();
    story.give('meeting.adjust', { meeting, person: who.member.person }, secretary);
    story.give('meeting.record-item', { meeting, item: story.id(), ...noted }, secretary);
    expect(story.state.meetings.get(meeting)).toMatchObject({ status: 'closed', adjustments: {} });
    const again = story.give('meeting.adjust', { meeting, person: who.member.person }, secretary);
    expectEvents(again, 'meeting.adjusted');
    const twice = story.give('meeting.adjust', { meeting, person: who.member.person }, secretary);
    expectRefusal(twice, 'already-adjusted', 'person');
  });

  test('only those who served adjust, and the chair alone for the chair', () => {
    const { story, meeting, who } = opened();
    const close = (adjustedBy: string[]) =>
      story.give('meeting.close', { meeting, adjustedBy, adjustAt: '2026-11-24T12:00:00Z' }, secretary);
    expectRefusal(close([who.spare.person]), 'person-not-serving', 'adjustedBy');
    expectRefusal(close([who.chair.person]), 'presiding-always-adjusts', 'adjustedBy');
    expectRefusal(close([who.member.person, who.member.person]), 'person-named-twice', 'adjustedBy');
    const early = story.give('meeting.adjust', { meeting, person: who.chair.person }, secretary);
    expectRefusal(early, 'meeting-not-closed', 'meeting');
    close([who.member.person]);
    const foreign = story.give('meeting.adjust', { meeting, person: who.member.person }, 'chair');
    expectRefusal(foreign, 'adjusts-only-as-presiding');
    const vice = story.give('meeting.adjust', { meeting, person: who.chair.person }, 'vice-chair');
    expectRefusal(vice, 'adjusts-only-as-presiding');
    const unnamed = story.give('meeting.adjust', { meeting, person: who.substitute.person }, secretary);
    expectRefusal(unnamed, 'adjuster-not-named', 'person');
  });

  test('the registry number may come late, but before the minutes are approved', () => {
    const { story, meeting } = closed();
    const data = { meeting, registryNumber: 'KLN 2026/3' };
    const outcome = story.give('meeting.set-registry-number', data, secretary);
    expectEvents(outcome, 'meeting.registry-number-set');
    expect(story.state.meetings.get(meeting)?.registryNumber).toBe('KLN 2026/3');
  });
});

test('meetings that ended more than two years ago leave the live fold with their paragraphs', () => {
  const meeting = approved();
  const { story } = meeting;
  story.daysPass(800);
  story.give('meeting.call', { meeting: story.id(), ...call, startsAt: '2029-02-01T09:00:00Z' }, secretary);
  expect([...story.state.meetings.keys()]).not.toContain(meeting.meeting);
});
