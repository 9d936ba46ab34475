import { expect, test } from 'vitest';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { ids } from '../../test/support/one-of-each-ids.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { unsealed, withoutTexts } from '../../test/support/unsealed.ts';
import { DecisionRows } from './decision-rows.ts';
import { IncidentRows } from './incident-rows.ts';

const log = unsealed(oneOfEach(tyresoDocument));

test('incidents are listed with what they came to be', () => {
  const incidents = new IncidentRows();
  for (const event of log) incidents.take(event);
  const [outage, water] = incidents.rows();
  expect(outage).toMatchObject({
    incident: ids.outage,
    number: 1,
    title: 'Kabelbrott i Trollbäcken och Krusboda',
    level: 'major',
    status: 'open',
    closedAt: null,
  });
  expect(water).toMatchObject({ status: 'closed', mergedInto: ids.outage, level: null });
});

test('an incident whose texts are withheld has its structure still', () => {
  const incidents = new IncidentRows();
  for (const event of log) incidents.take(withoutTexts(event));
  expect(incidents.rows()[0]).toMatchObject({ number: 1, title: null, absent: 'withheld', level: 'major' });
});

test('every decision is listed with its grounds and who made it', () => {
  const decisions = new DecisionRows();
  for (const event of log) decisions.take(event);
  expect(decisions.rows().map((row) => row.kind)).toEqual([
    'level',
    'activate',
    'take-over',
    'committee-decision',
    'hand-back',
    'activate',
    'take-over',
    'terminate',
  ]);
  expect(decisions.rows()[1]).toMatchObject({
    incidentNumber: 1,
    grounds: 'Synnerlig påfrestning',
    decidedBy: 'Vice ordförande',
    presentedBy: 'TiB',
  });
  expect(decisions.rows()[4]).toMatchObject({ text: 'Hemtjänst' });
  expect(decisions.rows()[7]).toMatchObject({ decidedAt: '2026-11-22T09:00:00.000Z' });
});
