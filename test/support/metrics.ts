/** A console's own figures, by name; NaN of one that it does not have. */
export async function metricsOf(address: string): Promise<(name: string) => number> {
  const text = await (await fetch(new URL('/metrics', address))).text();
  return (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
}
