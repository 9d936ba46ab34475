import type { PublicLanguage } from '#shared/language/public-texts.ts';

/** Where each language of the residents' page and of its notice lies, after `/public/{organisation}`. */
export const languagePaths: {
  readonly [language in PublicLanguage]: { readonly page: string; readonly notice: string };
} = {
  sv: { page: '', notice: '/anslag' },
  en: { page: '/en', notice: '/en/notice' },
  'sv-x-lattlast': { page: '/lattlast', notice: '/lattlast/anslag' },
};

type Words = { readonly locale: string; readonly month: 'short' | 'long'; readonly lists: Intl.ListFormat };

/** How a language writes days and lists. */
const words: { readonly [language in PublicLanguage]: Words } = {
  sv: { locale: 'sv-SE', month: 'short', lists: new Intl.ListFormat('sv') },
  en: { locale: 'en-GB', month: 'short', lists: new Intl.ListFormat('en-GB') },
  'sv-x-lattlast': { locale: 'sv-SE', month: 'long', lists: new Intl.ListFormat('sv') },
};

/** `a, b and c`, as the language writes it. */
export function listed(language: PublicLanguage, things: readonly string[]): string {
  return words[language].lists.format(things);
}

/** The day and the clock in Sweden: `22 nov 2026`, `07:20`. `time` is ISO 8601 UTC. */
export function dayAndClock(
  language: PublicLanguage,
  time: string,
): { readonly day: string; readonly time: string } {
  const { locale, month } = words[language];
  const date = new Date(time);
  const zone = { timeZone: 'Europe/Stockholm' } as const;
  const day = date.toLocaleDateString(locale, { ...zone, day: 'numeric', month, year: 'numeric' });
  const clock = date.toLocaleTimeString('sv-SE', { ...zone, hour: '2-digit', minute: '2-digit' });
  return { day: day.replace('.', ''), time: clock };
}
