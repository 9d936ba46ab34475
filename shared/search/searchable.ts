import type { JsonObject } from '../kernel/json.ts';
import type { LoggedEvent } from '../kernel/event.ts';

/** What of an event can be searched: what people wrote, the places and the persons that it names. */
export type Searchable = {
  readonly words: readonly string[];
  readonly places: readonly string[];
  readonly persons: readonly string[];
};

/** Fields of sealed parts that hold no words: ways of telling, and what a release says again of other events. */
const wordless = new Set(['channel', 'texts', 'standing', 'late']);
/** Fields that name somebody, in the order in which they matter. */
const personFields = new Set([
  'recordedBy',
  'who',
  'owner',
  'holder',
  'decidedBy',
  'presentedBy',
  'participants',
  'recognisedBy',
  'to',
]);

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/**
 * The texts of an event in the order in which they are read; null where it has none. Who recorded it is no text of its own. Why a
 * text is confidential may tell the text, and is not searched.
 */
export function searchable({ type, sealed }: Pick<LoggedEvent, 'type' | 'sealed'>): Searchable | null {
  if (sealed === null || type.startsWith('record.')) return null;
  const found = { words: [] as string[], places: [] as string[], persons: [] as string[] };
  collect(sealed, found, null);
  return found.words.length === 0 && found.places.length === 0 ? null : found;
}

type Found = { readonly words: string[]; readonly places: string[]; readonly persons: string[] };

function collect(value: unknown, found: Found, field: string | null): void {
  if (typeof value === 'string') {
    const text = value.trim();
    if (text === '' || id.test(text) || time.test(text)) return;
    if (field !== null && personFields.has(field)) found.persons.push(text);
    if (field === 'recordedBy') return;
    if (field === 'place') found.places.push(text);
    found.words.push(text);
    return;
  }
  if (Array.isArray(value)) {
    for (const one of value) collect(one, found, field);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of ordered(value as JsonObject)) {
    if (wordless.has(name)) continue;
    const inside = name === 'label' && field === 'place' ? 'place' : name;
    collect(one, found, inside);
  }
}

const first = ['title', 'text', 'what', 'name', 'message', 'description', 'caption', 'note'];

/** What a thing is called stands before what is said of it. */
function ordered(object: JsonObject): readonly (readonly [string, unknown])[] {
  const rank = (name: string): number => {
    const at = first.indexOf(name);
    return at === -1 ? first.length : at;
  };
  return Object.entries(object).toSorted(([one], [other]) => rank(one) - rank(other));
}
