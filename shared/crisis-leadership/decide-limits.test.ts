import { describe, expect, test } from 'vitest';
import { later } from '../kernel/later.ts';
import { active, activate, declare, motive, record, takeOver, terminate } from '../testing/leading.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';

const type = 'crisis-leadership.record-oral-decision';

function reported(story = configuredStory()) {
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  return { story, incident };
}

function byPhone(story: Story, incident: string, more: object) {
  const data = {
    activation: story.id(),
    incident,
    decision: 'activate',
    level: 'extraordinary',
    motive,
    decidedBy: 'Ordföranden',
    decidedAt: story.now(),
    recognisedBy: 'Motringning',
    ...more,
  } as const;
  return story.give(type, data);
}

describe('who has decided by word of mouth', () => {
  const decider = (decidedBy: string, by?: 'chair' | 'vice-chair', isPrevented = false) => {
    const { story, incident } = reported();
    if (isPrevented) {
      story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' });
    }
    return byPhone(story, incident, { decidedBy, ...(by === undefined ? {} : { by }) });
  };

  test('is the chair or the vice chair, and nobody else', () => {
    for (const other of ['Kommundirektören (på eget ansvar)', 'TiB', 'Anna', 'Rådgivare']) {
      expectRefusal(decider(other), 'decider-not-chair', 'decidedBy');
    }
    for (const chair of ['Ordföranden', 'ordf.', 'Krisledningsnämndens ordförande', 'The chair']) {
      expect(decider(chair).events[0]?.payload, chair).toMatchObject({ by: 'chair' });
    }
    for (const vice of ['v. ordf.', 'V ordföranden', 'viceordförande', '2:e vice ordförande']) {
      expectRefusal(decider(vice), 'vice-chair-without-hindrance', 'decidedBy');
      expect(decider(vice, undefined, true).events[0]?.payload, vice).toMatchObject({ by: 'vice-chair' });
    }
  });

  test('can be said beside the words, but not against them', () => {
    expect(decider('Anna Exempel', 'chair').events[0]?.payload).toMatchObject({ by: 'chair' });
    expectRefusal(decider('Anna Exempel', 'vice-chair'), 'vice-chair-without-hindrance', 'decidedBy');
    const vice = decider('Tjänstgörande ordförande', 'vice-chair', true);
    expect(vice.events[0]?.payload).toMatchObject({ by: 'vice-chair' });
    expectRefusal(decider('Vice ordföranden', 'chair'), 'decider-not-chair', 'decidedBy');
  });

  test('is known also as the web’s form writes it', () => {
    const chair = decider('Ordförande i krisledningsnämnden');
    expect(chair.events[0]?.payload).toMatchObject({ by: 'chair' });
    const vice = decider('Vice ordförande i krisledningsnämnden', undefined, true);
    expect(vice.events[0]?.payload).toMatchObject({ by: 'vice-chair' });
  });

  test('decided at a time of the incident: a little before it was reported, and not years', () => {
    const { story, incident } = reported();
    const decidedAt = '2001-01-01T00:00:00.000Z';
    expectRefusal(byPhone(story, incident, { decidedAt }), 'decided-before-incident', 'decidedAt');
    const before = { decidedAt: later(story.now(), -30 * 60_000) };
    expect(byPhone(story, incident, before).refused).toBeNull();
  });
});

describe('an extraordinary event', () => {
  const seen = (holds: 'yes' | 'no' | 'unknown') => [
    { condition: 'deviatesFromNormal' as const, holds: 'yes' as const },
    { condition: 'needsUrgentMunicipalAction' as const, holds },
  ];

  test('is not one when a condition is said not to hold, and may be one while it is unknown', () => {
    const { story, incident } = reported();
    const decide = (decision: 'activate' | 'decline', holds: 'no' | 'unknown') => {
      const data = { activation: story.id(), incident, decision, level: 'extraordinary', motive } as const;
      const conditions = seen(holds);
      return story.give('crisis-leadership.decide-activation', { ...data, conditions }, 'chair');
    };
    expectRefusal(decide('activate', 'no'), 'condition-not-met', 'conditions');
    const spoken = byPhone(story, incident, { conditions: seen('no') });
    expectRefusal(spoken, 'condition-not-met', 'conditions');
    expect(decide('decline', 'no').refused).toBeNull();
    expect(decide('activate', 'unknown').refused).toBeNull();
  });
});

describe('what is held', () => {
  test('in whole is not taken over once more, nor a part of it, until it has been handed back', () => {
    const { story } = active();
    const over = (scope: 'whole' | 'part', committee = 'omsorgsnamnden') => {
      const takeover = story.id();
      const data = { takeover, committee, area: 'Hemtjänst', scope, motive };
      return { ...story.give('crisis-leadership.take-over', data, 'chair'), takeover };
    };
    expect(over('part').refused).toBeNull();
    const { takeover, ...first } = over('whole');
    expect(first.refused).toBeNull();
    const again = expectRefusal(over('whole'), 'area-already-taken-over', 'committee');
    expect(again.data).toEqual({ takeover });
    expectRefusal(over('part'), 'area-already-taken-over', 'committee');
    expect(over('whole', 'ks').refused).toBeNull();
    story.give('crisis-leadership.hand-back', { takeover, motive }, 'chair');
    expect(over('whole').refused).toBeNull();
  });

  test('was not taken over after the activity had ended: it is handed back first, or the end is later', () => {
    const { story } = active();
    const end = story.now();
    const { takeover } = takeOver(story);
    const refused = expectRefusal(terminate(story, end), 'taken-over-after-end', 'decidedAt');
    expect(refused.data).toEqual({ takeover });
    story.give('crisis-leadership.hand-back', { takeover, motive: 'Verksamheten hade upphört' }, 'chair');
    expect(terminate(story, end).refused).toBeNull();
  });

  test('and was taken over in the same minute reverts no earlier than it was taken', () => {
    const { story } = active();
    const { takeover } = takeOver(story);
    const row = story.state.crisisLeadership.takeovers[takeover];
    if (row === undefined) throw new Error('nothing was taken over');
    const { takenOverAt } = row;
    const late = { ...row, takenOverAt: later(takenOverAt, 9_000) };
    story.state.crisisLeadership = { ...story.state.crisisLeadership, takeovers: { [takeover]: late } };
    expect(terminate(story, takenOverAt).refused).toBeNull();
    expect(story.state.crisisLeadership.takeovers[takeover]?.returnedAt).toBe(later(takenOverAt, 9_000));
  });
});

describe('a report of the chair’s urgent decisions', () => {
  test('is not made before they were taken, and at a meeting that there is', () => {
    const { story } = active();
    const { decision } = record(story, { urgent: true }, 'chair');
    const report = (more: object) => {
      const data = { decisions: [decision], ...more };
      return story.give('crisis-leadership.report-to-committee', data, 'secretary');
    };
    const early = { reportedAt: later(story.now(), -3_600_000) };
    expectRefusal(report(early), 'reported-before-decided', 'reportedAt');
    expectRefusal(report({ meeting: story.id() }), 'meeting-not-found', 'meeting');
    const call = () => {
      const meeting = story.id();
      const data = { meeting, startsAt: story.now(), place: 'Plan 1', agenda: ['Läget'] };
      story.give('meeting.call', data, 'secretary');
      return meeting;
    };
    const [cancelled, meeting] = [call(), call()];
    story.give('meeting.cancel', { meeting: cancelled, reason: 'Snö' }, 'secretary');
    expectRefusal(report({ meeting: cancelled }), 'meeting-cancelled', 'meeting');
    expectEvents(report({ meeting }), 'crisis-leadership.reported-to-committee', 'journal.written');
  });
});

describe('under heightened alert', () => {
  test('the committee’s chair decides nothing unless it is in function; the secretary writes down the executive board’s', () => {
    const { story, incident } = active();
    declare(story);
    expect(record(story, { urgent: true }, 'chair').refused).toBeNull();
    terminate(story);
    expectRefusal(record(story, { urgent: true }, 'chair'), 'executive-board-leads');
    story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' });
    expectRefusal(record(story, {}, 'vice-chair'), 'executive-board-leads');
    expect(record(story).refused).toBeNull();
    expectRefusal(activate(story, incident), 'executive-board-leads', 'decision');
  });
});
