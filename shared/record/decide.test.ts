import { describe, expect, test } from 'vitest';
import { stateToJson } from '../state-json.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { sealedFor } from '../testing/sealed-texts.ts';
import { configuredStory } from '../testing/story.ts';
import type { Outcome, Story } from '../testing/story.ts';
import { textsOf } from './texts.ts';

const restrict = { ground: 'OSL 25 kap. 1 §', readers: ['duty-officer', 'chair'] as const };
const asked = { ground: restrict.ground, readers: [...restrict.readers] };
const secret = 'En boende behöver syrgas';
const note = { kind: 'note', direction: 'internal' } as const;

function withIncident(more: { restrict?: typeof asked } = {}) {
  const story = configuredStory();
  const incident = story.id();
  const data = { incident, title: secret, incidentType: 'crisis-support' } as const;
  return { story, incident, outcome: story.give('incident.report', { ...data, ...more }) };
}

const folded = (story: Story) => JSON.stringify(stateToJson(story.state));
const restrictedRecord = (outcome: Outcome) => outcome.events[0]?.payload;

describe('a text that is restricted from the start', () => {
  test('the restriction is recorded before the text, which the fold never holds', () => {
    const { story, incident, outcome } = withIncident({ restrict: asked });
    const [first] = expectEvents(outcome, 'record.restricted', 'incident.reported');
    expect(first?.payload).toEqual({ record: incident, readers: ['duty-officer', 'chair'] });
    expect(folded(story)).not.toContain(secret);
    expect(story.state.incidents.get(incident)).toMatchObject({ title: null, number: 1, status: 'open' });
  });

  test('a correction, a strike and a correction of the correction inherit it with its readers', () => {
    const story = configuredStory();
    const [entry, second, third] = [story.id(), story.id(), story.id()];
    story.give('journal.write', { entry, ...note, text: secret, restrict: asked });
    const corrected = story.give('journal.correct', {
      entry: second,
      corrects: entry,
      text: secret,
      reason: 'Fel',
    });
    expectEvents(corrected, 'record.restricted', 'journal.corrected');
    expect(restrictedRecord(corrected)).toEqual({ record: second, readers: ['duty-officer', 'chair'] });
    const again = story.give('journal.correct', {
      entry: third,
      corrects: second,
      text: secret,
      reason: 'Fel',
    });
    expectEvents(again, 'record.restricted', 'journal.corrected');
    const struck = story.give('journal.strike', { entry: story.id(), strikes: third, reason: secret });
    expectEvents(struck, 'record.restricted', 'journal.struck');
    expect(folded(story)).not.toContain(secret);
  });

  test('a line that the console writes about a restricted incident inherits it', () => {
    const { story, incident } = withIncident({ restrict: asked });
    const classified = story.give('incident.classify', { incident, level: 'major', motive: secret });
    expectEvents(classified, 'incident.classified', 'record.restricted', 'journal.written');
    const closed = story.give('incident.close', { incident, reason: secret });
    expectEvents(closed, 'record.restricted', 'journal.written', 'incident.closed');
    expect(folded(story)).not.toContain(secret);
  });

  test('handing back an area that was taken over in confidence says it in confidence', () => {
    const { story, incident } = withIncident();
    activated(story, incident);
    const takeover = story.id();
    const data = { takeover, committee: 'omsorgsnamnden', area: 'Dolt', motive: 'Dolt', restrict: asked };
    story.give('crisis-leadership.take-over', data, 'chair');
    const back = story.give('crisis-leadership.hand-back', { takeover, motive: 'Dolt' }, 'chair');
    expectEvents(back, 'crisis-leadership.handed-back', 'record.restricted', 'journal.written');
    expect(folded(story)).not.toContain('Dolt');
  });

  test("a restricted motive to activate is withheld without withholding the incident's name", () => {
    const { story, incident } = withIncident();
    const activation = story.id();
    const data = {
      activation,
      incident,
      decision: 'activate',
      level: 'extraordinary',
      motive: 'Hemligt',
    } as const;
    const outcome = story.give('crisis-leadership.decide-activation', { ...data, restrict: asked }, 'chair');
    expectEvents(
      outcome,
      'record.restricted',
      'crisis-leadership.activation-decided',
      'incident.classified',
      'record.restricted',
      'journal.written',
    );
    expect(folded(story)).not.toContain('Hemligt');
    expect(story.state.incidents.get(incident)).toMatchObject({ title: secret, level: 'extraordinary' });
  });
});

/** One record of each kind, with the words that it holds. */
const kinds: { readonly [kind: string]: (story: Story, incident: string) => string } = {
  incident: (story, incident) => {
    story.give('incident.classify', { incident, level: 'major', motive: secret });
    return incident;
  },
  'closed incident': (story, incident) => {
    story.give('incident.close', { incident, reason: secret });
    return incident;
  },
  'journal entry': (story, incident) => {
    const entry = story.id();
    story.give('journal.write', { entry, incident, ...note, text: secret, source: { who: secret } });
    return entry;
  },
  task: (story) => {
    const task = story.id();
    story.give('task.add', { task, title: secret, owner: secret, note: secret });
    return task;
  },
  'key fact': (story) => {
    const fact = story.id();
    story.give('situation.set-key-fact', { fact, label: secret, value: secret, source: secret });
    return fact;
  },
  request: (story, incident) => {
    const request = story.id();
    story.give('crisis-leadership.request-activation', { request, incident, motive: secret });
    return request;
  },
  activation: (story, incident) => activated(story, incident),
  takeover: (story, incident) => {
    activated(story, incident);
    const takeover = story.id();
    const data = { takeover, committee: 'omsorgsnamnden', area: secret, motive: secret };
    story.give('crisis-leadership.take-over', data, 'chair');
    story.give('crisis-leadership.hand-back', { takeover, motive: secret }, 'chair');
    return takeover;
  },
  decision: (story, incident) => {
    activated(story, incident);
    const decision = story.id();
    const data = { decision, text: secret, grounds: secret, decidedBy: secret, participants: [secret] };
    story.give('crisis-leadership.record-decision', data, 'secretary');
    return decision;
  },
};

function activated(story: Story, incident: string): string {
  const activation = story.id();
  const data = {
    activation,
    incident,
    decision: 'activate',
    level: 'extraordinary',
    motive: secret,
  } as const;
  story.give('crisis-leadership.decide-activation', data, 'chair');
  return activation;
}

describe('a record that is restricted later', () => {
  test.each(Object.entries(kinds))(
    'a restricted %s loses its texts, and a release gives them back',
    (_kind, make) => {
      const { story, incident } = withIncident();
      const record = make(story, incident);
      const before = folded(story);
      const { sealedTexts } = sealedFor(story, record);
      expect(JSON.stringify(sealedTexts)).toContain(secret);
      expectEvents(story.give('record.restrict', { record, ground: 'OSL' }), 'record.restricted');
      expect(JSON.stringify(textsOf(story.state, record))).not.toContain(secret);
      const sealed = sealedFor(story, record);
      const outcome = story.give('record.release', { record, ground: 'Ingen' }, 'duty-officer', sealed);
      const lines = Array.from(sealed.sealedLines, () => 'record.released' as const);
      const [event] = expectEvents(outcome, 'record.released', ...lines);
      expect(event?.sealed).toEqual({ ground: 'Ingen', texts: sealedTexts });
      expect(folded(story)).toBe(before);
      expect(story.state.restrictedRecords.size).toBe(0);
    },
  );

  test('what is written to a restricted record afterwards is not folded either', () => {
    const { story, incident } = withIncident();
    story.give('record.restrict', { record: incident, ground: 'OSL' });
    story.give('incident.update', { incident, description: secret });
    story.give('incident.close', { incident, reason: secret });
    expect(folded(story)).not.toContain(secret);
    expect(story.state.incidents.get(incident)?.status).toBe('closed');
  });

  test('restricting again changes who the readers are', () => {
    const { story, incident } = withIncident();
    story.give('record.restrict', { record: incident, ground: 'OSL' });
    expect(story.state.restrictedRecords.get(incident)?.readers).toBeNull();
    story.give('record.restrict', { record: incident, ...asked });
    expect(story.state.restrictedRecords.get(incident)?.readers).toEqual(['duty-officer', 'chair']);
  });

  test('what does not exist is not restricted, and what is not restricted is not released', () => {
    const { story, incident } = withIncident();
    const unknown = story.give('record.restrict', { record: story.id(), ground: 'OSL' });
    expectRefusal(unknown, 'record-not-found', 'record');
    const open = story.give('record.release', { record: incident, ground: 'Ingen' });
    expectRefusal(open, 'record-not-restricted', 'record');
  });
});
