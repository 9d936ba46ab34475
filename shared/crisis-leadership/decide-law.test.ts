import { describe, expect, test } from 'vitest';
import { later } from '../kernel/later.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory, smallMunicipality } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { returnReminders, unreportedDecisions } from './waiting.ts';

const motive = 'Kyla';
const texts = { text: 'Tre bussar beställs', grounds: 'Kyla' };
const decided = { ...texts, decidedBy: 'Ordföranden' };
const [warm, plain] = smallMunicipality.safetyPoints.map(({ id }) => id) as [string, string];

function active() {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  activate(story, incident);
  return { story, incident };
}

function activate(story: Story, incident: string, role = 'chair') {
  const activation = story.id();
  const data = { activation, incident, decision: 'activate', level: 'extraordinary', motive } as const;
  return { ...story.give('crisis-leadership.decide-activation', data, role), activation };
}

const takeOver = (story: Story, area = 'Hemtjänst') => {
  const takeover = story.id();
  const data = { takeover, committee: 'omsorgsnamnden', area, motive };
  return { ...story.give('crisis-leadership.take-over', data, 'chair'), takeover };
};
const terminate = (story: Story, decidedAt = story.now()) =>
  story.give('crisis-leadership.terminate', { endedBy: 'council', decidedAt, motive: 'Över' }, 'secretary');
const record = (story: Story, more: object = {}, role = 'secretary') => {
  const decision = story.id();
  const outcome = story.give('crisis-leadership.record-decision', { decision, ...decided, ...more }, role);
  return { ...outcome, decision };
};
const propose = (story: Story, more: object = {}) => {
  const proposal = story.id();
  const outcome = story.give('crisis-leadership.propose-decision', { proposal, ...texts, ...more });
  return { ...outcome, proposal };
};
const declare = (story: Story, alert = story.id()) => {
  const data = { alert, level: 'raised', source: 'Regeringens beslut', declaredAt: story.now() } as const;
  return { ...story.give('crisis-leadership.declare-heightened-alert', data), alert };
};

describe('two who decide at once', () => {
  test('about one question: the first stands, the second is told that it is answered', () => {
    const story = configuredStory();
    const incident = story.id();
    story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
    const request = story.id();
    story.give('crisis-leadership.request-activation', { request, incident, motive });
    story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' });
    const by = (role: string, decision: 'activate' | 'decline', more: object) =>
      story.give(
        'crisis-leadership.decide-activation',
        { activation: story.id(), incident, decision, level: 'extraordinary', motive, ...more },
        role,
      );
    expect(by('vice-chair', 'activate', { request }).refused).toBeNull();
    expectRefusal(by('chair', 'decline', { request }), 'request-already-answered', 'request');
    expectRefusal(by('chair', 'decline', {}), 'already-activated', 'incident');
    expectRefusal(by('chair', 'activate', {}), 'already-activated', 'incident');
    expect(story.state.crisisLeadership.status).toBe('active');
  });
});

describe('what is taken over', () => {
  test('reverts area by area when the activity ends, each with its line and its number', () => {
    const { story } = active();
    const held = ['Hemtjänst', 'Skola', 'Gator'].map((area) => takeOver(story, area).takeover);
    const outcome = terminate(story);
    expectEvents(
      outcome,
      'crisis-leadership.terminated',
      'journal.written',
      ...held.flatMap(() => ['crisis-leadership.handed-back', 'journal.written'] as const),
    );
    const lines = outcome.events.filter((event) => event.type === 'journal.written');
    expect(lines.map(({ payload }) => payload.number)).toEqual([5, 6, 7, 8]);
    expect(lines[1]?.sealed?.text).toBe(
      'Återgår till Omsorgsnämnden när nämndens verksamhet upphör: Hemtjänst. Motiv: Över',
    );
    for (const id of held) expect(story.state.crisisLeadership.takeovers[id]?.returnedBy).toBe('termination');
    const back = { takeover: held[0] ?? '', motive };
    const late = story.give('crisis-leadership.hand-back', back, 'chair');
    expectRefusal(late, 'takeover-already-returned', 'takeover');
  });

  test('is never returned before it was taken, when the end is dated back', () => {
    const { story } = active();
    const end = story.now();
    const { takeover } = takeOver(story);
    terminate(story, end);
    const row = story.state.crisisLeadership.takeovers[takeover];
    expect(row?.returnedAt).toBe(row?.takenOverAt);
    expectRefusal(terminate(story), 'crisis-committee-not-active');
  });

  test('the activity cannot have ended before it began', () => {
    const { story } = active();
    const early = later(story.now(), -60_000);
    expectRefusal(terminate(story, early), 'decided-before-activation', 'decidedAt');
  });

  test('is brought to mind after a day, and again, until it is handed back', () => {
    const { story } = active();
    const { takeover } = takeOver(story);
    const remind = () => {
      const effect = story.effects.at(-1);
      if (effect?.kind !== 'timer') throw new Error('no timer was planned');
      const { type, data } = effect.content.command;
      return story.give(type, data, 'system');
    };
    const row = () => story.state.crisisLeadership.takeovers[takeover];
    const first = row()?.reviewAt;
    const [, line] = expectEvents(remind(), 'crisis-leadership.return-reminded', 'journal.written');
    expect(line?.sealed).toMatchObject({
      text: 'Kan det lämnas tillbaka? Krisledningsnämnden håller fortfarande Hemtjänst från Omsorgsnämnden (LEH 2 kap. 4 §).',
    });
    expect(row()).toMatchObject({ remindedAt: story.now(), reviewAt: later(story.now(), 24 * 3_600_000) });
    const twice = { takeover, dueAt: first ?? '' };
    const again = story.give('crisis-leadership.remind-return', twice, 'system');
    expectRefusal(again, 'no-longer-due', 'takeover');
    expect(returnReminders(story.state, story.now())).toMatchObject([{ reason: 'review-due' }]);
    story.give('crisis-leadership.hand-back', { takeover, motive }, 'chair');
    expectRefusal(remind(), 'no-longer-due', 'takeover');
    expect(returnReminders(story.state, story.now())).toEqual([]);
  });

  test('could be handed back when no open incident is extraordinary', () => {
    const { story, incident } = active();
    takeOver(story);
    expect(returnReminders(story.state, story.now())).toEqual([]);
    story.give('incident.classify', { incident, level: 'major', motive: 'Lättare' }, 'chair');
    expect(returnReminders(story.state, story.now())).toMatchObject([
      { reason: 'no-extraordinary-incident' },
    ]);
  });

  test('cannot be handed back when it was never taken over', () => {
    const { story } = active();
    const data = { takeover: story.id(), motive };
    expectRefusal(story.give('crisis-leadership.hand-back', data, 'chair'), 'takeover-not-found', 'takeover');
  });
});

describe('a proposal to the committee', () => {
  test('is answered once, by a decision or with no', () => {
    const { story } = active();
    const { proposal, ...outcome } = propose(story, { presentedBy: 'Säkerhetschefen' });
    expectEvents(outcome, 'crisis-leadership.decision-proposed', 'journal.written');
    expect(story.state.crisisLeadership.proposals[proposal]?.status).toBe('waiting');
    expect(record(story, { proposal }).refused).toBeNull();
    expect(story.state.crisisLeadership.proposals[proposal]?.status).toBe('decided');
    const no = (one: string, role = 'chair') =>
      story.give('crisis-leadership.decline-proposal', { proposal: one, motive: 'Behövs inte' }, role);
    expectRefusal(no(proposal), 'proposal-already-answered', 'proposal');
    expectRefusal(record(story, { proposal }), 'proposal-already-answered', 'proposal');
    expectRefusal(record(story, { proposal: story.id() }), 'proposal-not-found', 'proposal');
    expectRefusal(no(story.id()), 'proposal-not-found', 'proposal');
    const other = propose(story);
    expectRefusal(no(other.proposal, 'vice-chair'), 'chair-not-prevented');
    expectEvents(no(other.proposal), 'crisis-leadership.proposal-declined', 'journal.written');
    const used = story.give('crisis-leadership.propose-decision', { proposal, ...texts });
    expectRefusal(used, 'id-already-used', 'proposal');
  });

  test('about warming centres names points that can be, and the decision opens them', () => {
    const { story } = active();
    expectRefusal(propose(story, { warmingCentres: [plain] }), 'cannot-be-warming-centre', 'warmingCentres');
    const unknown = propose(story, { warmingCentres: [story.id()] });
    expectRefusal(unknown, 'safety-point-not-found', 'warmingCentres');
    const { proposal } = propose(story, { warmingCentres: [warm, warm] });
    const { decision, ...outcome } = record(story, { proposal });
    const [event, point] = expectEvents(
      outcome,
      'crisis-leadership.decision-recorded',
      'safety-point.status-set',
      'journal.written',
    );
    expect(event?.payload).toMatchObject({ proposal, warmingCentres: [warm] });
    expect(point?.payload).toEqual({ safetyPoint: warm, status: 'preparing', warmingCentre: true, decision });
    expect(story.state.safetyPoints.get(warm)).toMatchObject({ status: 'preparing', warmingCentre: true });
    expectRefusal(record(story, { warmingCentres: [plain] }), 'cannot-be-warming-centre', 'warmingCentres');
    story.give('safety-point.set-status', { safetyPoint: warm, status: 'unusable', reason: 'Vattenskada' });
    expectEvents(
      record(story, { warmingCentres: [warm] }),
      'crisis-leadership.decision-recorded',
      'journal.written',
    );
    expect(story.state.safetyPoints.get(warm)?.status).toBe('unusable');
  });
});

describe('the decisions of the committee', () => {
  test('are counted from one in each period of activity', () => {
    const { story, incident } = active();
    const number = () => record(story).events[0]?.payload;
    expect([number(), number()]).toMatchObject([{ number: 1 }, { number: 2 }]);
    terminate(story);
    const { activation } = activate(story, incident);
    expect(number()).toMatchObject({ number: 1, period: activation });
  });

  test('are not dated before the committee entered into function', () => {
    const { story } = active();
    const data = { decision: story.id(), ...decided };
    const occurredAt = later(story.now(), -60_000);
    const early = story.give('crisis-leadership.record-decision', data, 'secretary', { occurredAt });
    expectRefusal(early, 'decided-before-activation', 'occurredAt');
  });

  test('that the chair took alone are listed until they are reported to the committee', () => {
    const { story } = active();
    const { decision } = record(story, { urgent: true }, 'chair');
    const { decision: ordinary } = record(story);
    expect(unreportedDecisions(story.state).map(({ id }) => id)).toEqual([decision]);
    const report = (decisions: string[], more: object = {}) =>
      story.give('crisis-leadership.report-to-committee', { decisions, ...more }, 'secretary');
    expectRefusal(report([story.id()]), 'decision-not-found', 'decisions');
    expectRefusal(report([ordinary]), 'decision-not-urgent', 'decisions');
    const ahead = { reportedAt: later(story.now(), 3_600_000) };
    expectRefusal(report([decision], ahead), 'decided-in-future', 'reportedAt');
    const outcome = report([decision, decision]);
    const [, line] = expectEvents(outcome, 'crisis-leadership.reported-to-committee', 'journal.written');
    expect(line?.sealed).toMatchObject({
      text: 'Brådskande ordförandebeslut anmälda till krisledningsnämnden: 1.',
    });
    expect(unreportedDecisions(story.state)).toEqual([]);
    expectRefusal(report([decision]), 'decision-already-reported', 'decisions');
  });
});

describe('the notice to the council', () => {
  const compiled = () => {
    const { story } = active();
    const { decision } = record(story);
    const { takeover } = takeOver(story);
    const [activation] = Object.keys(story.state.crisisLeadership.activations);
    const notice = story.id();
    const all = { activations: [activation ?? ''], decisions: [decision], takeovers: [takeover] };
    const approve = (more: object = {}) =>
      story.give(
        'crisis-leadership.approve-council-notice',
        { notice, ...all, text: 'Sammanställning', ...more },
        'secretary',
      );
    return { story, decision, takeover, activation: activation ?? '', notice, approve };
  };
  const none = { activations: [], decisions: [], takeovers: [] };

  test('is compiled of what there is, and approved once', () => {
    const { story, notice, approve } = compiled();
    expectRefusal(approve(none), 'notice-empty', 'decisions');
    expectRefusal(approve({ takeovers: [story.id()] }), 'decision-not-found', 'decisions');
    expectEvents(approve(), 'crisis-leadership.council-notice-approved', 'journal.written');
    expect(story.state.crisisLeadership.notices[notice]).toMatchObject({
      text: 'Sammanställning',
      meetingDate: null,
    });
    expectRefusal(approve(), 'id-already-used', 'notice');
  });

  test('is ticked off decision by decision, takeovers and activations too, and a hand-back is told anew', () => {
    const { story, decision, takeover, activation, notice, approve } = compiled();
    approve();
    const report = (decisions: string[], more: object = {}) =>
      story.give(
        'crisis-leadership.report-to-council',
        { decisions, meetingDate: '2026-11-22', ...more },
        'secretary',
      );
    expectRefusal(report([story.id()]), 'decision-not-found', 'decisions');
    expectRefusal(report([decision], { notice: story.id() }), 'notice-not-found', 'notice');
    expectRefusal(report([decision], { meetingDate: '2027-01-25' }), 'decided-in-future', 'meetingDate');
    const outcome = report([decision, takeover, activation], { notice });
    expectEvents(outcome, 'crisis-leadership.reported-to-council', 'journal.written');
    const { decisions, takeovers, activations, notices } = story.state.crisisLeadership;
    const told = { councilMeeting: '2026-11-22' };
    expect([decisions[decision], takeovers[takeover], activations[activation]]).toMatchObject([
      told,
      told,
      told,
    ]);
    expect(notices[notice]?.meetingDate).toBe('2026-11-22');
    expectRefusal(report([takeover]), 'decision-already-reported', 'decisions');
    story.give('crisis-leadership.hand-back', { takeover, motive }, 'chair');
    expect(report([takeover]).refused).toBeNull();
  });
});

describe('heightened alert', () => {
  test('is recorded with its source, once at a time, and ends', () => {
    const { story } = active();
    const { alert, ...outcome } = declare(story);
    const [event, line] = expectEvents(
      outcome,
      'crisis-leadership.heightened-alert-declared',
      'journal.written',
    );
    expect(event?.sealed).toEqual({ source: 'Regeringens beslut' });
    expect(line?.sealed).toMatchObject({
      text: 'Regeringen har beslutat om skärpt beredskap. Kommunstyrelsen leder. Källa: Regeringens beslut',
    });
    expectRefusal(declare(story), 'heightened-alert-already', 'alert');
    const end = (id: string, endedAt = story.now()) =>
      story.give('crisis-leadership.end-heightened-alert', { alert: id, endedAt, source: 'Regeringen' });
    expectRefusal(end(story.id()), 'heightened-alert-not-declared', 'alert');
    expectRefusal(end(alert, later(story.now(), 3_600_000)), 'decided-in-future', 'endedAt');
    expectRefusal(end(alert, later(story.now(), -3_600_000)), 'ended-before-declared', 'endedAt');
    expectEvents(end(alert), 'crisis-leadership.heightened-alert-ended', 'journal.written');
    expect(story.state.crisisLeadership.heightenedAlert).toBeNull();
    const ahead = { alert: story.id(), level: 'highest', source: 'Regeringen' } as const;
    const future = { ...ahead, declaredAt: later(story.now(), 3_600_000) };
    const early = story.give('crisis-leadership.declare-heightened-alert', future);
    expectRefusal(early, 'decided-in-future', 'declaredAt');
  });

  test('stops activation and take-over; what is held is handed back, ended and reported', () => {
    const { story, incident } = active();
    const [one, two] = [takeOver(story).takeover, takeOver(story, 'Skola').takeover];
    const { decision } = record(story, { urgent: true }, 'chair');
    declare(story);
    expectRefusal(takeOver(story), 'executive-board-leads');
    const other = story.id();
    story.give('incident.report', { incident: other, title: 'Storm', incidentType: 'storm' });
    expectRefusal(activate(story, other), 'executive-board-leads', 'decision');
    const request = { request: story.id(), incident: other, motive };
    expectRefusal(
      story.give('crisis-leadership.request-activation', request),
      'executive-board-leads',
      'request',
    );
    const oral = {
      activation: story.id(),
      incident: other,
      decision: 'activate',
      level: 'extraordinary',
      motive,
      decidedBy: 'Ordföranden',
      decidedAt: story.now(),
      recognisedBy: 'Rösten',
    } as const;
    expectRefusal(
      story.give('crisis-leadership.record-oral-decision', oral),
      'executive-board-leads',
      'decision',
    );
    expect(story.give('crisis-leadership.hand-back', { takeover: one, motive }, 'chair').refused).toBeNull();
    const report = { decisions: [decision] };
    expect(story.give('crisis-leadership.report-to-committee', report, 'secretary').refused).toBeNull();
    expect(terminate(story).refused).toBeNull();
    expect(story.state.crisisLeadership.takeovers[two]?.returnedBy).toBe('termination');
    const [event, line] = record(story).events;
    expect(event?.payload).toMatchObject({ number: 1, period: null });
    expect(line?.sealed).toMatchObject({
      text: expect.stringMatching(/^Kommunstyrelsens beslut 1/) as string,
    });
    story.give('incident.classify', { incident, level: 'major', motive: 'Lättare' });
  });
});
