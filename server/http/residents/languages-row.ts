import { publicLanguages, sayIn } from '#shared/language/public-texts.ts';
import type { PublicLanguage } from '#shared/language/public-texts.ts';
import { languagePaths } from './languages.ts';
import { markup, type Html } from './markup.ts';

type Form = 'page' | 'notice';

/** Where a page of an organisation lies. */
export function pathOf(organisation: string, language: PublicLanguage, form: Form): string {
  return `/public/${organisation}${languagePaths[language][form]}`;
}

/** The same page in the other languages, each named in its own words. */
export function languageRow(organisation: string, language: PublicLanguage, form: Form): Html {
  const others = publicLanguages.filter((other) => other !== language);
  return markup`<nav class="langs" aria-label="${sayIn(language)('public.languages')}">${others.map(
    (other) =>
      markup`<a href="${pathOf(organisation, other, form)}" lang="${other}" hreflang="${other}">${sayIn(other)('public.language')}</a>`,
  )}</nav>`;
}

/** The same for search engines. */
export function alternates(organisation: string, form: Form): readonly Html[] {
  const each = publicLanguages.map(
    (language) =>
      markup`<link rel="alternate" hreflang="${language}" href="${pathOf(organisation, language, form)}">
`,
  );
  return [
    ...each,
    markup`<link rel="alternate" hreflang="x-default" href="${pathOf(organisation, 'sv', form)}">
`,
  ];
}
