import type { State } from '#shared/state.ts';
import type { PublicLanguage } from '#shared/language/public-texts.ts';
import { CachedBody } from '../cached-body.ts';
import { pointsAsGeoJson } from './geo-json.ts';
import { noticePage } from './notice.ts';
import { residentsPage } from './page.ts';
import { pointsAsJson } from './points-json.ts';
import { publicContent } from './public-content.ts';
import type { PublicContent } from './public-content.ts';
import type { Water } from './water.ts';

/** One document of an organisation. `origin`: where people reach the console, for its QR code. */
export type PublicDocument =
  | { readonly form: 'geojson' | 'json' }
  | { readonly form: 'page' | 'notice'; readonly language: PublicLanguage; readonly origin: string | null };

/** What is published is made of: the state of the log, and when this node last saw it. */
export type Source = {
  readonly id: string;
  readonly state: Pick<State, 'organisation' | 'safetyPoints'>;
  readonly head: { readonly hash: string };
  lastRead(): string;
};

/** However fast the log grows, it is looked at again this often. */
const lookEvery = 1_000;
/** A node that has not seen the log for so long says so. */
const staleAfter = 120_000;
/** Documents in hand at most: more than there are, unless somebody asks by many names of the host. */
const mostDocuments = 40;

/**
 * What one organisation says to residents, made when it is asked for and kept until something public is another: events that
 * change nothing public make nothing anew, and public changes at most once a second.
 */
export class Published {
  readonly #source: Source;
  readonly #water: Water;
  readonly #now: () => number;
  readonly #documents = new Map<string, CachedBody>();
  #content: PublicContent | null = null;
  #key = '';
  #hash = '';
  #lookedAt = Number.NEGATIVE_INFINITY;
  #ageAt = Number.NEGATIVE_INFINITY;
  /** How often what is public has been gathered, and documents made; for tests. */
  readonly counts = { looks: 0, made: 0 };

  constructor(source: Source, water: Water, now: () => number = Date.now) {
    this.#source = source;
    this.#water = water;
    this.#now = now;
  }

  /** The document as it is now; null before the organisation has been configured. */
  body(wanted: PublicDocument): CachedBody | null {
    const now = this.#now();
    const moved = this.#source.head.hash !== this.#hash && now - this.#lookedAt >= lookEvery;
    if (moved || now - this.#ageAt >= lookEvery) this.#look(now);
    const content = this.#content;
    if (content === null) return null;
    const name = nameOf(wanted, now);
    const known = this.#documents.get(name);
    if (known !== undefined) return known;
    const made = make(wanted, content, this.#water, now);
    this.counts.made += 1;
    const [oldest] = this.#documents.keys();
    if (this.#documents.size >= mostDocuments && oldest !== undefined) this.#documents.delete(oldest);
    this.#documents.set(name, made);
    return made;
  }

  /** Gathers what is public when the log has moved on; when it is the same, what has been made of it stays. */
  #look(now: number): void {
    this.#ageAt = now;
    const lastRead = this.#source.lastRead();
    const staleSince = now - Date.parse(lastRead) > staleAfter ? lastRead : null;
    const { hash } = this.#source.head;
    const same = hash === this.#hash && staleSince === (this.#content?.staleSince ?? null);
    if (same && this.#content !== null) return;
    this.counts.looks += 1;
    this.#lookedAt = now;
    this.#hash = hash;
    const content = publicContent(this.#source.state, staleSince);
    const key = JSON.stringify(content);
    if (key === this.#key) return;
    this.#key = key;
    this.#content = content;
    this.#documents.clear();
  }
}

/** What a document is kept under. A notice says when it was printed, so there is one a minute. */
function nameOf(wanted: PublicDocument, now: number): string {
  if (!('language' in wanted)) return wanted.form;
  const minute = wanted.form === 'notice' ? Math.floor(now / 60_000) : '';
  return `${wanted.form} ${wanted.language} ${minute} ${wanted.origin ?? ''}`;
}

function make(wanted: PublicDocument, content: PublicContent, water: Water, now: number): CachedBody {
  switch (wanted.form) {
    case 'geojson':
      return body(JSON.stringify(pointsAsGeoJson(content.points)), 'application/geo+json');
    case 'json':
      return body(JSON.stringify(pointsAsJson(content)), 'application/json');
    case 'page':
      return body(residentsPage({ ...wanted, content, water }), 'text/html');
    case 'notice':
      return body(noticePage({ ...wanted, content }, new Date(now).toISOString()), 'text/html');
  }
}

function body(text: string, type: string): CachedBody {
  return new CachedBody(Buffer.from(text), `${type}; charset=utf-8`);
}
