import { describe, expect, test } from 'vitest';
import type { LoggedEvent } from '../kernel/event.ts';
import { configuredStory, smallMunicipality } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { plusMinutes } from '../kernel/plus-minutes.ts';
import { openReplay } from './engine.ts';
import type { PastState } from './source.ts';

const point = smallMunicipality.safetyPoints[0]?.id ?? '';

function incidentIn(story: Story): string {
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  return incident;
}

function write(story: Story, text: string, occurredAt?: string): string {
  const entry = story.id();
  const data = { entry, kind: 'event', direction: 'in', text } as const;
  story.give('journal.write', data, 'duty-officer', occurredAt === undefined ? {} : { occurredAt });
  return entry;
}

function lookAt(events: readonly LoggedEvent[], at: string): { known: PastState; happened: PastState } {
  const replay = openReplay(events);
  return { known: replay.stateAt(at, 'known'), happened: replay.stateAt(at, 'happened') };
}

const textsOf = ({ state }: PastState) => [...state.journal.values()].map(({ text }) => text);

describe('as it was, beside as it was known', () => {
  test('an entry that was written down later stands where it happened', () => {
    const story = configuredStory();
    write(story, 'Först');
    const then = story.now();
    write(story, 'Sist');
    const late = write(story, 'Mitt i', then);
    const { known, happened } = lookAt(story.events, then);
    expect(textsOf(known)).toEqual(['Först']);
    expect(textsOf(happened)).toEqual(['Först', 'Mitt i']);
    expect(happened.asItWas?.late).toEqual([late]);
    expect(known.asItWas).toBeNull();
  });

  test('an entry has the text that it was corrected to last, and a struck one is not there', () => {
    const story = configuredStory();
    const wrong = write(story, 'Tio boende');
    const struck = write(story, 'Fel samtal');
    const then = story.now();
    const [first, second] = [story.id(), story.id()];
    story.give('journal.correct', { entry: first, corrects: wrong, text: 'Elva boende', reason: 'Fel' });
    story.give('journal.correct', { entry: second, corrects: first, text: 'Tolv boende', reason: 'Fel' });
    story.give('journal.strike', { entry: story.id(), strikes: struck, reason: 'Fel' });
    const { known, happened } = lookAt(story.events, then);
    expect(textsOf(known)).toEqual(['Tio boende', 'Fel samtal']);
    expect(textsOf(happened)).toEqual(['Tolv boende']);
    expect(happened.asItWas).toMatchObject({ corrected: [wrong], struck: [struck], late: [] });
    const afterwards = lookAt(story.events, story.now()).happened;
    expect(textsOf(afterwards)).toEqual(['Tolv boende']);
    expect(afterwards.asItWas).toMatchObject({ corrected: [], struck: [] });
  });

  test('a level holds from when it was set, whatever order the levels were written down in', () => {
    const story = configuredStory();
    const incident = incidentIn(story);
    const [early, between] = [story.now(), plusMinutes(story.now(), 10)];
    for (let turn = 0; turn < 20; turn += 1) write(story, `Post ${turn}`);
    const classify = (level: 'disruption' | 'major', occurredAt: string) =>
      story.give(
        'incident.classify',
        { incident, level, motive: 'Enligt planen, muntligt' },
        'duty-officer',
        {
          occurredAt,
        },
      );
    classify('major', plusMinutes(early, 12));
    classify('disruption', plusMinutes(early, 5));
    const levelAt = (at: string) => {
      const { known, happened } = lookAt(story.events, at);
      return [known, happened].map(({ state }) => state.incidents.get(incident)?.level);
    };
    expect(levelAt(early)).toEqual([null, null]);
    expect(levelAt(between)).toEqual([null, 'disruption']);
    expect(levelAt(plusMinutes(early, 12))).toEqual([null, 'major']);
    expect(levelAt(story.now())).toEqual(['disruption', 'major']);
    expect(lookAt(story.events, between).happened.asItWas?.incidents).toEqual([incident]);
  });

  test('an incident that was reported later had begun', () => {
    const story = configuredStory();
    const then = plusMinutes(story.now(), 3);
    for (let turn = 0; turn < 5; turn += 1) write(story, `Post ${turn}`);
    const incident = story.id();
    const data = { incident, title: 'Elavbrott', incidentType: 'power-outage' } as const;
    story.give('incident.report', data, 'duty-officer', { occurredAt: then });
    const { known, happened } = lookAt(story.events, then);
    expect(known.state.incidents.has(incident)).toBe(false);
    expect(happened.state.incidents.get(incident)).toMatchObject({ title: 'Elavbrott', level: null });
  });

  test('a point has the status that it had then, and the rest as it was known', () => {
    const story = configuredStory();
    const setStatus = (status: 'open' | 'full' | 'closed', occurredAt: string) =>
      story.give('safety-point.set-status', { safetyPoint: point, status }, 'duty-officer', { occurredAt });
    const start = story.now();
    for (let turn = 0; turn < 30; turn += 1) write(story, `Post ${turn}`);
    const late = story.now();
    setStatus('full', plusMinutes(start, 20));
    setStatus('open', plusMinutes(start, 10));
    const statusAt = (at: string) => lookAt(story.events, at).happened.state.safetyPoints.get(point)?.status;
    expect(lookAt(story.events, late).known.state.safetyPoints.get(point)?.status).toBe('closed');
    expect(statusAt(plusMinutes(start, 15))).toBe('open');
    expect(statusAt(late)).toBe('full');
    // What was written down last is shown by recorded time, what happened last by event time.
    const { known, happened } = lookAt(story.events, story.now());
    expect([known, happened].map(({ state }) => state.safetyPoints.get(point)?.status)).toEqual([
      'open',
      'full',
    ]);
  });

  test('a text that is confidential now is not brought in from later either', () => {
    const story = configuredStory();
    const then = plusMinutes(story.now(), 2);
    for (let turn = 0; turn < 5; turn += 1) write(story, `Post ${turn}`);
    const entry = story.id();
    const data = { entry, kind: 'event', direction: 'in', text: 'Hemlig adress' } as const;
    const restrict = { ground: 'OSL 21 kap. 3 §' };
    story.give('journal.write', { ...data, restrict }, 'duty-officer', { occurredAt: then });
    const { happened } = lookAt(story.events, story.now());
    expect(textsOf(happened)).not.toContain('Hemlig adress');
    expect(happened.state.journal.get(entry)?.text).toBeNull();
  });
});
