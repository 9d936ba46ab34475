import { describe, expect, it } from 'vitest';
import { findPlaces, placesInText } from './find-place.ts';
import type { Place } from './import-shape.ts';

const place = (name: string, ...aliases: string[]): Place => ({
  name,
  aliases,
  lat: 59.2,
  lon: 18.3,
  kind: 'district',
});

const places = [
  place('Brevikshalvön'),
  place('Trollbäckens centrum'),
  place('Trollbäcken'),
  place('Tyresö strand', 'Strand'),
  place('Tyresö slott', 'Slottet'),
  place('Brevik'),
  place('Tyresö-Flaten'),
  place('Ällmora'),
  place('Alléplan'),
  place('Krusboda'),
  place('Raksta'),
];
const names = (found: Place[]): string[] => found.map(({ name }) => name);

describe('findPlaces', () => {
  it('puts the exact name before longer names that begin alike', () => {
    expect(names(findPlaces(places, 'brevik', 5))).toEqual(['Brevik', 'Brevikshalvön']);
  });

  it('puts prefixes before word starts and these before parts of words', () => {
    const list = [place('Uddstrand'), place('Tyresö strand'), place('Strandallén')];
    expect(names(findPlaces(list, 'strand', 5))).toEqual(['Strandallén', 'Tyresö strand', 'Uddstrand']);
  });

  it('finds a name by its alias, with hyphens and accents as people type them', () => {
    expect(names(findPlaces(places, 'slottet', 5))).toEqual(['Tyresö slott']);
    expect(names(findPlaces(places, 'tyresö flaten', 5))).toEqual(['Tyresö-Flaten']);
    expect(names(findPlaces(places, 'alleplan', 5))).toEqual(['Alléplan']);
  });

  it('finds å ä ö typed without dots, but never the other way round', () => {
    expect(names(findPlaces(places, 'allmora', 5))).toEqual(['Ällmora']);
    expect(names(findPlaces(places, 'råksta', 5))).toEqual([]);
  });

  it('answers nothing to nothing, and no more than the limit', () => {
    expect(findPlaces(places, ' - ', 5)).toEqual([]);
    expect(findPlaces(places, 't', 2)).toHaveLength(2);
  });
});

describe('placesInText', () => {
  it.each([
    ['Vattenfall ringer: kabelbrott i Trollbäcken, 2 300 hushåll utan ström', ['Trollbäcken']],
    ['kabelbrott i trollbäcken', ['Trollbäcken']],
    ['Trollbäckens skola saknar vatten', ['Trollbäcken']],
    ['Larm från Trollbäckens centrum', ['Trollbäckens centrum']],
    ['Krusbodaområdet är mörkt', ['Krusboda']],
    ['Lågt tryck i Tyresö strand', ['Tyresö strand']],
    ['Öppna punkten på Strand', ['Tyresö strand']],
    ['en båt på en strand', []],
    ['Mobilnätet är nere på hela Brevikshalvön', ['Brevikshalvön']],
    ['Breviksvägen är stängd vid Raksta', ['Raksta']],
    ['Bil mellan Brevik och Raksta, Raksta först', ['Brevik', 'Raksta']],
    ['Isen på Tyresö-Flaten bär inte, inte ens vid Brevik', ['Tyresö-Flaten', 'Brevik']],
    ['', []],
  ])('in "%s" finds %j', (text, expected) => {
    expect(names(placesInText(places, text))).toEqual(expected);
  });
});
