import { describe, expect, test } from 'vitest';
import { later } from '../kernel/later.ts';
import {
  motive,
  texts,
  decided,
  warm,
  plain,
  active,
  activate,
  takeOver,
  terminate,
  record,
  propose,
} from '../testing/leading.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { unreportedDecisions } from './waiting.ts';

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
