import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';
import { accidentNotes } from './suggestion/notes/accidents.ts';
import { peopleNotes } from './suggestion/notes/people.ts';
import { readCases } from './suggestion/notes/read-cases.ts';
import { misleadingNotes, securityNotes } from './suggestion/notes/security.ts';
import { supplyLineNotes } from './suggestion/notes/supply-lines.ts';
import { weatherNotes } from './suggestion/notes/weather.ts';

const cases = [supplyLineNotes, weatherNotes, accidentNotes, peopleNotes, securityNotes].flatMap(readCases);

describe('what a note is about', () => {
  it.each(cases)('"$note" is $type', ({ type, note }) => {
    expect(suggest(note).incidentTypes[0]?.id).toBe(type);
  });

  it.each(readCases(misleadingNotes))('"$note" is not $type', ({ type, note }) => {
    expect(suggest(note).incidentTypes[0]?.id).not.toBe(type);
  });
});

describe('which vital functions a note shows to be affected', () => {
  it.each(cases.filter(({ functions }) => functions.length > 0))(
    '"$note": $functions',
    ({ note, functions }) => {
      const suggested = suggest(note).vitalFunctions.map(({ id }) => id);
      expect(suggested).toEqual(expect.arrayContaining([...functions]));
    },
  );

  it('does not count blue lights on the scene as affected', () => {
    const suggested = suggest('villabrand, polis och ambulans på plats').vitalFunctions.map(({ id }) => id);
    expect(suggested).not.toContain('healthcare');
    expect(suggested).not.toContain('rescue-security');
  });
});

describe('the suggestion itself', () => {
  it('names the words it rests on as they were typed', () => {
    const [first] = suggest(
      'Vattenfall ringer: KABELBROTT i Trollbäcken, 2 300 hushåll utan ström',
    ).incidentTypes;
    expect(first?.words).toEqual(expect.arrayContaining(['KABELBROTT', 'utan ström']));
  });

  it.each(['', '   ', '...', '12345', 'xyzzy plugh', '🙂'])(
    'answers %j with other alone and little confidence',
    (text) => {
      expect(suggest(text)).toEqual({
        incidentTypes: [{ id: 'other', confidence: 0.1, words: [] }],
        vitalFunctions: [],
      });
    },
  );

  it('reads decomposed letters and text without dots alike', () => {
    const plain = suggest('Strömavbrott på äldreboende').incidentTypes[0]?.id;
    expect(suggest('Strömavbrott på äldreboende'.normalize('NFD')).incidentTypes[0]?.id).toBe(plain);
    expect(suggest('stromavbrott pa aldreboende').incidentTypes[0]?.id).toBe(plain);
  });

  it('keeps confidence within 0 and 1, best first, and never names a type twice', () => {
    for (const { note } of cases) {
      const { incidentTypes } = suggest(note);
      const confidences = incidentTypes.map(({ confidence }) => confidence);
      expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
      expect(Math.max(...confidences)).toBeLessThanOrEqual(1);
      expect(new Set(incidentTypes.map(({ id }) => id)).size).toBe(incidentTypes.length);
    }
  });
});
