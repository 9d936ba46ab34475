import { Html, markup } from '../residents/markup.ts';

/** A page that a link in a message opens: whole in itself, since whoever opens it may have nothing but a weak network. */
export function pageAround(title: string, style: string, body: Html): string {
  return markup`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>${body}
</body>
</html>
`.text;
}
