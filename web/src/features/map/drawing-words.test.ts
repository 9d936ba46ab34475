import { emptyState } from '#shared/state.ts';
import { affectedBy } from '#shared/drawing/affected.ts';
import { configuredStory } from '#shared/testing/story.ts';
import { expect, test } from 'vitest';
import { drawingRow } from './drawing.fixture.ts';
import { affectedCounts, affectedText, drawingName, drawingNote } from './drawing-words.ts';

const found = (state: ReturnType<typeof emptyState>) =>
  affectedBy(
    {
      type: 'Polygon',
      coordinates: [
        [
          [18.1, 59.2],
          [18.3, 59.2],
          [18.3, 59.3],
          [18.1, 59.3],
          [18.1, 59.2],
        ],
      ],
    },
    {
      incidents: state.incidents.values(),
      points: state.safetyPoints.values(),
      premises: state.premises.values(),
    },
  );

test('what is affected is counted and told line by line, to be pasted elsewhere', () => {
  const story = configuredStory();
  const place = { label: 'Bollmora', lat: 59.24, lon: 18.22 };
  const data = { incident: story.id(), title: 'Strömavbrott', incidentType: 'power-outage', place } as const;
  story.give('incident.report', data);
  const affected = found(story.state);
  expect(affectedCounts(affected)).toBe('1 händelse och 2 trygghetspunkter');
  expect(affectedText(drawingRow(), affected).split('\n')).toEqual([
    'Zon Avspärrat. Yta 1,27 km², omkrets 4,50 km: Bollmora',
    '1 händelse och 2 trygghetspunkter',
    'H-001 Strömavbrott, ej bedömd',
    'Exempelpunkt 1, stängd',
    'Exempelpunkt 2, stängd',
  ]);
});

test('nothing affected is said in words, and a withheld name is not told', () => {
  const affected = found(emptyState());
  expect(affectedCounts(affected)).toBeNull();
  expect(affectedText(drawingRow({ name: null }), affected)).toContain('Inga öppna händelser');
  expect(drawingName(drawingRow({ name: null }))).not.toBe('');
  const note = { kind: 'note', meaning: null, geometry: { type: 'Point', coordinates: [18, 59] } } as const;
  expect(drawingNote(drawingRow(note))).toBe('Anteckning');
});
