import { fromLean, type LeanEvents } from '#shared/protocol/lean-event.ts';
import type { SearchAnswer } from '#shared/protocol/search-message.ts';
import type { Comparison, PastState, ReplayOverview, ReplaySource } from '#shared/replay/source.ts';
import { stateFromJson } from '#shared/state-json.ts';
import { request } from '../../lib/api.ts';
import type { FindMoments } from './found-moment.ts';

/** What was asked for could not be had. */
class PastUnavailable extends Error {
  override readonly name = 'PastUnavailable';
}

async function read<Value>(
  path: string,
  query: { readonly [name: string]: string | undefined },
): Promise<Value> {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const answer = await request<Value>(`${path}?${new URLSearchParams(given).toString()}`);
  if (!answer.ok) throw new PastUnavailable(path);
  return answer.value;
}

/** The past of an organisation's log as its console tells it. */
export function serverSource(organisation: string): ReplaySource {
  const path = `/api/organisations/${organisation}`;
  return {
    overview: ({ from, to } = {}) => read<ReplayOverview>(`${path}/replay`, { from, to }),
    async stateAt(at, reading) {
      const answer = await read<PastState>(`${path}/state`, { at: String(at), reading });
      return { ...answer, state: stateFromJson(answer.state) };
    },
    async events(after, limit) {
      const query = { after: String(after), limit: String(limit), form: 'lean' };
      const { events } = await read<LeanEvents>(`${path}/events`, query);
      return events.map(fromLean);
    },
    compare: (from, to, reading) =>
      read<Comparison>(`${path}/replay/compare`, { from: String(from), to: String(to), reading }),
  };
}

/** Finds moments by what was said, with the console's search. */
export function serverFinder(organisation: string): FindMoments {
  return async (words) => {
    const { hits } = await read<SearchAnswer>(`/api/organisations/${organisation}/search`, { q: words });
    return hits.map(({ seq, recordedAt, text }) => ({ seq, at: recordedAt, text }));
  };
}
