import { describe, expect, test } from 'vitest';
import { redact, redactState } from '../authorization/redact.ts';
import { spot, square, withZone } from '../testing/drawn.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

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
