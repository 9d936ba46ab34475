import type { Say } from '#shared/language/public-texts.ts';
import { ringsOf } from '#shared/organisation/areas.ts';
import { frameAround, groundPath } from './map-ground.ts';
import type { Frame, Spot } from './map-ground.ts';
import { markup, type Html } from './markup.ts';
import type { PublicOrganisation } from './public-content.ts';
import { isOpen } from './public-point.ts';
import type { PublicPoint } from './public-point.ts';
import type { Water } from './water.ts';

type Placed = {
  readonly number: number;
  readonly point: PublicPoint;
  readonly at: Spot;
  readonly true: Spot;
};

const size = 34;
const namesAtMost = 9;

/**
 * A small map without a script: water, some names, and each point as its number in the list. null without points. The water's
 * even and odd rings are land in the sea.
 */
export function pointMap(
  points: readonly PublicPoint[],
  organisation: PublicOrganisation,
  water: Water,
  say: Say,
): Html | null {
  if (points.length === 0) return null;
  const frame = frameAround(points.map(({ lon, lat }) => [lon, lat]));
  const placed = placedPoints(points, frame);
  const sea = groundPath(water.rings, frame);
  const edge = organisation.boundary === null ? '' : groundPath(ringsOf(organisation.boundary), frame);
  return markup`<figure class="map"><svg viewBox="0 0 ${String(frame.width)} ${String(frame.height)}" role="img" aria-label="${say('public.map.alt')}">
${sea === '' ? null : markup`<path class="sea" fill-rule="evenodd" d="${sea}"/>`}${edge === '' ? null : markup`<path class="edge" d="${edge}"/>`}
${names(organisation, frame, placed)}${placed.toReversed().map(marker)}${scale(frame, say)}</svg>
${water.attribution === null || sea === '' ? null : markup`<figcaption lang="sv">${water.attribution}</figcaption>`}</figure>`;
}

/** Each marker where its point is, or as near as it can stand beside those before it. */
function placedPoints(points: readonly PublicPoint[], frame: Frame): readonly Placed[] {
  const placed: Placed[] = [];
  for (const [index, point] of points.entries()) {
    const true_ = frame.spot([point.lon, point.lat]);
    const at =
      around(true_).find((spot) => inside(spot, frame) && !placed.some((one) => near(one.at, spot))) ?? true_;
    placed.push({ number: index + 1, point, at, true: true_ });
  }
  return placed;
}

function around([x, y]: Spot): readonly Spot[] {
  const turns = Array.from({ length: 8 }, (_, turn) => (turn * Math.PI) / 4);
  return [
    [x, y],
    ...[38, 76].flatMap((far) =>
      turns.map((turn): Spot => [x + far * Math.cos(turn), y + far * Math.sin(turn)]),
    ),
  ];
}

function inside([x, y]: Spot, { width, height }: Frame): boolean {
  return x > size / 2 && y > size / 2 && x < width - size / 2 && y < height - size / 2;
}

function near(one: Spot, other: Spot): boolean {
  return Math.abs(one[0] - other[0]) < size + 2 && Math.abs(one[1] - other[1]) < size + 2;
}

function marker({ number, point, at, true: from }: Placed): Html {
  const [x, y] = [Math.round(at[0]), Math.round(at[1])];
  const [fromX, fromY] = [Math.round(from[0]), Math.round(from[1])];
  const kind = isOpen(point.status) ? 'o' : point.status === 'full' ? 'f' : 'c';
  const line =
    x === fromX && y === fromY
      ? null
      : markup`<path d="M${String(fromX)} ${String(fromY)}L${String(x)} ${String(y)}"/>`;
  return markup`<g class="p ${kind}">${line}<rect x="${String(x - size / 2)}" y="${String(y - size / 2)}" width="${String(size)}" height="${String(size)}"/><text x="${String(x)}" y="${String(y + 8)}">${String(number)}</text></g>`;
}

/** Names of places that cover neither a marker nor each other. */
function names({ places }: PublicOrganisation, frame: Frame, placed: readonly Placed[]): readonly Html[] {
  const taken = placed.map(({ at: [x, y] }) => box(x, y, size, size));
  const shown: Html[] = [];
  for (const { name, lat, lon } of places) {
    const [x, y] = frame.spot([lon, lat]);
    const wanted = box(x, y, name.length * 13, 26);
    const fits =
      wanted.left > 4 &&
      wanted.right < frame.width - 4 &&
      wanted.top > 4 &&
      wanted.bottom < frame.height - 40;
    if (!fits || taken.some((other) => overlaps(wanted, other))) continue;
    taken.push(wanted);
    shown.push(
      markup`<text class="t" x="${String(Math.round(x))}" y="${String(Math.round(y) + 8)}">${name}</text>`,
    );
    if (shown.length === namesAtMost) break;
  }
  return shown;
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

function box(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

function scale({ metresPerUnit, height, width }: Frame, say: Say): Html {
  const kilometres = [1, 2, 5, 10, 20].find((length) => (length * 1_000) / metresPerUnit > width / 8) ?? 50;
  const long = Math.round((kilometres * 1_000) / metresPerUnit);
  return markup`<path class="k" d="M16 ${String(height - 26)}v10h${String(long)}v-10"/><text class="t k" x="${String(16 + long / 2)}" y="${String(height - 24)}">${say('public.map.kilometres', { count: String(kilometres) })}</text>`;
}
