import { expect, test } from 'vitest';
import type { HandOverNews } from '#shared/duty/state.ts';
import { eventVersions } from '#shared/events.ts';
import { newsKind } from '#shared/duty/news.ts';
import { emptyState } from '#shared/state.ts';
import type { Task } from '#shared/task/state.ts';
import { newsWords } from './news-words.ts';

const news = (type: string, id: string | null = null): HandOverNews => ({
  seq: 7,
  type,
  id,
  at: '2026-11-22T05:00:00.000Z',
});

test('a task is told by its title, and what has left the live state says so', () => {
  const state = emptyState();
  state.tasks.set('t', { id: 't', title: 'Kör ut värmefläktar' } as Task);
  expect(newsWords(news('task.added', 't'), state)).toBe('Ny uppgift: Kör ut värmefläktar');
  expect(newsWords(news('task.added', 'x'), state)).toBe('Ny uppgift: inte längre i läget');
  expect(newsWords(news('crisis-leadership.prevented'), state)).toBe(
    'Krisledning: ordföranden är förhindrad',
  );
});

test('every type of event that is news has words of its own', () => {
  const told = Object.keys(eventVersions).filter((type) => newsKind(type) !== null);
  for (const type of told) expect(newsWords(news(type), emptyState()), type).toMatch(/^[A-ZÅÄÖi]/);
});
