import { sayIn } from '#shared/language/public-texts.ts';
import { htmlDocument, lines, paragraph } from './document.ts';
import { alternates, languageRow, pathOf } from './languages-row.ts';
import { dayAndClock } from './languages.ts';
import { markup, type Html } from './markup.ts';
import { noticeStyle } from './notice-style.ts';
import type { ResidentsPage } from './page.ts';
import { phoneList } from './phones.ts';
import { kindOf, offersInARow } from './point-row.ts';
import type { Speaker } from './point-row.ts';
import { isOpen } from './public-point.ts';
import type { PublicPoint } from './public-point.ts';
import { qrCode } from './qr.ts';

/** So many places fit on one page of A4 in any language. */
const onNotice = 6;
/** With so few, there is room for what they offer. */
const fewEnough = 3;

/** A notice for the board outside the shop: one page of A4. `printedAt` is ISO 8601 UTC. */
export function noticePage(
  { content, language, origin }: Omit<ResidentsPage, 'water'>,
  printedAt: string,
): string {
  const { organisation, points } = content;
  const speaker = { language, say: sayIn(language) };
  const { say } = speaker;
  const at = (time: string) => say('public.time', dayAndClock(language, time));
  const open = points.filter(({ status }) => isOpen(status));
  const some = open.length > 0;
  const address = origin === null ? null : `${origin}${pathOf(organisation.id, language, 'page')}`;
  const body = markup`<header class="screen"><p><a href="${pathOf(organisation.id, language, 'page')}">${say('public.notice.back')}</a> ${languageRow(organisation.id, language, 'notice')}</p>${paragraph('how', say('public.notice.how'))}</header>
<main class="sheet">
${organisation.example ? paragraph('example', say('public.example')) : null}
<header><p class="name" lang="sv">${organisation.name}</p><h1>${say(some ? 'public.notice.heading.open' : 'public.notice.heading.none')}</h1>${some ? null : paragraph('lead', say('public.notice.lead.none'))}${content.staleSince === null ? null : paragraph('lead', say('public.stale', { time: at(content.staleSince) }))}</header>
${places(some ? open : points, address, speaker)}
<section class="foot">${address === null ? null : markup`<div class="scan">${qrCode(address, say('public.qr', { address }))}<p>${lines(say('public.qr.scan'))}</p><p class="address">${address.replace(/^https?:\/\//, '')}</p></div>`}
<div class="call"><h2>${say('public.contacts')}</h2>${phoneList(organisation, say)}${paragraph('printed', say('public.printed', { time: at(printedAt) }))}</div></section>
</main>`;
  const title = say('public.notice.title', { organisation: organisation.name });
  return htmlDocument(
    { language, title, style: noticeStyle, links: alternates(organisation.id, 'notice') },
    body,
  );
}

function places(points: readonly PublicPoint[], address: string | null, speaker: Speaker): Html {
  const { say } = speaker;
  const few = points.length <= fewEnough;
  if (points.length === 0) return markup`<p>${say('public.points.none')}</p>`;
  const shown = points.slice(0, onNotice);
  const count = points.length - shown.length;
  const more =
    count === 0 || address === null
      ? null
      : markup`<p class="more">${say('public.points.more', { count, address: address.replace(/^https?:\/\//, '') })}</p>`;
  return markup`<ul class="places">${shown.map(
    (point) => markup`
<li><h2>${point.name}</h2>${point.address === null ? null : markup`<p class="where">${point.address}</p>`}<p>${kindOf(point, say)}. ${say(`public.status.${point.status}`)}</p>${few && isOpen(point.status) ? offersInARow(point, speaker) : null}</li>`,
  )}</ul>${more}`;
}
