/**
 * The order of a list that must not move under whoever is reading it (ui.md, section 3). While the list is `held` those
 * shown keep their places, new ones come last, and what is gone goes. Else the order is the wanted one.
 */
export function holdOrder(
  shown: readonly string[],
  wanted: readonly string[],
  held: boolean,
): readonly string[] {
  if (!held || shown.length === 0) return wanted;
  const present = new Set(wanted);
  const known = new Set(shown);
  return [...shown.filter((id) => present.has(id)), ...wanted.filter((id) => !known.has(id))];
}

export function sameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
