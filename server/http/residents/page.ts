import { sayIn } from '#shared/language/public-texts.ts';
import type { PublicLanguage } from '#shared/language/public-texts.ts';
import { htmlDocument, lines, linesWithLink, paragraph } from './document.ts';
import { alternates, languageRow, pathOf } from './languages-row.ts';
import { dayAndClock } from './languages.ts';
import { pointMap } from './map.ts';
import { markDrawings } from './marks.ts';
import { markup, type Html } from './markup.ts';
import { ownNumber, phoneLink, phoneList } from './phones.ts';
import { pointRow, shortLists } from './point-row.ts';
import type { Speaker } from './point-row.ts';
import type { PublicContent } from './public-content.ts';
import { isOpen } from './public-point.ts';
import type { PublicPoint } from './public-point.ts';
import { qrCode } from './qr.ts';
import { residentsStyle } from './style.ts';
import type { Water } from './water.ts';

export type ResidentsPage = {
  readonly content: PublicContent;
  readonly language: PublicLanguage;
  readonly water: Water;
  /** Where people reach the console, `https://vaka.example.se`; null where nobody knows. */
  readonly origin: string | null;
};

/** So many points are told of in full and stand on the map: fewer where there are many, since the page has to stay light. */
const inFull = (points: number): number => (points > 60 ? 12 : 25);

/** The residents' page (design/ui/public.html): needs no script, no account and little data. */
export function residentsPage({ content, language, water, origin }: ResidentsPage): string {
  const { organisation, points } = content;
  const speaker = { language, say: sayIn(language) };
  const { say } = speaker;
  const some = points.some(({ status }) => isOpen(status));
  const mapped = points.filter(({ status }) => !some || status !== 'closed').slice(0, inFull(points.length));
  const body = markup`${markDrawings}
<header class="head">${organisation.example ? paragraph('example', say('public.example')) : null}<div class="w"><b lang="sv">${organisation.name}</b>${languageRow(organisation.id, language, 'page')}</div></header>
<main class="w"><div class="cols">
<div>
<h1>${say(some ? 'public.heading.open' : 'public.heading.none')}</h1>
${paragraph('lead', say(some ? 'public.lead.open' : 'public.lead.none'))}
${freshness(content, speaker)}
</div>
<section class="side" aria-label="${say('public.contacts')}">${phoneList(organisation, say)}${news(content, speaker)}</section>
<div>
${some ? null : whenNothingIsOpen(speaker)}
<h2>${say(some ? 'public.points.open' : 'public.points.all')}</h2>
${some ? fullList(mapped, points, speaker) : allShort(points, mapped.length, speaker)}
${
  some
    ? others(
        content,
        points.filter((point) => !mapped.includes(point)),
        speaker,
      )
    : null
}
${mapped.length === 0 ? null : markup`<h2>${say('public.map')}</h2>`}
${pointMap(mapped, organisation, water, say)}
<h2>${say('public.bring')}</h2>
<ul class="bring">${say('public.bring.things')
    .split('\n')
    .map((thing) => markup`<li>${thing}</li>`)}</ul>
<h2>${say('public.cannot-come')}</h2>
<p>${cannotCome(content, speaker)}</p>
</div>
</div>${origin === null ? null : scan(`${origin}${pathOf(organisation.id, language, 'page')}`, speaker)}</main>
<footer class="foot"><div class="w"><p>${lines(say('public.footer'))}</p><p><a href="${pathOf(organisation.id, language, 'notice')}">${say('public.notice')}</a> <a href="/public/${organisation.id}/safety-points.json">${say('public.data')}</a></p></div></footer>`;
  const title = say('public.title', { organisation: organisation.name });
  return htmlDocument(
    { language, title, style: residentsStyle, links: alternates(organisation.id, 'page') },
    body,
  );
}

/** What is answered for an organisation that is not here. */
export function noSuchPage(language: PublicLanguage): string {
  const say = sayIn(language);
  const title = say('public.not-found.title');
  const body = markup`<main class="w"><h1>${title}</h1>${paragraph('lead', say('public.not-found'))}</main>`;
  return htmlDocument({ language, title, style: residentsStyle }, body);
}

/** When something was last changed; and that nobody knows what is so now, where this node has lost the log. */
function freshness({ updatedAt, staleSince }: PublicContent, { language, say }: Speaker): Html {
  const at = (time: string) => say('public.time', dayAndClock(language, time));
  return markup`${updatedAt === null ? null : paragraph('updated', say('public.updated', { time: at(updatedAt) }))}
${staleSince === null ? null : paragraph('stale', say('public.stale', { time: at(staleSince) }))}`;
}

function news({ organisation: { newsUrl } }: PublicContent, { say }: Speaker): Html | null {
  if (newsUrl === null) return null;
  return markup`<p class="news">${say('public.news.lead')} <a href="${newsUrl}" rel="noreferrer">${say('public.news')}</a></p>`;
}

function whenNothingIsOpen({ say }: Speaker): Html {
  const advice = say('public.nothing-open.what').split('\n');
  return markup`<h2>${say('public.nothing-open')}</h2>
<ul class="bring">${advice.map((one) => markup`<li>${one}</li>`)}</ul>`;
}

function fullList(mapped: readonly PublicPoint[], points: readonly PublicPoint[], speaker: Speaker): Html {
  return markup`<ul class="points">${mapped.map((point, index) => pointRow(index + 1, point, points, speaker))}</ul>`;
}

function allShort(points: readonly PublicPoint[], numbered: number, speaker: Speaker): Html {
  if (points.length === 0) return markup`<p>${speaker.say('public.points.none')}</p>`;
  return markup`${shortLists(points, numbered, speaker)}`;
}

function others(content: PublicContent, rest: readonly PublicPoint[], speaker: Speaker): Html | null {
  if (rest.length === 0) return null;
  const { say } = speaker;
  const own = ownNumber(content.organisation);
  const call =
    own === null
      ? null
      : markup`<p>${linesWithLink((phone) => say('public.closed.call', { phone }), phoneLink(own))}</p>`;
  return markup`<h2>${say('public.points.other')}</h2>
${shortLists(rest, 0, speaker)}${call}`;
}

function cannotCome({ organisation }: PublicContent, { say }: Speaker): Html {
  const own = ownNumber(organisation);
  if (own === null) return lines(say('public.cannot-come.neighbours'));
  return linesWithLink((phone) => say('public.cannot-come.call', { phone }), phoneLink(own));
}

/** For the printed page alone: the way back to the page that is kept up to date. */
function scan(address: string, { say }: Speaker): Html {
  return markup`<div class="scan">${qrCode(address, say('public.qr', { address }))}<p>${lines(say('public.qr.scan'))}<br><b>${address}</b></p></div>`;
}
