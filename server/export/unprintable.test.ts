import { expect, test } from 'vitest';
import { unprintableIn, withoutUnprintable } from './unprintable.ts';

const said =
  'PDF/A-2a error: the text `\\"👩\\"` could not be displayed with font `\\"Libertinus Serif\\"`", hints: [] },' +
  ' the text contains the disallowed codepoint `\\"\\\\u{feff}\\"`", the PDF contains the codepoint `\\"\\\\u{e000}\\"`';

test('what typst names is found, and not the font beside it', () => {
  expect([...unprintableIn(said)]).toEqual(['👩', '\ufeff', '\ue000']);
  expect(unprintableIn('typst: file not found').size).toBe(0);
});

test('what has a shape becomes a box, and the rest goes', () => {
  const json = JSON.stringify({ text: '\ufeffen 👩 \ue000"citat" [' });
  const words = withoutUnprintable(json, new Set(['👩', '\ufeff', '\ue000']));
  expect(JSON.parse(words)).toEqual({ text: 'en □ "citat" [' });
  expect(withoutUnprintable('"a□"', new Set(['□']))).toBe('"a?"');
});
