import { describe, expect, test } from 'vitest';
import { configuredStory, smallMunicipality } from '#shared/testing/story.ts';
import { Published } from './published.ts';
import type { PublicDocument } from './published.ts';

const safetyPoint = smallMunicipality.safetyPoints[0]?.id ?? '';
const page: PublicDocument = { form: 'page', language: 'sv', origin: 'https://vaka.example.se' };
const json: PublicDocument = { form: 'json' };

function publishing() {
  const story = configuredStory();
  const clock = { now: Date.parse('2026-11-22T06:00:00Z'), lastRead: Date.parse('2026-11-22T06:00:00Z') };
  const source = {
    id: 'tyreso',
    state: story.state,
    get head() {
      return { hash: `h${story.events.length}` };
    },
    lastRead: () => new Date(clock.lastRead).toISOString(),
  };
  const published = new Published(source, { attribution: null, rings: [] }, () => clock.now);
  const write = () =>
    story.give('journal.write', { entry: story.id(), kind: 'note', direction: 'internal', text: 'Internt' });
  const open = () =>
    story.give('safety-point.set-status', {
      safetyPoint,
      status: story.state.safetyPoints.get(safetyPoint)?.status === 'open' ? 'closed' : 'open',
    });
  return { published, clock, write, open };
}

describe('what is published', () => {
  test('is made anew only when something public has changed, however much else happens', () => {
    const { published, clock, write } = publishing();
    const first = published.body(page);
    for (let event = 0; event < 500; event += 1) {
      write();
      clock.now += 20;
      expect(published.body(page)).toBe(first);
    }
    expect(published.counts.made).toBe(1);
    expect(published.counts.looks).toBeLessThanOrEqual(11);
  });

  test('is made at most once a second under public changes, and the first is seen at once', () => {
    const { published, clock, open } = publishing();
    const before = published.body(json);
    clock.now += 60_000;
    open();
    expect(published.body(json)).not.toBe(before);
    const made = published.counts.made;
    for (let change = 0; change < 251; change += 1) {
      open();
      clock.now += 20;
      published.body(json);
    }
    expect(published.counts.made - made).toBeLessThanOrEqual(5);
    open();
    clock.now += 1_000;
    expect(JSON.parse(String(published.body(json)?.bytes))).toMatchObject({
      points: [{ status: 'open' }, {}],
    });
  });

  test('says when this node lost the log, and that it has it again', () => {
    const { published, clock } = publishing();
    expect(String(published.body(page)?.bytes)).not.toContain('class="stale"');
    clock.now += 121_000;
    expect(String(published.body(page)?.bytes)).toContain('Läget är från 22 nov 2026 kl. 07:00.');
    clock.lastRead = clock.now;
    clock.now += 1_000;
    expect(String(published.body(page)?.bytes)).not.toContain('class="stale"');
  });

  test('keeps few documents, by however many names the host is asked for', () => {
    const { published } = publishing();
    const first = published.body(page);
    for (let host = 0; host < 100; host += 1)
      published.body({ ...page, origin: `http://h${host}` } as PublicDocument);
    expect(published.body(page)).not.toBe(first);
    expect(published.counts.made).toBe(102);
  });

  test('gives a notice a new time of printing each minute', () => {
    const { published, clock } = publishing();
    const notice = { ...page, form: 'notice' } as PublicDocument;
    const first = published.body(notice);
    expect(String(first?.bytes)).toContain('Utskrivet 22 nov 2026 kl. 07:00.');
    clock.now += 60_000;
    expect(String(published.body(notice)?.bytes)).toContain('kl. 07:01.');
  });
});
