import { describe, expect, test } from 'vitest';
import { active, activate, declare, motive, record, takeOver, terminate } from '../testing/leading.ts';
import { configuredStory } from '../testing/story.ts';
import { councilNoticeDocument } from './council-notice-document.ts';
import { decisionDocument } from './decision-document.ts';
import type { OfficialDocument } from './official-document.ts';
import { takeoverDocument } from './takeover-document.ts';

/** The committee in function on a decision by word of mouth that nobody has confirmed. */
function spoken() {
  const story = configuredStory();
  const [incident, activation] = [story.id(), story.id()];
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  story.give('crisis-leadership.record-oral-decision', {
    activation,
    incident,
    decision: 'activate',
    level: 'extraordinary',
    motive,
    decidedBy: 'Ordföranden',
    decidedAt: story.now(),
    recognisedBy: 'Motringning',
  });
  return { story, incident, activation };
}

/** The values beside a label, wherever in the document they stand. */
function valuesOf(document: OfficialDocument | null, label: string): readonly string[] {
  return (document?.blocks ?? []).flatMap((block) =>
    block.kind === 'fields'
      ? block.fields.filter((one) => one.label === label).map(({ value }) => value)
      : [],
  );
}

const denied = /Fattat under ett beslut om att träda i funktion som senare förnekades, 2026-11-22 04:\d\d\./g;

describe('on what power a decision rests', () => {
  test('the vice chair’s says that the chair was prevented, since when and why', () => {
    const { story } = active();
    story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'På flyg, landar 06:30' });
    const urgent = { decidedBy: 'Vice ordföranden', urgent: true };
    const { decision } = record(story, urgent, 'vice-chair');
    const takeover = story.id();
    const area = { takeover, committee: 'omsorgsnamnden', area: 'Boendestöd', motive };
    story.give('crisis-leadership.take-over', area, 'vice-chair');
    // What the chair does later ends the hindrance, and does not change what was so.
    story.give('crisis-leadership.hand-back', { takeover, motive }, 'chair');
    expect(story.state.crisisLeadership.chairPrevented).toBe(null);
    const label = 'Ordföranden var förhindrad';
    const said = [expect.stringMatching(/^Sedan 2026-11-22 04:\d\d\. Skäl: På flyg, landar 06:30$/)];
    const document = decisionDocument(story.state, decision);
    expect(valuesOf(document, label)).toEqual(said);
    expect(JSON.stringify(document)).toContain(
      'Fattat av vice ordföranden i ordförandens ställe på nämndens',
    );
    expect(valuesOf(takeoverDocument(story.state), label)).toEqual(said);
    expect(valuesOf(councilNoticeDocument(story.state), label)).toEqual([...said, ...said]);
    const { decision: own } = record(story, {}, 'chair');
    expect(valuesOf(decisionDocument(story.state, own), label)).toEqual([]);
  });

  test('the vice chair’s activation says so too', () => {
    const story = configuredStory();
    const incident = story.id();
    story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
    story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Sjuk' });
    const { activation } = activate(story, incident, 'vice-chair');
    expect(valuesOf(decisionDocument(story.state, activation), 'Ordföranden var förhindrad')).toEqual([
      expect.stringMatching(/Skäl: Sjuk$/),
    ]);
  });

  test('what was decided under an activation that was denied afterwards is marked so', () => {
    const { story, incident, activation } = spoken();
    const { decision } = record(story);
    takeOver(story);
    expect(decisionDocument(story.state, decision)?.mark).toBe(null);
    story.give('crisis-leadership.confirm-oral-decision', { activation, confirmed: false }, 'chair');
    const document = decisionDocument(story.state, decision);
    expect(document?.mark).toBe('Aktiveringen förnekad');
    expect(JSON.stringify(document)).toMatch(denied);
    expect(valuesOf(takeoverDocument(story.state), 'Grund')).toEqual([expect.stringMatching(denied)]);
    expect(decisionDocument(story.state, activation)?.mark).toBe('Muntligt, förnekat');
    const notice = JSON.stringify(councilNoticeDocument(story.state));
    expect(notice).toContain('"text":"Beslut 1","mark":"Aktiveringen förnekad"');
    expect(notice.match(denied)).toHaveLength(2);
    // What is decided once the chair has activated it anew rests on that.
    activate(story, incident);
    const { decision: later } = record(story);
    expect(decisionDocument(story.state, later)?.mark).toBe(null);
  });

  test('under heightened alert it is the executive board’s, and no matter for the committee’s notice', () => {
    const { story } = active();
    record(story);
    terminate(story);
    declare(story);
    const { decision } = record(story, { text: 'Ransonering' });
    expect(decisionDocument(story.state, decision)).toMatchObject({
      title: 'Beslut 1',
      subtitle: 'Kommunstyrelsen',
    });
    const notice = councilNoticeDocument(story.state);
    expect(valuesOf(notice, 'Omfattar')).toEqual([expect.stringContaining('1 numrerat beslut')]);
    expect(JSON.stringify(notice)).not.toContain('Ransonering');
  });
});
