import { describe, expect, test } from 'vitest';
import { accountReader, redact } from '../../authorization/redact.ts';
import { reportParts } from '../../situation-report/parts.ts';
import { configuredStory } from '../../testing/story.ts';
import type { Story } from '../../testing/story.ts';
import { ReportDrafter } from './report-draft.ts';

const point = '00000000-0000-4000-9000-000000000001';

function draftOf(story: Story, after = 0) {
  const drafter = new ReportDrafter(story.state);
  for (const event of story.events.slice(after)) {
    const shown = redact(event, story.state, accountReader);
    if (shown !== null) drafter.take(shown);
  }
  return drafter.draft(story.now());
}

function night(): { readonly story: Story; readonly incident: string; readonly entry: string } {
  const story = configuredStory();
  const incident = story.id();
  const entry = story.id();
  story.give('incident.report', {
    incident,
    title: 'Kabelbrott',
    incidentType: 'power-outage',
    place: { label: 'Bollmora' },
  });
  story.give('incident.classify', { incident, level: 'major', motive: 'Flera förvaltningar berörs' });
  story.give('journal.write', {
    entry,
    kind: 'measure',
    direction: 'out',
    text: 'Elverk är beställt',
    incident,
  });
  story.give('situation.set-department-status', {
    department: 'omsorg',
    status: 'yellow',
    note: 'Två boenden på reservkraft',
    forecast: 'Klarar natten',
    needs: 'Diesel',
  });
  story.give('safety-point.set-status', { safetyPoint: point, status: 'preparing' });
  story.give('safety-point.set-status', { safetyPoint: point, status: 'open' });
  story.give('safety-point.report', { safetyPoint: point, occupancy: 12, backupPowerHours: 10 });
  story.give('task.add', {
    task: story.id(),
    title: 'Hämta diesel',
    owner: 'Serviceenheten',
    dueAt: '2026-11-22T12:00:00Z',
  });
  return { story, incident, entry };
}

describe('a draft of a situation report', () => {
  test('tells in each part what the log holds, each sentence with its source', () => {
    const { story, incident, entry } = night();
    const { sections, withheld } = draftOf(story);
    expect(withheld).toBe(0);
    const texts = (part: (typeof reportParts)[number]) => sections[part].map(({ text }) => text);
    expect(texts('course')).toEqual([
      '22 november 04:02: H-001, Kabelbrott, rapporteras från Bollmora.',
      '22 november 04:03: H-001, Kabelbrott, bedöms som särskild händelse.',
    ]);
    expect(texts('state')).toEqual([
      'En händelse pågår, som högst bedömd som särskild händelse.',
      'Omsorgsförvaltningen: gul. Två boenden på reservkraft.',
      'Omsorgsförvaltningen behöver: Diesel.',
      'Läget är inte rapporterat från Byggförvaltningen.',
      'Trygghetspunkten Exempelpunkt 1: öppen, 12 besökare av 100.',
    ]);
    expect(texts('expectedDevelopment')).toEqual([
      'Omsorgsförvaltningen: Klarar natten.',
      'Reservkraften vid Exempelpunkt 1 räcker till 22 november 14:08.',
    ]);
    expect(texts('measuresTaken')).toEqual([
      '22 november 04:04: Elverk är beställt.',
      '22 november 04:07: Trygghetspunkten Exempelpunkt 1 öppnas.',
    ]);
    expect(texts('measuresPlanned')).toEqual([
      'Hämta diesel (Serviceenheten), klart senast 22 november 13:00.',
    ]);
    expect(sections.course[0]?.sources).toEqual([{ seq: 2, record: incident }]);
    expect(sections.measuresTaken[0]?.sources).toMatchObject([{ record: entry }]);
  });

  test('tells in one sentence what has not changed since the last report', () => {
    const { story } = night();
    const after = story.events.length;
    story.give('situation.set-department-status', { department: 'bygg', status: 'green' });
    const { sections } = draftOf(story, after);
    expect(sections.course).toEqual([]);
    expect(sections.state.map(({ text }) => text)).toEqual([
      'En händelse pågår, som högst bedömd som särskild händelse.',
      'Byggförvaltningen: grön.',
      'Oförändrat sedan förra rapporten: Omsorgsförvaltningen (gul).',
      'Oförändrat vid trygghetspunkterna Exempelpunkt 1.',
    ]);
  });

  test('has a corrected entry as it stands, and none that is struck', () => {
    const { story, entry } = night();
    const corrected = story.id();
    const fix = { entry: corrected, corrects: entry, text: 'Två elverk är beställda', reason: 'Antalet' };
    story.give('journal.correct', fix);
    const measures = () => draftOf(story).sections.measuresTaken.map(({ text }) => text);
    expect(measures()).toContain('22 november 04:04: Två elverk är beställda.');
    expect(measures()).not.toContain('22 november 04:04: Elverk är beställt.');
    story.give('journal.strike', { entry: story.id(), strikes: corrected, reason: 'Avbeställt' });
    expect(measures().join()).not.toContain('elverk');
  });

  test('never holds a word that is withheld, and says how much that is', () => {
    const { story, incident, entry } = night();
    story.give('record.restrict', { record: incident, ground: 'OSL 18 kap.' });
    story.give('record.restrict', { record: entry, ground: 'OSL 18 kap.' });
    const { sections, withheld } = draftOf(story);
    expect(JSON.stringify(sections)).not.toMatch(/Kabelbrott|Elverk|Bollmora/);
    expect(withheld).toBeGreaterThan(1);
  });
});
