import type { PublicLanguage, Say } from '#shared/language/public-texts.ts';
import type { Facility } from '#shared/safety-point/facilities.ts';
import { lines, paragraph } from './document.ts';
import { dayAndClock, listed } from './languages.ts';
import { statusMark } from './marks.ts';
import { markup, type Html } from './markup.ts';
import { isOpen, nearestOpen, publicStatuses } from './public-point.ts';
import type { PublicPoint } from './public-point.ts';

export type Speaker = { readonly language: PublicLanguage; readonly say: Say };

/** What stands by itself and not in a row of things. */
const sentences: ReadonlySet<string> = new Set(['accessibility', 'pets']);

/** A point with all that one needs to go there; `number` is its number on the map. */
export function pointRow(
  number: number,
  point: PublicPoint,
  points: readonly PublicPoint[],
  speaker: Speaker,
): Html {
  const { say } = speaker;
  const advice = adviceOf(point, points, say);
  const here = isOpen(point.status);
  return markup`
<li>${statusMark(point.status)}<div><h3><span>${String(number)}.</span> ${point.name}</h3>
<p class="kind">${kindOf(point, say)}</p>
<p class="status">${say(`public.status.${point.status}`)}${advice === null ? null : markup` <span>${advice}</span>`}</p>
${point.address === null ? paragraph('address', say('public.address.none')) : markup`<p class="address">${point.address}</p>`}
${here ? offersOf(point, speaker) : null}
${here && point.warmingCentre ? paragraph('warm', say('public.warming-centre')) : null}
${point.note === null ? null : markup`<p class="note" lang="sv">${point.note}</p>`}
${here ? wayTo(point, say) : null}
${changed(point, speaker)}</div></li>`;
}

/** Points by name and address alone, under their status; the first of them stand on the map with their number. */
export function shortLists(
  points: readonly PublicPoint[],
  numbered: number,
  { say }: Speaker,
): readonly Html[] {
  const rows = points.map((point, index) => ({ point, number: index < numbered ? `${index + 1}. ` : '' }));
  return publicStatuses.flatMap((status) => {
    const those = rows.filter(({ point }) => point.status === status);
    if (those.length === 0) return [];
    const list = those.map(
      ({ point, number }) => markup`<li>${number}<b>${point.name}</b> ${point.address ?? ''}
`,
    );
    return [markup`<p class="status">${say(`public.status.${status}`)}</p><ul class="short">${list}</ul>`];
  });
}

export function kindOf(point: PublicPoint, say: Say): string {
  return say(point.warmingCentre ? `public.kind.warm.${point.kind}` : `public.kind.${point.kind}`);
}

/** What one finds there, in a sentence; words that nobody has translated stay Swedish. */
export function offersInARow(point: PublicPoint, { language, say }: Speaker): Html | null {
  if (point.facilities.length === 0) {
    const [first = '', ...rest] = point.offers;
    if (first === '') return null;
    const text = [first, ...rest.map((one) => one.charAt(0).toLocaleLowerCase('sv') + one.slice(1))].join(
      ', ',
    );
    return markup`<p class="offers" lang="sv">${text}.</p>`;
  }
  const { things, also } = wordsOf(point, say);
  const row = things.length === 0 ? [] : [say('public.offers', { things: listed(language, things) })];
  return markup`<p class="offers">${[...row, ...also].join(' ')}</p>`;
}

/** The same, in easy Swedish a line each. */
function offersOf(point: PublicPoint, speaker: Speaker): Html | null {
  const { language, say } = speaker;
  if (language !== 'sv-x-lattlast' || point.facilities.length === 0) return offersInARow(point, speaker);
  const { things, also } = wordsOf(point, say);
  const each = things.map((thing) => thing.charAt(0).toLocaleUpperCase('sv') + thing.slice(1));
  return markup`<ul class="offers">${[...each, ...also].map((one) => markup`<li>${one}</li>`)}</ul>`;
}

/** What can stand in a row, and what is a sentence of its own. */
function wordsOf({ facilities }: PublicPoint, say: Say) {
  const word = (facility: Facility) => say(`public.facility.${facility}`);
  return {
    things: facilities.filter((one) => !sentences.has(one)).map(word),
    also: facilities.filter((one) => sentences.has(one)).map(word),
  };
}

/** What to do about the status: how much room there is, or where to go instead. */
function adviceOf(point: PublicPoint, points: readonly PublicPoint[], say: Say): string | null {
  if (point.room !== null) return say(`public.room.${point.room}`);
  const other = point.status === 'full' ? nearestOpen(point, points) : null;
  return other === null ? null : say('public.full.go-to', { name: other.name });
}

function wayTo(point: PublicPoint, say: Say): Html {
  const position = `${point.lat}, ${point.lon}`;
  const geo = `geo:${point.lat},${point.lon}?q=${point.lat},${point.lon}(${encodeURIComponent(point.name)})`;
  const directions = (engine: string) =>
    `https://www.openstreetmap.org/directions?engine=fossgis_osrm_${engine}&to=${point.lat}%2C${point.lon}`;
  const to = markup`<span class="unseen"> ${say('public.way.to', { name: point.name })}</span>`;
  const key = point.approximate ? 'public.position.approximate' : 'public.position';
  return markup`<p class="way"><a href="${directions('foot')}" rel="noreferrer">${say('public.walk')}${to}</a><a href="${directions('car')}" rel="noreferrer">${say('public.drive')}${to}</a><a href="${geo}">${say(key, { position })}</a></p>`;
}

function changed({ updatedAt }: PublicPoint, { language, say }: Speaker): Html | null {
  if (updatedAt === null) return null;
  const time = say('public.time', dayAndClock(language, updatedAt));
  return markup`<p class="changed">${lines(say('public.updated.point', { time }))}</p>`;
}
