/**
 * Loads something that is not part of the first load, with the texts of the pages before it. They are one file, fetched once;
 * whatever is imported when it is needed goes through here, or it would have nothing to say.
 */
export async function withTexts<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  await import('./page-texts.ts');
  return load();
}
