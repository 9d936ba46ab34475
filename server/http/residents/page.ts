import { message } from '#shared/language/message.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import { markup, Html } from './markup.ts';
import { statusMark } from './marks.ts';
import { nearestOpen, type PublicPoint } from './public-point.ts';
import { residentsStyle } from './style.ts';

export type ResidentsPage = {
  readonly organisation: ImportDocument;
  readonly points: readonly PublicPoint[];
  /** When this node last saw the log, ISO 8601 UTC, where that is too long ago; else null. */
  readonly staleSince: string | null;
};

type Contact = ImportDocument['contacts'][number];

const bring = ['public.bring.clothes', 'public.bring.charger', 'public.bring.dependants'] as const;

/** Numbers that are no municipality's: in danger of life, and for questions about what goes on. */
const national = new Set(['112', '11313']);

/** The residents' page (design/ui/public.html): needs no script, no account and little data. */
export function residentsPage({ organisation, points, staleSince }: ResidentsPage): string {
  const contacts = organisation.contacts.filter((contact) => contact.public);
  const own = contacts.findLast((contact) => !national.has(dialled(contact))) ?? null;
  const open = points.filter(({ status }) => status === 'open' || status === 'closing');
  const updated =
    points
      .flatMap(({ updatedAt }) => updatedAt ?? [])
      .toSorted()
      .at(-1) ?? null;
  const some = open.length > 0;
  const body = markup`
<header class="head">${organisation.example ? paragraph('example', message('public.example')) : null}<div class="w">${organisation.name}</div></header>
<main class="w"><div class="cols">
<div>
<h1>${message(some ? 'public.heading.open' : 'public.heading.none')}</h1>
<p class="lead">${message(some ? 'public.lead.open' : 'public.lead.none')}</p>
${updated === null ? null : markup`<p class="updated">${message('public.updated', { time: swedishTime(updated) })}</p>`}
${staleSince === null ? null : markup`<p class="stale">${message('public.stale', { time: swedishTime(staleSince) })}</p>`}
</div>
<section class="side" aria-label="${message('public.contacts')}"><ul class="phones">${contacts.map(phoneRow)}</ul></section>
<div>
<h2>${message(some ? 'public.points.open' : 'public.points.all')}</h2>
${pointList(points, own)}
<h2>${message('public.bring')}</h2>
<ul class="bring">${bring.map((key) => markup`<li>${message(key)}</li>`)}</ul>
<h2>${message('public.cannot-come')}</h2>
<p>${own === null ? message('public.cannot-come.neighbours') : message('public.cannot-come.call', { phone: own.phone })}</p>
</div>
</div></main>
<footer class="foot"><div class="w">${message('public.footer')}</div></footer>`;
  return pageAround(message('public.title', { organisation: organisation.name }), body);
}

/** What is answered for an organisation that is not here. */
export function noSuchPage(): string {
  const title = message('public.not-found.title');
  const lead = message('public.not-found');
  return pageAround(title, markup`<main class="w"><h1>${title}</h1><p class="lead">${lead}</p></main>`);
}

function pageAround(title: string, body: Html): string {
  return markup`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Html(residentsStyle)}</style>
</head>
<body>${body}
</body>
</html>
`.text;
}

function pointList(points: readonly PublicPoint[], own: Contact | null): Html {
  if (points.length === 0) return markup`<p>${message('public.points.none')}</p>`;
  return markup`<ul class="points">${points.map((point) => pointRow(point, points, own))}</ul>`;
}

function pointRow(point: PublicPoint, points: readonly PublicPoint[], own: Contact | null): Html {
  const here = point.status === 'open' || point.status === 'closing';
  const advice = adviceOf(point, points, own);
  const way = `https://www.openstreetmap.org/?mlat=${point.lat}&mlon=${point.lon}#map=17/${point.lat}/${point.lon}`;
  return markup`
<li>${statusMark(point.status)}<div><h3>${point.name}</h3>
<p class="status">${message(`public.status.${point.status}`)}${advice === null ? null : markup` <span>${advice}</span>`}</p>
${paragraph('address', point.address)}
${here && point.offers.length > 0 ? paragraph('offers', `${point.offers.join(', ')}.`) : null}
${point.warmingCentre ? paragraph('warm', message('public.warming-centre')) : null}
${paragraph('note', point.note)}
${here ? markup`<a class="way" href="${way}" rel="noreferrer">${message('public.show-way', { name: point.name })}</a>` : null}
</div></li>`;
}

function paragraph(name: string, text: string | null): Html | null {
  return text === null ? null : markup`<p class="${name}">${text}</p>`;
}

/** What to do about the status: how much room there is, where to go instead, whom to call. */
function adviceOf(point: PublicPoint, points: readonly PublicPoint[], own: Contact | null): string | null {
  if (point.room !== null) return message(`public.room.${point.room}`);
  if (point.status === 'full') {
    const other = nearestOpen(point, points);
    return other === null ? null : message('public.full.go-to', { name: other.name });
  }
  const call = point.status === 'closed' && own !== null;
  return call ? message('public.closed.call', { phone: own.phone }) : null;
}

function phoneRow(contact: Contact): Html {
  return markup`<li><span>${contact.label}</span><a href="tel:${dialled(contact)}">${contact.phone}</a></li>`;
}

function dialled({ phone }: Contact): string {
  return phone.replace(/[ -]/g, '');
}

const day = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'Europe/Stockholm',
});
const clock = new Intl.DateTimeFormat('sv-SE', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Stockholm',
});

function swedishTime(time: string): string {
  const date = new Date(time);
  return message('time.day-at', { day: day.format(date), time: clock.format(date) });
}
