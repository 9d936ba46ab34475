import { describe, expect, test } from 'vitest';
import { accountReader, redact } from '../authorization/redact.ts';
import type { CommandData } from '../commands.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { mostDrafts } from './decide.ts';
import { approvedKept } from './evolve.ts';
import { byPart } from './parts.ts';
import { sectionsOf, toldUpTo } from './state.ts';

type Sections = CommandData<'situation-report.draft'>['sections'];
const words: Sections = byPart((part) => `Så är det (${part}).`);

function drafted(story: Story, more: Partial<CommandData<'situation-report.draft'>> = {}): string {
  const report = story.id();
  expectEvents(
    story.give('situation-report.draft', { report, sections: words, ...more }),
    'situation-report.drafted',
  );
  return report;
}

const approve = (story: Story, report: string, role = 'chief-of-staff') =>
  story.give('situation-report.approve', { report }, role);

describe('a situation report', () => {
  test('is drafted, saved again, approved and numbered; the journal says so', () => {
    const story = configuredStory();
    const report = drafted(story);
    story.give('situation-report.draft', { report, sections: { ...words, state: 'Lugnt.' }, revision: 1 });
    expect(story.state.situationReports.get(report)).toMatchObject({
      status: 'draft',
      revision: 2,
      number: null,
    });
    const [, line] = expectEvents(approve(story, report), 'situation-report.approved', 'journal.written');
    expect(line?.sealed).toMatchObject({ text: 'Lägesrapport 1 är godkänd.' });
    const row = story.state.situationReports.get(report);
    expect(row).toMatchObject({ status: 'approved', number: 1, version: 1, approvedRole: 'chief-of-staff' });
    expect(row === undefined ? null : sectionsOf(row)?.state).toEqual([{ text: 'Lugnt.', sources: [] }]);
  });

  test('is never changed once it is approved, and of two who approve the second is told', () => {
    const story = configuredStory();
    const report = drafted(story);
    approve(story, report);
    const refused = 'report-already-approved';
    expectRefusal(approve(story, report, 'chief-executive'), refused, 'report');
    expectRefusal(story.give('situation-report.draft', { report, sections: words }), refused, 'report');
    expectRefusal(story.give('situation-report.discard', { report }), refused, 'report');
  });

  test('is written over by nobody who has not seen what stands', () => {
    const story = configuredStory();
    const report = drafted(story);
    const saved = story.give('situation-report.draft', { report, sections: words, revision: 1 });
    expectEvents(saved, 'situation-report.drafted');
    const late = story.give('situation-report.draft', { report, sections: words, revision: 1 });
    expectRefusal(late, 'report-changed-since', 'revision');
    const unread = story.give('situation-report.approve', { report, revision: 1 }, 'chief-of-staff');
    expectRefusal(unread, 'report-changed-since', 'revision');
  });

  test('has something in each of the five parts when it is approved', () => {
    const story = configuredStory();
    const report = drafted(story, { sections: { ...words, expectedDevelopment: '' } });
    const refusal = expectRefusal(
      approve(story, report),
      'report-part-empty',
      'sections.expectedDevelopment',
    );
    expect(refusal.data).toEqual({ part: 'expectedDevelopment' });
  });

  test('is approved with the texts that are given with the approval', () => {
    const story = configuredStory();
    const report = story.id();
    const given = story.give('situation-report.approve', { report, sections: words }, 'chief-of-staff');
    expectEvents(given, 'situation-report.drafted', 'situation-report.approved', 'journal.written');
    expectRefusal(approve(story, story.id()), 'report-not-found', 'report');
  });

  test('has a new version under the same number, of the newest version alone', () => {
    const story = configuredStory();
    const first = drafted(story);
    approve(story, first);
    const second = drafted(story, { replaces: first });
    const rival = drafted(story, { replaces: first });
    approve(story, second);
    expect(story.state.situationReports.get(second)).toMatchObject({
      number: 1,
      version: 2,
      replaces: first,
    });
    expect(story.state.situationReports.get(first)).toMatchObject({ replacedBy: second, version: 1 });
    expectRefusal(approve(story, rival), 'report-already-replaced', 'report');
    const replaces = story.id();
    const unknown = story.give('situation-report.draft', { report: story.id(), sections: words, replaces });
    expectRefusal(unknown, 'report-not-found', 'replaces');
    const next = drafted(story);
    approve(story, next);
    expect(story.state.situationReports.get(next)).toMatchObject({ number: 2, version: 1 });
  });

  test('tells from where the newest approved one ended', () => {
    const story = configuredStory();
    expect(toldUpTo(story.state.situationReports.values())).toBe(0);
    approve(story, drafted(story, { upTo: 1 }));
    expect(toldUpTo(story.state.situationReports.values())).toBe(1);
    const ahead = { report: story.id(), sections: words, upTo: 999 };
    expectRefusal(story.give('situation-report.draft', ahead), 'seen-beyond-head', 'upTo');
    const state = [{ text: 'Så', sources: [{ seq: 999 }] }];
    const unheard = { report: story.id(), sections: { ...words, state } };
    expectRefusal(story.give('situation-report.draft', unheard), 'seen-beyond-head', 'sections');
  });

  test('is discarded while it is a draft', () => {
    const story = configuredStory();
    const report = drafted(story);
    expectEvents(story.give('situation-report.discard', { report }), 'situation-report.discarded');
    expectRefusal(story.give('situation-report.discard', { report }), 'report-not-found', 'report');
  });

  test('L12: the newest approved ones are kept, and drafts are counted', () => {
    const story = configuredStory();
    for (let index = 0; index < approvedKept + 3; index += 1) approve(story, drafted(story));
    expect(story.state.situationReports.size).toBe(approvedKept);
    for (let index = 0; index < mostDrafts; index += 1) drafted(story);
    const more = story.give('situation-report.draft', { report: story.id(), sections: words });
    expectRefusal(more, 'too-many-reports', 'report');
  });

  test('L9: what it says again is withheld with its source, before or after it was said', () => {
    const story = configuredStory();
    const incident = story.id();
    story.give('incident.report', { incident, title: 'Hemligt ras', incidentType: 'landslide' });
    const sources = [{ seq: 2, record: incident }];
    const course = [{ text: 'Hemligt ras vid skolan.', sources }];
    const report = drafted(story, { sections: { ...words, course } });
    story.give('record.restrict', { record: incident, ground: 'OSL 18 kap.' });
    expect(story.state.situationReports.get(report)).toMatchObject({ sentences: null, changedBy: null });
    const again = drafted(story, { sections: { ...words, course } });
    expect(story.state.situationReports.get(again)?.sentences).toBeNull();
    for (const event of story.events.filter(({ type }) => type === 'situation-report.drafted'))
      expect(redact(event, story.state, accountReader)?.sealed).toBeNull();
    story.give('record.release', { record: incident, ground: 'Inte längre' }, 'duty-officer', {
      sealedLines: new Map([[report, { sentences: byPart(() => ['Hemligt ras vid skolan.']) }]]),
    });
    expect(story.state.situationReports.get(report)?.sentences?.course).toEqual(['Hemligt ras vid skolan.']);
  });

  test('can be confidential from the start', () => {
    const story = configuredStory();
    const report = story.id();
    const restrict = { ground: 'OSL 18 kap. 13 §' };
    const outcome = story.give('situation-report.draft', { report, sections: words, restrict });
    expectEvents(outcome, 'record.restricted', 'situation-report.drafted');
    expect(story.state.situationReports.get(report)?.sentences).toBeNull();
  });
});
