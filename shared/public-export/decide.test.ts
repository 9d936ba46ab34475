import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

const request = 'Dagboken från strömavbrottet';

function prepared() {
  const story = configuredStory();
  const [entry, publicExport] = [story.id(), story.id()];
  story.give('journal.write', { entry, kind: 'note', direction: 'internal', text: 'Text' });
  const masked = [{ record: entry, fields: ['source' as const], ground: 'OSL 25 kap. 1 §' }];
  const outcome = story.give('public-export.prepare', { publicExport, masked, request });
  return { story, entry, publicExport, outcome };
}

describe('what is given to somebody outside', () => {
  test('is prepared with what is masked and why, and approved by the archivist', () => {
    const { story, entry, publicExport, outcome } = prepared();
    const [event] = expectEvents(outcome, 'public-export.prepared');
    expect(event).toMatchObject({
      payload: { publicExport, number: 1, upTo: 2, masked: [{ record: entry, fields: ['source'] }] },
      sealed: { request, grounds: { [entry]: 'OSL 25 kap. 1 §' } },
    });
    const approved = story.give(
      'public-export.approve',
      { publicExport, revision: 1, seenUpTo: 3 },
      'archivist',
    );
    expectEvents(approved, 'public-export.approved');
    expect(story.state.publicExports.get(publicExport)).toMatchObject({
      status: 'approved',
      settledBy: 'archivist 1',
      seenUpTo: 3,
    });
  });

  test('can be prepared anew until it is approved or discarded', () => {
    const { story, publicExport } = prepared();
    const again = story.give('public-export.prepare', { publicExport, request, masked: [] }, 'secretary');
    expect(expectEvents(again, 'public-export.prepared')[0]?.payload).toMatchObject({ number: 1, upTo: 3 });
    expectEvents(
      story.give('public-export.discard', { publicExport, reason: 'Återtagen' }, 'secretary'),
      'public-export.discarded',
    );
    expectRefusal(
      story.give('public-export.approve', { publicExport, revision: 1, seenUpTo: 3 }, 'archivist'),
      'public-export-settled',
      'publicExport',
    );
    expectRefusal(
      story.give('public-export.prepare', { publicExport, request }),
      'public-export-settled',
      'publicExport',
    );
    const next = story.give('public-export.prepare', { publicExport: story.id(), request });
    expect(expectEvents(next, 'public-export.prepared')[0]?.payload).toMatchObject({ number: 2 });
  });

  test('is approved as it was when it was looked at, not as somebody has prepared it since', () => {
    const { story, publicExport } = prepared();
    const approve = (revision: number, seenUpTo = story.events.length) =>
      story.give('public-export.approve', { publicExport, revision, seenUpTo }, 'archivist');
    story.give('public-export.prepare', { publicExport, request, masked: [] }, 'secretary');
    expectRefusal(approve(1), 'public-export-changed-since', 'revision');
    for (const seenUpTo of [2, 5])
      expectRefusal(approve(2, seenUpTo), 'public-export-changed-since', 'seenUpTo');
    const [event] = expectEvents(approve(2), 'public-export.approved');
    expect(event?.payload).toEqual({ publicExport, revision: 2, seenUpTo: 4 });
  });

  test('names what there is, masks a record once, and ends after it begins', () => {
    const { story, entry } = prepared();
    const publicExport = story.id();
    expectRefusal(
      story.give('public-export.approve', { publicExport, revision: 1, seenUpTo: 3 }, 'archivist'),
      'public-export-not-found',
      'publicExport',
    );
    const twice = [
      { record: entry, ground: 'OSL 25 kap. 1 §' },
      { record: entry, ground: 'OSL 18 kap. 1 §' },
    ];
    expectRefusal(
      story.give('public-export.prepare', { publicExport, request, masked: twice }),
      'masked-twice',
      'masked',
    );
    const from = '2026-11-22T03:00:00.000Z';
    expectRefusal(
      story.give('public-export.prepare', { publicExport, request, from, to: from }),
      'until-before-from',
      'to',
    );
  });
});
