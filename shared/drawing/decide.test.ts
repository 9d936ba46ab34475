import { describe, expect, test } from 'vitest';
import { commandSchemas } from '../commands.ts';
import { redact, redactState } from '../authorization/redact.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { mostDrawings } from './decide.ts';
import type { Coordinate, DrawingGeometry } from './geometry.ts';

const ring = (size: number): Coordinate[] => [
  [18.2, 59.2],
  [18.2 + size, 59.2],
  [18.2 + size, 59.2 + size],
  [18.2, 59.2 + size],
  [18.2, 59.2],
];
const square = (size: number): DrawingGeometry => ({ type: 'Polygon', coordinates: [ring(size)] });
const road: DrawingGeometry = {
  type: 'LineString',
  coordinates: [
    [18.2, 59.2],
    [18.21, 59.21],
  ],
};
const spot: DrawingGeometry = { type: 'Point', coordinates: [18.2, 59.2] };

function withZone(): { story: Story; drawing: string } {
  const story = configuredStory();
  const drawing = story.id();
  const data = {
    drawing,
    kind: 'zone',
    meaning: 'cordoned-off',
    name: 'Bollmora',
    geometry: square(0.01),
  } as const;
  expectEvents(story.give('drawing.draw', data), 'drawing.drawn', 'journal.written');
  return { story, drawing };
}

describe('drawing on the map', () => {
  test('a zone is drawn with a meaning and a name, and the journal says so', () => {
    const { story, drawing } = withZone();
    expect(story.state.drawings.get(drawing)).toMatchObject({
      kind: 'zone',
      meaning: 'cordoned-off',
      name: 'Bollmora',
      status: 'standing',
      version: 1,
      geometry: square(0.01),
      drawnBy: 'duty-officer 1',
    });
    const line = story.events.at(-1);
    expect(line?.payload).toMatchObject({ kind: 'situation', system: true, about: [drawing] });
    expect(line?.sealed).toMatchObject({ text: 'Ritat på kartan. Zon Avspärrat: Bollmora.' });
  });

  test('its form and meaning lie in the payload, its words are sealed', () => {
    const { story } = withZone();
    const event = story.events.find(({ type }) => type === 'drawing.drawn');
    expect(event?.payload).not.toHaveProperty('name');
    expect(event?.sealed).toMatchObject({ name: 'Bollmora' });
  });

  test('a line and a note are drawn about an incident', () => {
    const story = configuredStory();
    const incident = story.id();
    story.give('incident.report', { incident, title: 'Ras', incidentType: 'landslide' });
    const line = { drawing: story.id(), kind: 'line', meaning: 'road-closed', name: 'Väg 229' } as const;
    const [drawn] = expectEvents(
      story.give('drawing.draw', { ...line, geometry: road, incident }, 'crisis-management-team'),
      'drawing.drawn',
      'journal.written',
    );
    expect(drawn?.payload).toMatchObject({ incident, kind: 'line' });
    const note = { drawing: story.id(), kind: 'note', name: 'Infart', note: 'Kör runt' } as const;
    story.give('drawing.draw', { ...note, geometry: spot }, 'chief-of-staff');
    expect(story.state.drawings.get(note.drawing)).toMatchObject({ meaning: null, note: 'Kör runt' });
  });

  test('is refused where the form is none, or an id or an incident does not fit', () => {
    const { story, drawing } = withZone();
    const zone = { kind: 'zone', meaning: 'other', name: 'Zon' } as const;
    expectRefusal(
      story.give('drawing.draw', { ...zone, drawing, geometry: square(1) }),
      'id-already-used',
      'drawing',
    );
    const bow: DrawingGeometry = {
      type: 'Polygon',
      coordinates: [
        [
          [18, 59],
          [18.1, 59.1],
          [18.1, 59],
          [18, 59.1],
          [18, 59],
        ],
      ],
    };
    const fresh = () => story.id();
    expectRefusal(
      story.give('drawing.draw', { ...zone, drawing: fresh(), geometry: bow }),
      'zone-crosses-itself',
      'geometry',
    );
    const flat: DrawingGeometry = {
      type: 'Polygon',
      coordinates: [
        [
          [18, 59],
          [18.1, 59],
          [18.0000001, 59],
          [18, 59],
        ],
      ],
    };
    expectRefusal(
      story.give('drawing.draw', { ...zone, drawing: fresh(), geometry: flat }),
      'zone-without-area',
      'geometry',
    );
    const dot: DrawingGeometry = {
      type: 'LineString',
      coordinates: [
        [18, 59],
        [18.0000001, 59],
      ],
    };
    const line = { drawing: fresh(), kind: 'line', meaning: 'other', name: 'Linje', geometry: dot } as const;
    expectRefusal(story.give('drawing.draw', line), 'line-without-length', 'geometry');
    expectRefusal(
      story.give('drawing.draw', { ...zone, drawing: fresh(), geometry: square(1), incident: fresh() }),
      'incident-not-found',
      'incident',
    );
  });

  test('the form and the meaning must be those of the kind', () => {
    const parse = (data: object): boolean =>
      commandSchemas['drawing.draw'].safeParse({
        drawing: '00000000-0000-4000-8000-000000000001',
        name: 'A',
        ...data,
      }).success;
    expect(parse({ kind: 'zone', meaning: 'other', geometry: square(1) })).toBe(true);
    expect(parse({ kind: 'zone', meaning: 'other', geometry: road })).toBe(false);
    expect(parse({ kind: 'zone', geometry: square(1) })).toBe(false);
    expect(parse({ kind: 'note', meaning: 'other', geometry: spot })).toBe(false);
    expect(parse({ kind: 'note', geometry: spot })).toBe(true);
  });

  test('a map holds so many drawings and no more', () => {
    const story = configuredStory();
    const draw = () =>
      story.give('drawing.draw', { drawing: story.id(), kind: 'note', name: 'Här', geometry: spot });
    for (let count = 0; count < mostDrawings; count += 1) draw();
    expectRefusal(draw(), 'too-many-drawings', 'drawing');
    const [first] = story.state.drawings.keys();
    story.give('drawing.remove', { drawing: first ?? '', reason: 'Inaktuell' });
    expectEvents(draw(), 'drawing.drawn', 'journal.written');
  });
});

describe('changing a drawing', () => {
  test('records what was changed as a new version', () => {
    const { story, drawing } = withZone();
    const [event] = expectEvents(
      story.give(
        'drawing.change',
        { drawing, meaning: 'evacuated', geometry: square(0.02) },
        'chief-executive',
      ),
      'drawing.changed',
    );
    expect(event?.payload).toMatchObject({ changed: ['meaning', 'geometry'], meaning: 'evacuated' });
    const row = story.state.drawings.get(drawing);
    expect(row).toMatchObject({
      version: 2,
      meaning: 'evacuated',
      name: 'Bollmora',
      changedBy: 'chief-executive 1',
    });
    expect(row?.versions.map(({ version, what, meaning }) => [version, what, meaning])).toEqual([
      [1, 'drawn', 'cordoned-off'],
      [2, 'changed', 'evacuated'],
    ]);
  });

  test('what is as it was is no change, but words are, since no rule reads them', () => {
    const { story, drawing } = withZone();
    const same = { drawing, meaning: 'cordoned-off', geometry: square(0.01) } as const;
    expectRefusal(story.give('drawing.change', same), 'nothing-changed', 'drawing');
    expectEvents(story.give('drawing.change', { ...same, name: 'Bollmora' }), 'drawing.changed');
    expectEvents(story.give('drawing.change', { drawing, note: 'Vakt' }), 'drawing.changed');
    expectEvents(story.give('drawing.change', { drawing, note: null }), 'drawing.changed');
    expect(story.state.drawings.get(drawing)).toMatchObject({ version: 4, note: null });
  });

  test('keeps its kind, has a form, and is not done to what is not there', () => {
    const { story, drawing } = withZone();
    expectRefusal(
      story.give('drawing.change', { drawing, geometry: road }),
      'other-kind-of-drawing',
      'geometry',
    );
    const note = story.id();
    story.give('drawing.draw', { drawing: note, kind: 'note', name: 'Här', geometry: spot });
    expectRefusal(
      story.give('drawing.change', { drawing: note, meaning: 'other' }),
      'meaning-of-note',
      'meaning',
    );
    expectRefusal(
      story.give('drawing.change', { drawing: story.id(), name: 'X' }),
      'drawing-not-found',
      'drawing',
    );
    expectRefusal(
      story.give('drawing.change', { drawing, incident: story.id() }),
      'incident-not-found',
      'incident',
    );
  });

  test('the newest ten versions are kept', () => {
    const { story, drawing } = withZone();
    for (let turn = 2; turn <= 14; turn += 1)
      story.give('drawing.change', { drawing, geometry: square(turn / 100) });
    const row = story.state.drawings.get(drawing);
    expect(row?.versions.map(({ version }) => version)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(Object.keys(row?.versionTexts ?? {})).toHaveLength(10);
    expectRefusal(
      story.give('drawing.restore', { drawing, version: 4 }),
      'drawing-version-not-found',
      'version',
    );
  });
});

describe('taking back', () => {
  test('an earlier version stands again by a new event, its words too', () => {
    const { story, drawing } = withZone();
    story.give('drawing.change', { drawing, geometry: square(0.02), name: 'Större' });
    expectEvents(story.give('drawing.restore', { drawing, version: 1 }), 'drawing.restored');
    expect(story.state.drawings.get(drawing)).toMatchObject({
      name: 'Bollmora',
      geometry: square(0.01),
      version: 3,
    });
    expect(story.state.drawings.get(drawing)?.versions.at(-1)).toMatchObject({ what: 'restored', from: 1 });
    expectRefusal(story.give('drawing.restore', { drawing, version: 3 }), 'nothing-changed', 'version');
  });

  test('a removed one is off the map with the reason, and can be brought back', () => {
    const { story, drawing } = withZone();
    expectEvents(
      story.give('drawing.remove', { drawing, reason: 'Hävd' }),
      'drawing.removed',
      'journal.written',
    );
    expect(story.events.at(-1)?.sealed).toMatchObject({
      text: 'Borttaget från kartan. Zon Avspärrat: Bollmora. Skäl: Hävd',
    });
    expect(story.state.drawings.get(drawing)).toMatchObject({ status: 'removed', removeReason: 'Hävd' });
    expectRefusal(story.give('drawing.change', { drawing, name: 'X' }), 'drawing-removed', 'drawing');
    expectRefusal(story.give('drawing.remove', { drawing, reason: 'Igen' }), 'drawing-removed', 'drawing');
    expectEvents(
      story.give('drawing.restore', { drawing, version: 1 }),
      'drawing.restored',
      'journal.written',
    );
    expect(story.state.drawings.get(drawing)).toMatchObject({ status: 'standing', removeReason: null });
  });

  test('the newest fifty removed ones are kept (L12)', () => {
    const story = configuredStory();
    const drawings = Array.from({ length: 52 }, () => {
      const drawing = story.id();
      story.give('drawing.draw', { drawing, kind: 'note', name: 'Här', geometry: spot });
      return drawing;
    });
    for (const drawing of drawings.toReversed()) story.give('drawing.remove', { drawing, reason: 'Klart' });
    expect([...story.state.drawings.keys()]).toEqual(drawings.slice(0, 50));
    expectRefusal(
      story.give('drawing.restore', { drawing: drawings[51] ?? '', version: 1 }),
      'drawing-not-found',
      'drawing',
    );
  });
});

describe('who reads a drawing', () => {
  test('its words can be confidential from the start, and its line in the journal with them', () => {
    const story = configuredStory();
    const drawing = story.id();
    const data = { drawing, kind: 'note', name: 'Skyddat boende', geometry: spot } as const;
    const outcome = story.give('drawing.draw', { ...data, restrict: { ground: 'OSL 26 kap. 1 §' } });
    expectEvents(outcome, 'record.restricted', 'drawing.drawn', 'record.restricted', 'journal.written');
    expect(story.state.drawings.get(drawing)).toMatchObject({ name: null, geometry: spot });
    expect(JSON.stringify([...story.state.drawings.values(), ...story.state.journal.values()])).not.toContain(
      'Skyddat',
    );
  });

  test('one that is made confidential later loses its words in all versions', () => {
    const { story, drawing } = withZone();
    story.give('drawing.change', { drawing, name: 'Hemligt' });
    story.give('record.restrict', { record: drawing, ground: 'OSL 26 kap. 1 §' });
    expect(story.state.drawings.get(drawing)).toMatchObject({ name: null, versionTexts: {} });
    expectEvents(story.give('drawing.restore', { drawing, version: 1 }), 'drawing.restored');
    expect(story.state.drawings.get(drawing)?.name).toBeNull();
  });

  test('staff of a point get none', () => {
    const { story } = withZone();
    const reader = { kind: 'point', safetyPoint: [...story.state.safetyPoints.keys()][0] ?? '' } as const;
    const drawn = story.events.find(({ type }) => type === 'drawing.drawn');
    expect(drawn === undefined ? undefined : redact(drawn, story.state, reader)).toBeNull();
    expect(redactState(story.state, reader)['drawings']).toEqual({});
  });
});
