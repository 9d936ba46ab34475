import { publicPage as english } from './en/public.ts';
import { readMessage } from './message-format.ts';
import type { Arguments } from './message.ts';
import { publicPage as easySwedish } from './sv-x-lattlast/public.ts';
import { publicPage as swedish } from './sv/server-only/public.ts';

/** The keys of the residents' page, as the Swedish catalogue has them. */
export type PublicKey = keyof typeof swedish;
/** What another language has to say: the same keys, no more and no less. */
export type PublicTexts = { readonly [key in PublicKey]: string };

/** The languages in which residents are spoken to, as BCP 47 has them; the first is the one that is given unasked. */
export const publicLanguages = ['sv', 'en', 'sv-x-lattlast'] as const;
export type PublicLanguage = (typeof publicLanguages)[number];

const catalogues: { readonly [language in PublicLanguage]: PublicTexts } = {
  sv: swedish,
  en: english,
  'sv-x-lattlast': easySwedish,
};

/** Says a text of the residents' page in one language. A missing argument throws: it is a mistake in the program. */
export type Say = <Key extends PublicKey>(key: Key, ...rest: Arguments<(typeof swedish)[Key]>) => string;

/** How one language says what residents read. */
export function sayIn(language: PublicLanguage): Say {
  const texts = catalogues[language];
  return (key, ...rest) => {
    const text = texts[key];
    if (!text.includes('{')) return text;
    return readMessage(text, language)(rest[0] ?? {});
  };
}
