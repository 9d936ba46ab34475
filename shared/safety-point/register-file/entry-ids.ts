const longest = 40;

/** A word of lower-case letters, digits and hyphens that a text makes; `post` where it has none. */
function slugOf(text: string): string {
  const word = text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest - 4)
    .replaceAll(/^-+|-+$/g, '');
  return word === '' ? 'post' : word;
}

/**
 * Entries of a list with ids: one that says the same as an entry of before keeps its id, the others get new ones made of their
 * text.
 */
export function withIds<Entry extends object>(
  entries: readonly Entry[],
  before: readonly (Entry & { readonly id: string })[],
  textOf: (entry: Entry) => string,
): (Entry & { readonly id: string })[] {
  const left = [...before];
  const kept = entries.map((entry) => {
    const at = left.findIndex((one) => textOf(one) === textOf(entry));
    return at < 0 ? null : (left.splice(at, 1)[0]?.id ?? null);
  });
  const taken = new Set(kept.filter((id) => id !== null));
  return entries.map((entry, index) => {
    const id = kept[index] ?? fresh(slugOf(textOf(entry)), taken);
    taken.add(id);
    return { ...entry, id };
  });
}

function fresh(word: string, taken: ReadonlySet<string>): string {
  if (!taken.has(word)) return word;
  let number = 2;
  while (taken.has(`${word}-${number}`)) number += 1;
  return `${word}-${number}`;
}
