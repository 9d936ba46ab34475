import { describe, expect, test } from 'vitest';
import type { CommandActor } from '../kernel/decider.ts';
import { alarmedStory } from '../testing/alarmed.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';

const roles = ['duty-officer'];
const arriving: { readonly actor: CommandActor } = {
  actor: {
    account: 'account-two',
    name: 'TiB 2',
    role: 'duty-officer',
    roles,
    department: null,
    safetyPoint: null,
  },
};

function onDuty() {
  const story = configuredStory();
  const [shift, incident, handover] = [story.id(), story.id(), story.id()];
  story.give('duty.take-over', { shift, name: 'TiB 1' });
  story.give('incident.report', { incident, title: 'Strömavbrott', incidentType: 'power-outage' });
  story.give('incident.classify', { incident, level: 'disruption', motive: 'Så är det' });
  return { story, shift, incident, handover };
}

function seqOf(story: Story): number {
  return story.events.length;
}

describe('handing over by two confirmations', () => {
  test('the console writes the summary from what is so', () => {
    const { story, shift, incident, handover } = onDuty();
    const [task, request] = [story.id(), story.id()];
    story.give('task.add', { task, title: 'Ring', owner: 'TiB', dueAt: '2026-11-22T09:00:00Z' });
    story.give('task.add', { task: story.id(), title: 'Ring', owner: 'TiB', dueAt: '2026-11-24T09:00:00Z' });
    story.give('journal.write', { entry: story.id(), kind: 'note', direction: 'internal', text: 'Lugnt' });
    story.give('crisis-leadership.request-activation', { request, incident, motive: 'Kyla' });
    const outcome = story.give('duty.prepare-hand-over', { handover, shift, note: 'Ring nätägaren' });
    const [prepared] = expectEvents(outcome, 'duty.hand-over-prepared');
    expect(prepared?.payload).toMatchObject({
      side: 'leaving',
      summary: {
        incidents: [{ incident, number: 1, level: 'disruption' }],
        changes: { reported: 1, levels: 1, closed: 0, entries: 1 },
        tasks: [{ task, dueAt: '2026-11-22T09:00:00.000Z' }],
        decisions: [request],
      },
    });
    expect(JSON.stringify(prepared?.payload)).not.toContain('Ring');
    expect(story.state.duty.handOver).toBe(handover);
    expect(story.state.dutyHandOvers.get(handover)).toMatchObject({
      status: 'waiting',
      note: 'Ring nätägaren',
    });
  });

  test('alarms that go on and what will happen by itself are in the summary, and must be read when they come after', () => {
    const story = alarmedStory();
    const [shift, incident, alarm, handover] = [story.id(), story.id(), story.id(), story.id()];
    story.give('duty.take-over', { shift, name: 'TiB 1' });
    story.give('alarm.send', { alarm, recipients: ['stabschef', 'direktor'], message: 'Kom in' });
    story.give('alarm.send', { alarm: story.id(), recipients: ['stabschef'], message: 'Prov', test: true });
    story.give('incident.report', { incident, title: 'Strömavbrott', incidentType: 'power-outage' });
    story.give('incident.classify', { incident, level: 'major', motive: 'Så är det' });
    story.give('duty.prepare-hand-over', { handover, shift });
    const row = story.state.dutyHandOvers.get(handover);
    expect(row?.summary.alarms).toEqual([{ alarm, unanswered: 2 }]);
    expect(row?.summary.escalations).toHaveLength(1);
    const late = story.id();
    story.give('alarm.send', { alarm: late, recipients: ['stabschef'], message: 'Kom nu' });
    const after = story.state.dutyHandOvers.get(handover);
    expect(after?.news.map(({ type, id }) => [type, id])).toEqual([['alarm.sent', late]]);
    expect(after?.mattersSeq).toBe(after?.news[0]?.seq);
  });

  test('the signature ends the shift, begins the next and writes one line', () => {
    const { story, shift, handover } = onDuty();
    story.give('duty.prepare-hand-over', { handover, shift });
    const data = { handover, seenSeq: seqOf(story), name: 'TiB 2', note: 'Läst' };
    const signed = story.give('duty.sign-hand-over', data, 'duty-officer', arriving);
    const [event, taken, line] = expectEvents(
      signed,
      'duty.hand-over-signed',
      'duty.taken-over',
      'journal.written',
    );
    expect(event?.payload).toMatchObject({ handover, shift, account: 'account-two', alone: false });
    expect(taken?.payload).toMatchObject({ account: 'account-two' });
    const text = 'TiB 2 tar emot tjänsten som tjänsteman i beredskap från TiB 1. Läst';
    expect(line?.sealed).toMatchObject({ text });
    expect(story.state.duty).toMatchObject({
      current: { name: 'TiB 2' },
      previous: { id: shift },
      handOver: null,
    });
    const row = { status: 'signed', signNote: 'Läst', next: story.state.duty.current?.id };
    expect(story.state.dutyHandOvers.get(handover)).toMatchObject(row);
    expect(story.state.dutyHistory.get(shift)?.endedAt).toBe(story.now());
    const again = story.give('duty.sign-hand-over', data, 'duty-officer', arriving);
    expectRefusal(again, 'hand-over-not-waiting', 'handover');
  });

  test('what came after the summary and matters must be read before signing', () => {
    const { story, shift, incident, handover } = onDuty();
    story.give('duty.prepare-hand-over', { handover, shift });
    const seen = seqOf(story);
    const [entry, task] = [story.id(), story.id()];
    const about = { entry, incident, kind: 'note', direction: 'internal' } as const;
    story.give('journal.write', { ...about, text: 'Lugnt' });
    story.give('task.add', { task, incident, title: 'Ring', owner: 'TiB' });
    const row = () => story.state.dutyHandOvers.get(handover);
    expect(row()?.news.map(({ type, id }) => [type, id])).toEqual([
      ['journal.written', entry],
      ['task.added', task],
    ]);
    expect(row()?.mattersSeq).toBe(seen);
    story.give('incident.classify', { incident, level: 'major', motive: 'Värre' });
    const sign = (seenSeq: number) =>
      story.give('duty.sign-hand-over', { handover, seenSeq }, 'duty-officer', arriving);
    const refused = expectRefusal(sign(seen), 'hand-over-unread', 'seenSeq');
    expect(refused.data).toEqual({ seq: row()?.mattersSeq });
    expectRefusal(sign(seqOf(story) + 1), 'seen-beyond-head', 'seenSeq');
    expectEvents(sign(row()?.mattersSeq ?? 0), 'duty.hand-over-signed', 'duty.taken-over', 'journal.written');
  });

  test('a question to the chair and its answer must be read, that the chair opened the brief need not', () => {
    const { story, shift, incident, handover } = onDuty();
    const request = story.id();
    story.give('duty.prepare-hand-over', { handover, shift });
    story.give('crisis-leadership.request-activation', { request, incident, motive: 'Kyla' });
    const asked = story.state.dutyHandOvers.get(handover)?.mattersSeq;
    story.give('crisis-leadership.open-brief', { request }, 'chair');
    expect(story.state.dutyHandOvers.get(handover)?.mattersSeq).toBe(asked);
    expect(asked).toBeGreaterThan(story.state.dutyHandOvers.get(handover)?.seq ?? 0);
  });

  test('of what came after the newest 200 are kept', () => {
    const { story, shift, handover } = onDuty();
    story.give('duty.prepare-hand-over', { handover, shift });
    for (let count = 0; count < 210; count += 1)
      story.give('task.add', { task: story.id(), title: 'Ring', owner: 'TiB' });
    expect(story.state.dutyHandOvers.get(handover)?.news).toHaveLength(200);
  });

  test('nobody signs for themselves, and where the one who leaves has not confirmed, a reason is needed', () => {
    const { story, shift, handover } = onDuty();
    const outcome = story.give('duty.prepare-hand-over', { handover, shift }, 'duty-officer', arriving);
    expect(outcome.events[0]?.payload).toMatchObject({ side: 'arriving' });
    const seenSeq = seqOf(story);
    expectRefusal(story.give('duty.sign-hand-over', { handover, seenSeq }), 'hand-over-own', 'handover');
    const sign = (more: { alone?: string }) =>
      story.give('duty.sign-hand-over', { handover, seenSeq, ...more }, 'duty-officer', arriving);
    expectRefusal(sign({}), 'hand-over-not-confirmed', 'alone');
    const signed = sign({ alone: 'Telefonen svarar inte' });
    const [event, , line] = expectEvents(
      signed,
      'duty.hand-over-signed',
      'duty.taken-over',
      'journal.written',
    );
    expect(event?.payload).toMatchObject({ alone: true });
    expect(JSON.stringify(line?.sealed)).toContain('Telefonen svarar inte');
    expect(story.state.dutyHandOvers.get(handover)).toMatchObject({
      alone: true,
      reason: 'Telefonen svarar inte',
    });
  });

  test('a summary is made anew by the one who leaves, and not over the head of who has confirmed', () => {
    const { story, shift, handover } = onDuty();
    const [second, third] = [story.id(), story.id()];
    story.give('duty.prepare-hand-over', { handover, shift });
    const foreign = story.give(
      'duty.prepare-hand-over',
      { handover: second, shift },
      'duty-officer',
      arriving,
    );
    expectRefusal(foreign, 'hand-over-already-waiting', 'shift');
    story.give('duty.prepare-hand-over', { handover: third, shift });
    expect(story.state.dutyHandOvers.get(handover)?.status).toBe('replaced');
    expect(story.state.duty.handOver).toBe(third);
    const used = story.give('duty.prepare-hand-over', { handover, shift });
    expectRefusal(used, 'id-already-used', 'handover');
    const past = story.give('duty.prepare-hand-over', { handover: story.id(), shift: story.id() });
    expectRefusal(past, 'shift-not-current', 'shift');
    const missing = { handover: story.id(), seenSeq: 1 };
    const unknown = story.give('duty.sign-hand-over', missing, 'duty-officer', arriving);
    expectRefusal(unknown, 'hand-over-not-found', 'handover');
  });

  test('a shift that ends in another way lets the hand-over lapse', () => {
    const { story, shift, handover } = onDuty();
    story.give('duty.prepare-hand-over', { handover, shift });
    story.give('duty.hand-over', { shift });
    expect(story.state.dutyHandOvers.get(handover)?.status).toBe('lapsed');
    expect(story.state.duty.handOver).toBeNull();
  });

  test('a confidential note is not held by the fold, and comes back with its release', () => {
    const { story, shift, handover } = onDuty();
    const restrict = { ground: 'OSL 25 kap. 1 §' };
    const outcome = story.give('duty.prepare-hand-over', { handover, shift, note: 'Hemligt', restrict });
    expectEvents(outcome, 'record.restricted', 'duty.hand-over-prepared');
    expect(story.state.dutyHandOvers.get(handover)?.note).toBeNull();
    const sealedTexts = { note: 'Hemligt' };
    story.give('record.release', { record: handover, ground: 'Ingen' }, 'duty-officer', { sealedTexts });
    expect(story.state.dutyHandOvers.get(handover)?.note).toBe('Hemligt');
  });

  test('a planned shift is begun by the signature', () => {
    const { story, shift, handover } = onDuty();
    const planned = story.id();
    const until = '2026-11-23T07:00:00.000Z';
    story.give('duty.plan', {
      shift: planned,
      from: '2026-11-22T07:00:00Z',
      until,
      account: 'account-two',
      name: 'TiB 2',
    });
    story.give('duty.prepare-hand-over', { handover, shift });
    const data = { handover, seenSeq: seqOf(story), planned };
    story.give('duty.sign-hand-over', data, 'duty-officer', arriving);
    expect(story.state.duty.current).toMatchObject({ name: 'TiB 2', until, planned });
    expect(story.state.dutyShifts.get(planned)?.takenAt).toBe(story.now());
  });
});
