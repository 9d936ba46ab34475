import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory, smallMunicipality } from '../testing/story.ts';

const { lat, lon } = smallMunicipality.centre;
const at = { lat, lon, zoom: 13.25 };

describe("what the wall's map shows", () => {
  test('is chosen by those who work with the incidents, with its layers once each in their order', () => {
    const story = configuredStory();
    const layers = ['names', 'incidents', 'names'] as const;
    const outcome = story.give('map.show-view', { ...at, layers: [...layers] }, 'chief-of-staff');
    const [event] = expectEvents(outcome, 'map.view-shown');
    expect(event?.payload).toEqual({ ...at, layers: ['incidents', 'names'] });
    expect(story.state.mapView).toEqual({
      ...at,
      layers: ['incidents', 'names'],
      setAt: story.now(),
      role: 'chief-of-staff',
    });
  });

  test('the newest choice stands, and the same again changes nothing', () => {
    const story = configuredStory();
    const first = { ...at, layers: ['incidents' as const] };
    story.give('map.show-view', first);
    expectRefusal(story.give('map.show-view', first), 'nothing-changed');
    expectEvents(story.give('map.show-view', { ...first, layers: [] }), 'map.view-shown');
    expectEvents(story.give('map.show-view', { ...first, zoom: 12 }), 'map.view-shown');
    expect(story.state.mapView).toMatchObject({ zoom: 12, layers: ['incidents'] });
  });

  test('can be reset, once', () => {
    const story = configuredStory();
    story.give('map.show-view', { ...at, layers: [] });
    expectEvents(story.give('map.reset-view', {}), 'map.view-reset');
    expect(story.state.mapView).toBeNull();
    expectRefusal(story.give('map.reset-view', {}), 'no-view-shown');
  });

  test('lies on the map of the municipality', () => {
    const story = configuredStory();
    const far = { ...at, lat: smallMunicipality.bounds[1] - 0.2, layers: [] };
    expectRefusal(story.give('map.show-view', far), 'view-outside-map', 'lat');
    expect(story.state.mapView).toBeNull();
  });
});
