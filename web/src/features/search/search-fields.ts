import { statedTime } from '../../lib/stated-time.ts';

/** What somebody looks for, as it stands in the form and in the page's address. */
export interface SearchFields {
  readonly words: string;
  readonly person: string;
  readonly place: string;
  /** An incident's id; empty: all. */
  readonly incident: string;
  /** As typed; empty: from the beginning, until now. */
  readonly from: string;
  readonly to: string;
  readonly order: 'newest' | 'best';
}

const names = {
  words: 'q',
  person: 'person',
  place: 'plats',
  incident: 'handelse',
  from: 'fran',
  to: 'till',
} as const;

/** Reads the fields from an address. */
export function fieldsOf(search: URLSearchParams): SearchFields {
  const read = (field: keyof typeof names): string => search.get(names[field]) ?? '';
  return {
    words: read('words'),
    person: read('person'),
    place: read('place'),
    incident: read('incident'),
    from: read('from'),
    to: read('to'),
    order: search.get('ordning') === 'bast' ? 'best' : 'newest',
  };
}

/** The address of a search, without what is not asked. */
export function addressOf(fields: SearchFields): URLSearchParams {
  const search = new URLSearchParams();
  for (const [field, name] of Object.entries(names)) {
    const value = fields[field as keyof typeof names].trim();
    if (value !== '') search.set(name, value);
  }
  if (fields.order === 'best') search.set('ordning', 'bast');
  return search;
}

/** What the server is asked; null where nothing is looked for, and `wrong` names the times that cannot be read. */
export function questionOf(
  fields: SearchFields,
  now: number,
): { readonly query: URLSearchParams | null; readonly wrong: readonly ('from' | 'to')[] } {
  const query = new URLSearchParams();
  const { words, person, place, incident, order } = fields;
  const given = { q: words, person, place, incident };
  for (const [name, value] of Object.entries(given)) if (value.trim() !== '') query.set(name, value.trim());
  const wrong: ('from' | 'to')[] = [];
  for (const field of ['from', 'to'] as const) {
    if (fields[field].trim() === '') continue;
    const time = statedTime(fields[field], now, 'past');
    if (time === null) wrong.push(field);
    else query.set(field, time);
  }
  const isEmpty = [...query.keys()].length === 0;
  if (!isEmpty && order === 'best') query.set('order', 'best');
  return { query: isEmpty ? null : query, wrong };
}
