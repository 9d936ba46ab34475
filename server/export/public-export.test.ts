import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { DomainEvent } from '#shared/events.ts';
import { evolve } from '#shared/fold.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { Masked, PublicExport } from '#shared/public-export/state.ts';
import { positionsIn } from '#shared/public-export/positions.ts';
import { searchable } from '#shared/search/searchable.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import type { State } from '#shared/state.ts';
import { sealedFor } from '#shared/testing/sealed-texts.ts';
import { configuredStory } from '#shared/testing/story.ts';
import type { Story } from '#shared/testing/story.ts';
import { verifyLines } from '#shared/verify/verify-lines.ts';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { headOf, logPages, makeLog } from '../../test/support/make-log.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { testSigner } from '../../test/support/test-signer.ts';
import { publicNdjson, publicRows } from './public-export.ts';
import type { PublicOrder } from './public-export.ts';
import { verifyTools } from './verify.ts';

const now = '2026-11-23T00:00:00.000Z';

function foldOf(log: readonly LoggedEvent[]): State {
  const state = emptyState();
  for (const event of log) applyChanges(state, evolve(state, event));
  return state;
}

function orderOf(
  log: readonly LoggedEvent[],
  given: Partial<PublicExport> = {},
  seen: State | null = null,
): PublicOrder {
  const state = foldOf(log);
  const head = headOf(log);
  const asked: PublicExport = {
    id: 'e',
    seq: 1,
    number: 1,
    revision: 1,
    status: 'approved',
    incident: null,
    from: null,
    to: null,
    upTo: head.seq,
    masked: [],
    grounds: {},
    request: 'Dagboken',
    seenUpTo: head.seq,
    preparedAt: now,
    preparedBy: 'TiB',
    settledAt: now,
    settledBy: 'Arkivarien',
    note: null,
    ...given,
  };
  return { asked, log: logPages(log), organisation: 'tyreso', state, head, seen };
}

async function given(order: PublicOrder): Promise<{ file: string; events: readonly LoggedEvent[] }> {
  const signed = testSigner().signHead({ organisation: 'tyreso', ...order.head }, now);
  const file = await text(await publicNdjson(order, signed));
  const lines = file.trimEnd().split('\n');
  expect(await verifyLines(lines, verifyTools, { key: null })).toMatchObject({ kind: 'whole' });
  return { file, events: lines.slice(0, -1).map((line) => JSON.parse(line) as LoggedEvent) };
}

const logOf = (story: Story): readonly LoggedEvent[] =>
  makeLog(story.events.map(({ type, payload, sealed }) => ({ type, payload, sealed }) as DomainEvent));

describe('what is given to somebody outside', () => {
  test('has no text in its log that the one who approves has not seen in the preview', async () => {
    const order = orderOf(makeLog(oneOfEach(tyresoDocument)));
    const preview = (await publicRows(order))
      .map((row) => [row.text, row.source, row.author].join('\n'))
      .join('\n');
    const { events } = await given(order);
    const told = events.flatMap((event) => (event.sealed === null ? [] : [event]));
    expect(told.length).toBeGreaterThan(5);
    const unseen = told.flatMap((event) =>
      (searchable(event)?.words ?? [])
        .filter((words) => !preview.includes(words))
        .map((words) => `${event.type}: ${words}`),
    );
    expect(unseen).toEqual([]);
    const positions = told.flatMap(({ sealed }) => positionsIn(sealed));
    expect(positions.length).toBeGreaterThan(0);
    expect(positions.filter((position) => !preview.includes(position))).toEqual([]);
  });

  test('says a masked text or source in no correction that took it over', async () => {
    const story = configuredStory();
    const [entry, correction] = [story.id(), story.id()];
    const source = { who: 'Qvarnström', channel: 'phone' } as const;
    story.give('journal.write', {
      entry,
      kind: 'note',
      direction: 'internal',
      text: 'Sonen är sjuk',
      source,
    });
    story.give('journal.correct', { entry: correction, corrects: entry, kind: 'event', reason: 'Slag' });
    const masked: Masked[] = [{ record: entry, fields: ['text', 'source'] }];
    const rows = await publicRows(orderOf(logOf(story), { masked, grounds: { [entry]: 'OSL 25 kap. 1 §' } }));
    expect(rows.find(({ record }) => record === entry)).toMatchObject({ text: 'Maskat', source: 'Maskat' });
    expect(JSON.stringify(rows)).not.toMatch(/Qvarnström|sjuk/);
  });

  test('says nothing that was withheld when it was approved, though it is confidential no more', async () => {
    const story = configuredStory();
    const [secret, spilled, open, spill] = [story.id(), story.id(), story.id(), story.id()];
    const note = { kind: 'note', direction: 'internal' } as const;
    const restrict = { ground: 'OSL 18 kap. 13 §' };
    story.give('journal.write', { entry: secret, ...note, text: 'Reservkraft X', restrict });
    story.give('journal.write', { entry: spilled, ...note, text: 'Enskild Qvarnström' });
    const sayingIt = [story.events.length];
    story.give('journal.write', { entry: open, ...note, text: 'Allmän uppgift' });
    const asked = { upTo: story.events.length };
    story.give('record.report-spill', { spill, records: [spilled] }, 'duty-officer', { sayingIt });
    const seen = foldOf(logOf(story));
    story.give('record.dismiss-spill', { spill }, 'chief-of-staff');
    const sealed = sealedFor(story, secret);
    story.give('record.release', { record: secret, ground: 'Ingen' }, 'duty-officer', sealed);
    const approved = orderOf(logOf(story), asked, seen);
    expect((await given(approved)).file).toContain('Allmän uppgift');
    expect((await given(approved)).file).not.toMatch(/Reservkraft|Qvarnström/);
    expect(JSON.stringify(await publicRows(approved))).not.toMatch(/Reservkraft|Qvarnström/);
    // Prepared now, the same is in it, for the one who approves to look at.
    expect(JSON.stringify(await publicRows(orderOf(logOf(story), asked)))).toMatch(/Reservkraft.*Qvarnström/);
  });
});
