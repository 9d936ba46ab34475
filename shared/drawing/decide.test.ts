import { describe, expect, test } from 'vitest';
import { commandSchemas } from '../commands.ts';
import { road, spot, square, withZone } from '../testing/drawn.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import { mostDrawings } from './decide.ts';
import type { DrawingGeometry } from './geometry.ts';

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
