import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import { openSpills } from './decide.ts';

const note = { kind: 'note', direction: 'internal' } as const;

function reported() {
  const story = configuredStory();
  const [entry, spill] = [story.id(), story.id()];
  story.give('journal.write', { entry, ...note, text: 'Det som aldrig skulle ha skrivits' });
  const outcome = story.give('record.report-spill', { spill, records: [entry] }, 'duty-officer', {
    sayingIt: [2],
  });
  return { story, entry, spill, outcome };
}

describe('text that must never have been entered', () => {
  test('is withheld by one person and erased by another', () => {
    const { story, entry, spill, outcome } = reported();
    const [event] = expectEvents(outcome, 'record.spill-reported');
    expect(event).toMatchObject({ payload: { spill, seqs: [2], records: [entry] }, sealed: {} });
    expect(openSpills(story.state)).toMatchObject([{ id: spill, seqs: [2], reportedBy: 'duty-officer 1' }]);
    const confirmed = story.give('record.confirm-spill', { spill }, 'chief-of-staff');
    const [erased] = expectEvents(confirmed, 'record.erased');
    expect(erased?.payload).toEqual({ reason: 'spill', seqs: [2], spill });
    expect(story.state.spills.get(spill)).toMatchObject({ status: 'erased', seqs: [], count: 1 });
    expect([...story.state.disposals.values()]).toMatchObject([{ reason: 'spill', count: 1 }]);
  });

  test('is not erased by the one who reported it, nor twice, nor where nothing is known of it', () => {
    const { story, spill } = reported();
    expectRefusal(story.give('record.confirm-spill', { spill }), 'spill-needs-another-person', 'spill');
    expectRefusal(story.give('record.dismiss-spill', { spill }), 'spill-needs-another-person', 'spill');
    story.give('record.dismiss-spill', { spill }, 'archivist');
    expectRefusal(story.give('record.confirm-spill', { spill }, 'chair'), 'spill-already-settled', 'spill');
    expectRefusal(
      story.give('record.confirm-spill', { spill: story.id() }, 'chair'),
      'spill-not-found',
      'spill',
    );
  });

  test('is given back when the second person says that it may stand', () => {
    const { story, spill } = reported();
    const [event] = expectEvents(
      story.give('record.dismiss-spill', { spill }, 'secretary'),
      'record.spill-dismissed',
    );
    expect(event?.payload).toEqual({ spill, seqs: [2] });
    expect(openSpills(story.state)).toEqual([]);
  });

  test('is reported once; a second report takes what the first did not', () => {
    const { story, entry, spill } = reported();
    const again = { spill: story.id(), records: [entry] };
    const saying = (...sayingIt: number[]) => ({ sayingIt });
    expectRefusal(
      story.give('record.report-spill', { ...again, spill }, 'chair', saying(2)),
      'spill-already-reported',
      'spill',
    );
    expectRefusal(
      story.give('record.report-spill', again, 'chair', saying(2)),
      'spill-already-reported',
      'records',
    );
    const more = story.give('record.report-spill', again, 'chair', saying(2, 3));
    expect(expectEvents(more, 'record.spill-reported')[0]?.payload).toMatchObject({ seqs: [3] });
    expectRefusal(
      story.give('record.report-spill', { spill: story.id(), seqs: [9] }, 'chair'),
      'nothing-to-erase',
      'records',
    );
  });

  test('keeps every release waiting, since that would carry texts without it', () => {
    const { story, entry } = reported();
    story.give('record.restrict', { record: entry, ground: 'OSL 15 kap. 2 §' });
    expectRefusal(story.give('record.release', { record: entry, ground: 'Ingen' }), 'spill-open', 'record');
  });
});

describe('disposal', () => {
  test('is decided by the archivist, with its ground and the decision that it rests on', () => {
    const story = configuredStory();
    const disposal = story.id();
    const data = { disposal, seqs: [1], ground: 'Gallringsplan 3.2', decision: 'KS 2026/118' };
    const outcome = story.give('record.dispose', data, 'archivist', { sayingIt: [1] });
    const [event] = expectEvents(outcome, 'record.erased');
    expect(event).toEqual({
      type: 'record.erased',
      payload: { reason: 'disposal', seqs: [1], disposal },
      sealed: { ground: data.ground, decision: data.decision },
    });
    expect(story.state.disposals.get(disposal)).toMatchObject({ count: 1, ground: data.ground });
    expectRefusal(
      story.give('record.dispose', data, 'archivist', { sayingIt: [1] }),
      'id-already-used',
      'disposal',
    );
  });

  test('leaves what waits for a second person, and nothing, and too much', () => {
    const { story, entry } = reported();
    const data = { disposal: story.id(), records: [entry], ground: 'Gallringsplan' };
    expectRefusal(
      story.give('record.dispose', data, 'archivist', { sayingIt: [2] }),
      'spill-open',
      'records',
    );
    expectRefusal(story.give('record.dispose', data, 'archivist'), 'nothing-to-erase', 'records');
    const many = Array.from({ length: 10_001 }, (_, index) => index + 10);
    expectRefusal(
      story.give('record.dispose', data, 'archivist', { sayingIt: many }),
      'too-much-to-erase',
      'records',
    );
  });

  test('is done again by the console itself, and what is offered again is not taken', () => {
    const story = configuredStory();
    const [event] = expectEvents(story.give('record.erase-again', { seqs: [1] }, 'system'), 'record.erased');
    expect(event?.payload).toEqual({ reason: 'restored', seqs: [1] });
    const again = { entry: story.id(), ...note, text: 'Samma igen' };
    expectRefusal(story.give('journal.write', again, 'duty-officer', { wasErased: true }), 'text-erased');
  });

  test('the newest fifty stay in the live fold', () => {
    const story = configuredStory();
    for (let n = 0; n < 60; n += 1)
      story.give('record.dispose', { disposal: story.id(), seqs: [1], ground: 'Plan' }, 'archivist', {
        sayingIt: [1],
      });
    expect([...story.state.disposals.values()]).toHaveLength(50);
  });
});
