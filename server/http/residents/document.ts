import type { PublicLanguage } from '#shared/language/public-texts.ts';
import { markup, Html } from './markup.ts';

/** A whole page of its own: `style` is inside it, so that it is one request, and the policy allows exactly that by its hash. */
export function htmlDocument(
  {
    language,
    title,
    style,
    links = null,
  }: {
    readonly language: PublicLanguage;
    readonly title: string;
    readonly style: string;
    readonly links?: readonly Html[] | null;
  },
  body: Html,
): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${links}<style>${new Html(style)}</style>
</head>
<body>${body}
</body>
</html>
`.text;
}

/** A text whose lines are each on a line of their own. */
export function lines(text: string): Html {
  const parts = text.split('\n');
  return markup`${parts.map((part, index) => (index === 0 ? markup`${part}` : markup`<br>${part}`))}`;
}

const gap = '\u{E000}';

/** As `lines`, with a link where the text has a gap; `text` is given what to put into the gap. */
export function linesWithLink(text: (gap: string) => string, link: Html): Html {
  const parts = text(gap).split(gap);
  return markup`${parts.map((part, index) => (index === 0 ? lines(part) : markup`${link}${lines(part)}`))}`;
}

export function paragraph(name: string, text: string | null): Html | null {
  return text === null ? null : markup`<p class="${name}">${lines(text)}</p>`;
}
