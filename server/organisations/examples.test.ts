import { describe, expect, it } from 'vitest';
import alingsas from './examples/alingsas.json' with { type: 'json' };
import tyreso from './examples/tyreso.json' with { type: 'json' };
import { vitalFunctions } from '#shared/classification/vital-functions.ts';
import { organisationImport } from '#shared/language/sv/server-only/organisation-import.ts';
import { importDocument } from '#shared/organisation/import-document.ts';

/** Path and message of every issue, empty when the document is accepted. */
function problems(document: unknown): string[] {
  const result = importDocument.safeParse(document);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe.each([tyreso, alingsas])('the example $name', (document) => {
  it('passes the door that a real municipality uses', () => {
    expect(problems(document)).toEqual([]);
  });

  it('is marked as an example and shows every vital function', () => {
    expect(document.example).toBe(true);
    expect(document.vitalFunctions.map(({ id }) => id).toSorted()).toEqual(vitalFunctions.toSorted());
  });

  it('has a crisis committee and an executive board of the right kind', () => {
    const kinds = Object.fromEntries(document.committees.map(({ id, kind }) => [id, kind]));
    expect(kinds[document.crisisCommittee]).toBe('crisis-committee');
    expect(kinds[document.executiveBoard]).toBe('executive-board');
  });

  it('has safety points inside its bounds, with fixed ids of their own', () => {
    const [west, south, east, north] = document.bounds as [number, number, number, number];
    for (const { place } of document.safetyPoints) {
      expect(place.lon).toBeGreaterThan(west);
      expect(place.lon).toBeLessThan(east);
      expect(place.lat).toBeGreaterThan(south);
      expect(place.lat).toBeLessThan(north);
    }
    expect(new Set(document.safetyPoints.map(({ id }) => id)).size).toBe(document.safetyPoints.length);
  });

  it('alarms the krisledningsgrupp also where an incident goes straight to extraordinary', () => {
    const called = (level: string) =>
      document.escalationRules
        .filter(({ trigger }) => trigger.kind === 'level' && trigger.level === level)
        .flatMap(({ recipients }) => recipients);
    expect(called('major')).toEqual(['krisledningsgruppen']);
    expect(called('extraordinary')).toEqual(called('major'));
  });

  it('names each place once', () => {
    const names = document.places.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has action cards that say whence they come and that they are examples', () => {
    expect(document.actionCards?.length).toBeGreaterThan(5);
    for (const card of document.actionCards ?? [])
      expect(card.source, card.id).toMatch(/^Exempel efter .+\.$/);
  });
});

const card = {
  id: 'kort',
  title: 'Kort',
  function: 's1',
  steps: [{ id: 'ett', text: 'Ring' }],
  source: 'Exempel efter planen.',
};

describe('a document is refused, and the field named,', () => {
  it.each([
    ['an unknown field', { ...tyreso, colour: 'red' }, /Unrecognized key/],
    ['another format', { ...tyreso, format: 'vaka-organisation/2' }, /^format/],
    [
      'a repeated department',
      { ...tyreso, departments: [...tyreso.departments, tyreso.departments[0]] },
      /^departments\.\d+\.id: organisation-import\.duplicate-id/,
    ],
    [
      'a committee that is not there',
      { ...tyreso, crisisCommittee: 'ingen' },
      /^crisisCommittee: organisation-import\.unknown-committee/,
    ],
    [
      'an ordinary committee as crisis committee',
      { ...tyreso, crisisCommittee: 'kommunstyrelsen' },
      /^crisisCommittee: organisation-import\.committee-of-wrong-kind/,
    ],
    [
      'a function whose department is not there',
      { ...tyreso, vitalFunctions: [{ id: 'heating', name: 'Värme', responsible: 'ingen' }] },
      /^vitalFunctions\.0\.responsible: organisation-import\.unknown-department/,
    ],
    [
      'latitude and longitude in the wrong order',
      { ...tyreso, places: [{ name: 'Brevik', lat: 18.37, lon: 59.21, kind: 'locality' }] },
      /^places\.0: organisation-import\.outside-bounds/,
    ],
    [
      'a seventh decimal',
      { ...tyreso, centre: { lat: 59.2290001, lon: 18.2, zoom: 12 } },
      /^centre\.lat: organisation-import\.too-many-decimals/,
    ],
    [
      'a control character',
      { ...tyreso, name: 'Tyresö\u0000kommun' },
      /^name: organisation-import\.text-not-plain/,
    ],
    ['a lone surrogate', { ...tyreso, name: 'Tyresö \uD800' }, /^name: organisation-import\.text-not-plain/],
    [
      'a rule of escalation named twice',
      { ...tyreso, escalationRules: [...tyreso.escalationRules, ...tyreso.escalationRules] },
      /^escalationRules\.\d+\.id: organisation-import\.duplicate-id/,
    ],
    [
      'a rule that alarms somebody twice',
      { ...tyreso, escalationRules: [{ ...tyreso.escalationRules[0], recipients: ['chair', 'chair'] }] },
      /^escalationRules\.0\.recipients\.1: organisation-import\.duplicate-id/,
    ],
    [
      'a missing legal reference',
      { ...tyreso, legalReferences: [] },
      /^legalReferences: organisation-import\.missing-entry/,
    ],
    ['a committee without members', { ...tyreso, crisisCommitteeMembers: 0 }, /^crisisCommitteeMembers: /],
    [
      'a gathering place of a department that is not there',
      { ...tyreso, gatheringPlaces: [{ group: 'ingen', place: 'Plan 1' }] },
      /^gatheringPlaces\.0\.group: organisation-import\.unknown-department/,
    ],
    [
      'a rule that activates the group of a department that is not there',
      { ...tyreso, escalationRules: [{ ...tyreso.escalationRules[0], activates: ['central', 'ingen'] }] },
      /^escalationRules\.0\.activates\.1: organisation-import\.unknown-department/,
    ],
    [
      'an action card of a function that is not there',
      { ...tyreso, actionCards: [{ ...card, function: 's10' }] },
      /^actionCards\.0\.function: organisation-import\.unknown-function/,
    ],
    [
      'an action card with a step twice',
      { ...tyreso, actionCards: [{ ...card, steps: [...card.steps, ...card.steps] }] },
      /^actionCards\.0\.steps\.\d+\.id: organisation-import\.duplicate-id/,
    ],
    [
      'an action card, a function and a gathering place named twice',
      {
        ...tyreso,
        actionCards: [card, card],
        staffFunctions: [...tyreso.staffFunctions, ...tyreso.staffFunctions],
        gatheringPlaces: [...tyreso.gatheringPlaces, ...tyreso.gatheringPlaces],
      },
      /^staffFunctions\.\d+\.id[^]*^gatheringPlaces\.\d+\.group[^]*^actionCards\.1\.id/m,
    ],
    [
      'bounds that are turned',
      { ...tyreso, bounds: [18.5, 59.32, 18.05, 59.12] },
      /^bounds: organisation-import\.bounds-turned/,
    ],
  ])('for %s', (_, document, expected) => {
    expect(problems(document).join('\n')).toMatch(expected);
  });

  it('in Swedish', () => {
    expect(organisationImport['organisation-import.outside-bounds']).toContain('utanför');
  });
});
