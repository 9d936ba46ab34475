/** A list with one of its items moved a step; at the ends it stays. */
export function moved<Item>(items: readonly Item[], index: number, step: 1 | -1): readonly Item[] {
  const to = index + step;
  const item = items[index];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, at) => at !== index);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
