import type { SearchAnswer, SearchHit } from '#shared/protocol/search-message.ts';
import { useEffect, useState } from 'react';
import { message } from '#shared/language/message.ts';
import { type ApiFailure, failureText, request } from '../../lib/api.ts';

export interface SearchResult {
  /** Null before anything has been asked. */
  readonly hits: readonly SearchHit[] | null;
  readonly next: number | null;
  readonly ignored: readonly string[];
  readonly behind: number;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly more: () => void;
}

type Held = Omit<SearchResult, 'busy' | 'more'>;
const nothing: Held = { hits: null, next: null, ignored: [], behind: 0, failure: null };
const pageSize = 30;

async function ask(organisation: string, question: string, before: Held | null): Promise<Held> {
  const more = before === null ? '' : `&before=${before.next ?? ''}`;
  const path = `/api/organisations/${organisation}/search?${question}&limit=${pageSize}${more}`;
  const answer = await request<SearchAnswer>(path);
  if (!answer.ok) return { ...(before ?? nothing), failure: failureWords(answer.failure) };
  const { hits, ...rest } = answer.value;
  return { ...rest, hits: [...(before?.hits ?? []), ...hits], failure: null };
}

/** The hits of a question, page by page. A newer question takes the place of one that has not been answered. */
export function useSearch(organisation: string, question: string | null): SearchResult {
  const [held, setHeld] = useState<Held & { readonly of: string | null }>({ ...nothing, of: null });
  const [paging, setPaging] = useState(false);

  useEffect(() => {
    if (question === null) return;
    let current = true;
    void ask(organisation, question, null).then((found) => {
      if (current) setHeld({ ...found, of: question });
    });
    return () => {
      current = false;
    };
  }, [organisation, question]);

  async function more(): Promise<void> {
    if (question === null || held.of !== question || held.next === null || paging) return;
    setPaging(true);
    const found = await ask(organisation, question, held);
    setPaging(false);
    // Another question may have been answered meanwhile.
    setHeld((known) => (known === held ? { ...found, of: question } : known));
  }

  if (question === null) return { ...nothing, busy: false, more: () => undefined };
  return { ...held, busy: paging || held.of !== question, more: () => void more() };
}

function failureWords(failure: ApiFailure): string {
  return failure.kind === 'network' ? message('search.offline') : failureText(failure);
}
