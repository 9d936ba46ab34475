import type { Surface } from '#shared/organisation/areas.ts';
import type { ImportDocument, Place } from '#shared/organisation/import-document.ts';
import type { State } from '#shared/state.ts';
import { newestMinute, publicPoints } from './public-point.ts';
import type { PublicPoint } from './public-point.ts';

/** A number that residents may call. */
export type PublicContact = { readonly label: string; readonly phone: string };

/** What residents may know of the organisation. */
export type PublicOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly municipalityCode: string;
  /** true: everything about it is made up, and every page says so. */
  readonly example: boolean;
  /** Its own public numbers, without those that stand everywhere: 112 and 113 13. */
  readonly contacts: readonly PublicContact[];
  readonly newsUrl: string | null;
  /** For the map: places by name, and where the municipality ends. */
  readonly places: readonly Pick<Place, 'name' | 'lat' | 'lon'>[];
  readonly boundary: Surface | null;
};

/** Everything that is said to residents, in any language and form; what is not here cannot be said. */
export type PublicContent = {
  readonly organisation: PublicOrganisation;
  readonly points: readonly PublicPoint[];
  /** When a point was last changed, to the minute; ISO 8601 UTC. */
  readonly updatedAt: string | null;
  /** When this node last saw the log, ISO 8601 UTC, where that is too long ago; else null. */
  readonly staleSince: string | null;
};

const everywhere: ReadonlySet<string> = new Set(['112', '11313']);
/** The kinds of places that the map names, the best known first. */
const named = ['locality', 'district', 'island'];

/** What of a state is public; null before the organisation has been configured. */
export function publicContent(
  state: Pick<State, 'organisation' | 'safetyPoints'>,
  staleSince: string | null,
): PublicContent | null {
  if (state.organisation === null) return null;
  const points = publicPoints(state);
  return {
    organisation: publicOrganisation(state.organisation),
    points,
    updatedAt: newestMinute(points.map(({ updatedAt }) => updatedAt)),
    staleSince,
  };
}

function publicOrganisation(organisation: ImportDocument): PublicOrganisation {
  const { id, name, municipalityCode, example, contacts, newsUrl, places, boundary } = organisation;
  return {
    id,
    name,
    municipalityCode,
    example,
    contacts: contacts
      .filter((contact) => contact.public && !everywhere.has(dialled(contact)))
      .map(({ label, phone }) => ({ label, phone })),
    newsUrl: newsUrl ?? null,
    places: named.flatMap((kind) => places.filter((place) => place.kind === kind).map(placeOnly)),
    boundary: boundary ?? null,
  };
}

function placeOnly({ name, lat, lon }: Place): Pick<Place, 'name' | 'lat' | 'lon'> {
  return { name, lat, lon };
}

/** A number as a telephone takes it. */
export function dialled({ phone }: { readonly phone: string }): string {
  return phone.replace(/[ -]/g, '');
}
