import { describe, expect, test } from 'vitest';
import { accountReader, redact, redactState } from '../authorization/redact.ts';
import { plusMinutes } from '../kernel/plus-minutes.ts';
import { elsewhere, here, pointStory, staffHere } from '../testing/at-point.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { sealedFor } from '../testing/sealed-texts.ts';
import { configuredStory, smallMunicipality } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';

const staff = 'safety-point-staff';

function ask(
  story: Story,
  more: { urgency?: 'now' | 'today' | 'later'; what?: string; restrict?: { ground: string } } = {},
) {
  const need = story.id();
  const data = { need, safetyPoint: here, what: 'filtar', quantity: 20, urgency: 'now' as const, ...more };
  const outcome = story.give('safety-point.ask', data, staff, staffHere);
  return { need, outcome, task: story.state.pointNeeds.get(need)?.task ?? '' };
}

const need = (story: Story, id: string) => story.state.pointNeeds.get(id);
const listed = (story: Story) => story.state.safetyPoints.get(here)?.needs;
const lastLine = (story: Story) => [...story.state.journal.values()].at(-1)?.text;

describe('what a point asks for', () => {
  test('becomes a task of the crisis group, due by its urgency, and a line in the journal', () => {
    const story = pointStory();
    const { need: id, outcome, task } = ask(story);
    const [asked, added, line] = expectEvents(
      outcome,
      'safety-point.need-asked',
      'task.added',
      'journal.written',
    );
    expect(asked?.payload).toEqual({ need: id, safetyPoint: here, task, quantity: 20, urgency: 'now' });
    expect(added?.payload).toEqual({
      task,
      incident: null,
      dueAt: plusMinutes(story.now(), 30),
      ownerKind: 'function',
      ownerId: 's4',
      need: id,
    });
    expect(added?.sealed).toEqual({
      title: 'Trygghetspunkt Exempelpunkt 1 behöver 20 filtar',
      owner: 'S4 Logistik',
    });
    expect(line?.sealed).toMatchObject({ text: 'Exempelpunkt 1 behöver: 20 filtar (nu).' });
    expect(listed(story)).toEqual([{ need: id, what: 'filtar', quantity: 20, urgency: 'now' }]);
    expect(need(story, id)).toMatchObject({ status: 'open', what: 'filtar', askedBy: `${staff} 1` });
  });

  test('today has four hours, later has no time', () => {
    const story = pointStory();
    const dueAt = (urgency: 'today' | 'later') => story.state.tasks.get(ask(story, { urgency }).task)?.dueAt;
    expect(dueAt('today')).toBe(plusMinutes(story.now(), 240));
    expect(dueAt('later')).toBeNull();
  });

  test('what waited for the network is due from when it was asked', () => {
    const story = pointStory();
    const occurredAt = plusMinutes(story.now(), -120);
    const id = story.id();
    const data = { need: id, safetyPoint: here, what: 'diesel', urgency: 'now' as const };
    story.give('safety-point.ask', data, staff, { ...staffHere, occurredAt });
    const task = story.state.tasks.get(need(story, id)?.task ?? '');
    expect(task?.dueAt).toBe(plusMinutes(occurredAt, 30));
  });

  test('is the crisis group’s where the staff has no logistics', () => {
    const staffFunctions = [{ id: 'stab', name: 'Stab' }];
    const document = { ...smallMunicipality, staffFunctions, actionCards: [] };
    const story = configuredStory(undefined, document);
    const { task } = ask(story);
    expect(story.state.tasks.get(task)).toMatchObject({ owner: 'Krisledningsgruppen', ownerKind: null });
  });

  test('is asked for by its own staff, once by its id', () => {
    const story = pointStory();
    const { need: id } = ask(story);
    const again = { need: id, safetyPoint: here, what: 'mat', urgency: 'now' as const };
    expectRefusal(story.give('safety-point.ask', again), 'id-already-used', 'need');
    const foreign = { ...again, need: story.id(), safetyPoint: elsewhere };
    const outcome = story.give('safety-point.ask', foreign, staff, staffHere);
    expectRefusal(outcome, 'not-own-safety-point', 'safetyPoint');
  });
});

describe('the answer of the crisis group', () => {
  test('on the way leaves the need and its task open', () => {
    const story = pointStory();
    const { need: id, task } = ask(story);
    const expectedAt = plusMinutes(story.now(), 40);
    const data = { need: id, answer: 'on-the-way', note: 'Med buss', expectedAt } as const;
    const outcome = story.give('safety-point.answer-need', data);
    const [answered] = expectEvents(outcome, 'safety-point.need-answered', 'journal.written');
    expect(answered?.payload).toEqual({ need: id, safetyPoint: here, answer: 'on-the-way', expectedAt });
    expect(need(story, id)).toMatchObject({
      status: 'on-the-way',
      note: 'Med buss',
      expectedAt,
      endedAt: null,
    });
    expect(listed(story)).toHaveLength(1);
    expect(story.state.tasks.get(task)?.status).toBe('open');
    expect(lastLine(story)).toBe('Exempelpunkt 1: 20 filtar är på väg. Med buss');
  });

  test.each(['met', 'declined'] as const)('%s ends both, and is given once', (answer) => {
    const story = pointStory();
    const { need: id, task } = ask(story);
    const outcome = story.give('safety-point.answer-need', { need: id, answer });
    expectEvents(outcome, 'safety-point.need-answered', 'task.completed', 'journal.written');
    expect(need(story, id)).toMatchObject({ status: answer, endedAt: story.now() });
    expect(listed(story)).toEqual([]);
    expect(story.state.tasks.get(task)?.status).toBe('done');
    const again = story.give('safety-point.answer-need', { need: id, answer: 'met' });
    expectRefusal(again, 'need-already-ended', 'need');
  });

  test('completing the task meets the need with its note, in one command', () => {
    const story = pointStory();
    const { need: id, task } = ask(story);
    const outcome = story.give('task.complete', { task, note: 'Levererat av FRG' });
    expectEvents(outcome, 'task.completed', 'safety-point.need-answered', 'journal.written');
    expect(need(story, id)).toMatchObject({ status: 'met', note: 'Levererat av FRG' });
    expect(listed(story)).toEqual([]);
  });

  test('a task that came of nothing is only completed', () => {
    const story = pointStory();
    const task = story.id();
    story.give('task.add', { task, title: 'Ring', owner: 'TiB' });
    expectEvents(story.give('task.complete', { task }), 'task.completed');
  });
});

describe('a need that is not needed any more', () => {
  test('is taken back by its point, and its task is done', () => {
    const story = pointStory();
    const { need: id, task } = ask(story);
    const outcome = story.give(
      'safety-point.withdraw-need',
      { need: id, reason: 'Vi har fått' },
      staff,
      staffHere,
    );
    expectEvents(outcome, 'safety-point.need-withdrawn', 'task.completed', 'journal.written');
    expect(need(story, id)).toMatchObject({ status: 'withdrawn', withdrawReason: 'Vi har fått' });
    expect(story.state.tasks.get(task)).toMatchObject({ status: 'done' });
    const again = story.give('safety-point.withdraw-need', { need: id }, staff, staffHere);
    expectRefusal(again, 'need-already-ended', 'need');
    const unknown = story.give('safety-point.withdraw-need', { need: story.id() }, staff, staffHere);
    expectRefusal(unknown, 'need-not-found', 'need');
    const other = ask(story);
    const foreign = { safetyPoint: elsewhere };
    const stranger = story.give('safety-point.withdraw-need', { need: other.need }, staff, foreign);
    expectRefusal(stranger, 'not-own-safety-point', 'need');
  });
});

describe('the needs of a report', () => {
  const report = (story: Story, needs: readonly { need?: string; what: string; urgency?: 'now' }[]) =>
    story.give('safety-point.report', { safetyPoint: here, needs: [...needs] }, staff, staffHere);

  test('in the simple form are asked for anew, and those that it leaves out are taken back', () => {
    const story = pointStory();
    const first = report(story, [{ what: 'filtar', urgency: 'now' }, { what: 'mat' }]);
    expectEvents(
      first,
      'safety-point.reported',
      'safety-point.need-asked',
      'task.added',
      'safety-point.need-asked',
      'task.added',
      'journal.written',
    );
    expect(first.events[0]?.payload).toMatchObject({ needs: listed(story)?.map((one) => one.need) });
    expect(listed(story)).toMatchObject([{ what: 'filtar', urgency: 'now' }, { what: 'mat' }]);
    expect(lastLine(story)).toBe('Exempelpunkt 1 behöver: filtar (nu), mat.');
    const none = report(story, []);
    expectEvents(
      none,
      'safety-point.reported',
      'safety-point.need-withdrawn',
      'task.completed',
      'safety-point.need-withdrawn',
      'task.completed',
      'journal.written',
    );
    expect(listed(story)).toEqual([]);
  });

  test('that are named by their ids stay as they are; a new id is that of the new need', () => {
    const story = pointStory();
    const { need: id } = ask(story);
    const fresh = story.id();
    report(story, [
      { need: id, what: 'något annat' },
      { need: fresh, what: 'diesel' },
    ]);
    expect(listed(story)).toMatchObject([
      { need: id, what: 'filtar', quantity: 20 },
      { need: fresh, what: 'diesel' },
    ]);
    const same = report(story, [
      { need: id, what: 'filtar' },
      { need: fresh, what: 'diesel' },
    ]);
    expectEvents(same, 'safety-point.reported');
  });

  test('that have ended meanwhile are not asked for again, and another point’s are refused', () => {
    const story = pointStory();
    const { need: id } = ask(story);
    story.give('safety-point.answer-need', { need: id, answer: 'met' });
    expectEvents(report(story, [{ need: id, what: 'filtar' }]), 'safety-point.reported');
    expect(listed(story)).toEqual([]);
    const foreign = story.id();
    story.give('safety-point.ask', { need: foreign, safetyPoint: elsewhere, what: 'mat', urgency: 'later' });
    expectRefusal(report(story, [{ need: foreign, what: 'mat' }]), 'id-already-used', 'needs[0].need');
  });
});

describe('a confidential need', () => {
  const secret = 'insulin till en boende';
  const read = (story: Story) =>
    JSON.stringify([
      redactState(story.state, accountReader),
      story.events.map((event) => redact(event, story.state, accountReader)),
      redactState(story.state, { kind: 'point', safetyPoint: here }),
      story.events.map((event) => redact(event, story.state, { kind: 'point', safetyPoint: here })),
    ]);

  test('is withheld wherever it is said, and can be answered all the same', () => {
    const story = pointStory();
    const { need: id } = ask(story, { what: secret, restrict: { ground: 'OSL 25 kap. 1 §' } });
    expect(read(story)).not.toContain(secret);
    expect(listed(story)).toEqual([{ need: id, what: null, quantity: 20, urgency: 'now' }]);
    expect(story.give('safety-point.answer-need', { need: id, answer: 'met' }).refused).toBeNull();
  });

  test('restricted later leaves the point’s list and its task; a release gives its words back', () => {
    const story = pointStory();
    const { need: id, task } = ask(story, { what: secret });
    expect(read(story)).toContain(secret);
    story.give('record.restrict', { record: id, ground: 'OSL' });
    expect(read(story)).not.toContain(secret);
    expect(story.state.tasks.get(task)).toMatchObject({ title: null, owner: null, status: 'open' });
    story.give('record.release', { record: id, ground: 'Ingen' }, 'duty-officer', sealedFor(story, id));
    expect(need(story, id)?.what).toBe(secret);
    expect(listed(story)).toMatchObject([{ what: secret }]);
    expect(story.state.tasks.get(task)?.title).toContain(secret);
  });

  test('what was noted when its task was done is withheld with either of the two', () => {
    const story = pointStory();
    const { need: id, task } = ask(story);
    story.give('task.complete', { task, note: secret });
    const whole = read(story);
    expect(whole).toContain(secret);
    for (const record of [task, id]) {
      story.give('record.restrict', { record, ground: 'OSL' });
      expect(need(story, id)?.note).toBeNull();
      story.give('record.release', { record, ground: 'Ingen' }, 'duty-officer', sealedFor(story, record));
      expect(need(story, id)?.note).toBe(secret);
    }
  });
});
