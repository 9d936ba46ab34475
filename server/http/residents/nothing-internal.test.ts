import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicLanguages } from '#shared/language/public-texts.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import { importDocument } from '#shared/organisation/import-document.ts';
import { safetyPointShape } from '#shared/safety-point/register/registration-shape.ts';
import { importShape } from '#shared/organisation/import-shape.ts';
import { Things } from '#shared/testing/random-choices.ts';
import type { Turn } from '#shared/testing/random-choices.ts';
import { play, turnKinds } from '#shared/testing/random-turns.ts';
import { configuredStory, smallMunicipality } from '#shared/testing/story.ts';
import type { State } from '#shared/state.ts';
import tyreso from '../../organisations/examples/tyreso.json' with { type: 'json' };
import { organisationFields, publicParts, safetyPointFields } from './decided-fields.ts';
import type { Decision } from './decided-fields.ts';
import { Published } from './published.ts';
import type { PublicDocument } from './published.ts';
import { isOpen, publicPoint } from './public-point.ts';

const example = importDocument.parse(tyreso);
const origin = 'https://vaka.example.se';
const everything: readonly PublicDocument[] = [
  { form: 'json' },
  { form: 'geojson' },
  ...publicLanguages.flatMap((language) => [
    { form: 'page', language, origin } as const,
    { form: 'notice', language, origin } as const,
  ]),
];

/** All that is sent to the public of a state, as one text. */
function published(state: Pick<State, 'organisation' | 'safetyPoints'>): string {
  const now = Date.parse('2026-11-22T06:00:00Z');
  const source = {
    id: 'tyreso',
    state,
    head: { hash: 'h1' },
    lastRead: () => new Date(now).toISOString(),
  };
  const publishing = new Published(source, { attribution: null, rings: [] }, () => now);
  return everything.map((wanted) => publishing.body(wanted)?.bytes.toString() ?? '').join('\n');
}

/** Puts a mark of its own in the place of every text and number, so that it is known again wherever it comes out. */
class Marks {
  readonly made: { readonly where: string; readonly mark: string }[] = [];

  of(value: unknown, where: string): unknown {
    if (typeof value === 'string') return this.#next(where, `zq${this.made.length}qz`);
    if (typeof value === 'number')
      return Number(this.#next(where, String(70_770_000_000 + this.made.length)));
    if (Array.isArray(value)) return value.map((one) => this.of(one, `${where}[]`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, this.of(one, `${where}.${name}`)]),
    );
  }

  /** Where the marks come from that stand in a text. */
  foundIn(text: string): readonly string[] {
    const found = new Set(text.match(/zq\d+qz|7077\d{7}/g));
    return this.made.flatMap(({ where, mark }) => (found.has(mark) ? [where] : []));
  }

  #next(where: string, mark: string): string {
    this.made.push({ where, mark });
    return mark;
  }

  /** An object of which only what has been decided to be public is left as it is; what nobody has decided about is marked. */
  within(value: object, decided: { readonly [field: string]: Decision }, where: string): object {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        decided[name] === 'public' ? one : this.of(one, `${where}.${name}`),
      ]),
    );
  }
}

/** The state with a mark in every field that is not public. */
function marked(state: State): { readonly state: State; readonly marks: Marks } {
  const marks = new Marks();
  const parts = Object.entries(state).map(([part, held]) => [part, markedPart(part, held, marks)] as const);
  return { state: Object.fromEntries(parts) as unknown as State, marks };
}

function markedPart(part: string, held: unknown, marks: Marks): unknown {
  if (part === 'organisation') return markedOrganisation(held as ImportDocument, marks);
  if (!(held instanceof Map)) return marks.of(held, part);
  const decided = part === 'safetyPoints' ? safetyPointFields : {};
  return new Map(
    Array.from(held as Map<string, object>, ([id, row]) => [id, marks.within(row, decided, part)] as const),
  );
}

function markedOrganisation(document: ImportDocument, marks: Marks): object {
  const contacts = document.contacts.map((contact) =>
    contact.public ? contact : { ...(marks.of(contact, 'contacts') as object), public: false },
  );
  const places = document.places.map((place) => {
    const { aliases, ...rest } = place;
    return { ...rest, aliases: marks.of(aliases, 'places.aliases') };
  });
  return { ...marks.within(document, organisationFields, 'organisation'), contacts, places };
}

const turn = fc.tuple(
  fc.nat(turnKinds - 1),
  fc.nat(1_000),
  fc.nat(1_000),
  fc.nat(1_000),
) satisfies fc.Arbitrary<Turn>;

describe('nothing internal reaches residents', () => {
  test('whatever has happened, no field comes out that nobody has decided to be public', () => {
    let checked = 0;
    let open = 0;
    const rich: ImportDocument = {
      ...smallMunicipality,
      contacts: example.contacts,
      places: example.places,
      newsUrl: 'https://www.example.se/',
      safetyPoints: [...smallMunicipality.safetyPoints, ...example.safetyPoints],
    };
    fc.assert(
      fc.property(fc.array(turn, { minLength: 5, maxLength: 60 }), fc.nat(6), (turns, erased) => {
        const story = configuredStory((seq) => erased === 0 || seq % 7 !== erased, rich);
        const things = new Things();
        for (const one of turns) play(story, things, one);
        for (const { id } of rich.safetyPoints.slice(0, 4)) {
          story.give('safety-point.set-status', { safetyPoint: id, status: 'open', reason: 'Ett skäl' });
        }
        const { state, marks } = marked(story.state);
        const text = published(state);
        open += Array.from(state.safetyPoints.values()).filter((point) =>
          isOpen(publicPoint(point).status),
        ).length;
        checked += marks.made.length;
        expect(marks.foundIn(text)).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(open).toBeGreaterThan(50);
    expect(checked).toBeGreaterThan(10_000);
  }, 60_000);

  test('the marks are found where something does come out', () => {
    const story = configuredStory();
    const { state, marks } = marked(story.state);
    const id = smallMunicipality.safetyPoints[0]?.id ?? '';
    const point = state.safetyPoints.get(id);
    if (point === undefined) throw new Error('there is a point');
    const name = marks.of(point.name, 'name') as string;
    const safetyPoints = new Map([[id, { ...point, name }]]);
    expect(marks.foundIn(published({ ...state, safetyPoints }))).toEqual(['name']);
    expect(name).not.toBe(point.name);
  });

  test('a field of the import document, or of a point in it, has been decided about', () => {
    expect(Object.keys(organisationFields).toSorted()).toEqual(Object.keys(importShape.shape).toSorted());
    for (const field of Object.keys(safetyPointShape.shape)) expect(safetyPointFields).toHaveProperty(field);
  });

  test('pages are made of two parts of the state alone, so that no other can come out', () => {
    const { state } = configuredStory();
    const read = new Set<string>();
    const watched = new Proxy(state, {
      get(target, part: string) {
        read.add(part);
        return target[part as keyof typeof target];
      },
    });
    published(watched);
    expect([...read].toSorted()).toEqual([...publicParts].toSorted());
  });

  test('a point’s record being confidential takes nothing internal with it, and its texts never come out', () => {
    const story = configuredStory();
    const safetyPoint = smallMunicipality.safetyPoints[0]?.id ?? '';
    story.give('safety-point.set-status', { safetyPoint, status: 'open', reason: 'hemligt skäl' });
    story.give('safety-point.report', { safetyPoint, occupancy: 61, note: 'hemlig anteckning' });
    story.give('safety-point.register', {
      safetyPoint,
      contact: { who: 'Hemlig Vaktmästare', phone: '070-174 06 05' },
      staffing: [{ who: 'Hemlig Frivillig', kind: 'volunteer' }],
      talkgroup: 'Hemlig talgrupp',
      premises: 'Hemlig ingång',
    });
    const before = published(story.state);
    story.give('record.restrict', { record: safetyPoint, ground: 'OSL 18 kap. 13 §' });
    for (const text of [before, published(story.state)])
      expect(text).not.toMatch(/hemlig|070-174|"?61"?\b(?!,)/i);
  });
});
