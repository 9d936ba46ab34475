import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountReader, redact, redactState } from '../authorization/redact.ts';
import type { CommandData, CommandType } from '../commands.ts';
import { openSpills } from '../erasure/decide.ts';
import type { DomainEvent } from '../events.ts';
import { evolve } from '../fold.ts';
import type { LoggedEvent } from '../kernel/event.ts';
import { DecisionRows } from '../projections/decision-rows.ts';
import { IncidentRows } from '../projections/incident-rows.ts';
import { JournalRows } from '../projections/journal-rows.ts';
import { Timeline } from '../projections/timeline.ts';
import { AfterLog } from '../reports/after-log.ts';
import { alarmReport } from '../reports/alarm-report.ts';
import { costReport } from '../reports/cost-report.ts';
import { decisionLog } from '../reports/decision-log.ts';
import { reviewReport } from '../reports/review-report.ts';
import { shiftReport } from '../reports/shift-report.ts';
import { statisticsReport } from '../reports/statistics-report.ts';
import { stateToJson } from '../state-json.ts';
import { applyChanges, emptyState, tableNames } from '../state.ts';
import { alarmedStory } from '../testing/alarmed.ts';
import { nights, tryNights } from '../testing/nights.ts';
import { Things } from '../testing/random-choices.ts';
import type { Turn } from '../testing/random-choices.ts';
import { play } from '../testing/random-turns.ts';
import { sealedFor } from '../testing/sealed-texts.ts';
import type { Story } from '../testing/story.ts';
import { inheritsFrom } from './about.ts';
import { recordsOf } from './record-of.ts';
import { isRecord } from './texts.ts';

tryNights(80);

const turns = nights(30, 150);
const picks = fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 12 });

/** The fields of commands in which people write; those by which a rule recognises somebody are left out. */
const written = new Set(
  (
    'title text description reason motive note message grounds label value presentedBy recognisedBy area owner ' +
    'registryNumber place agenda what caption cause summary reference'
  ).split(' '),
);

/** A story in which every word that a command brings is its own, so that it can be found wherever it went. */
class Marked {
  readonly story: Story;
  /** Which records each word is about; words of what is about no record are left out. */
  readonly about = new Map<string, readonly string[]>();
  /** From which records alone the one that has a word inherits, so that a release of that one gives the word to everybody. */
  readonly inherited = new Map<
    string,
    { readonly record: string | null; readonly from: readonly string[] }
  >();
  #words = 0;

  constructor() {
    const story = alarmedStory();
    const give = story.give.bind(story);
    story.give = <Type extends CommandType>(
      type: Type,
      data: CommandData<Type>,
      ...rest: [string?, object?]
    ) => {
      // What a provider answers is a word of the console's own.
      if (type === 'alarm.record-delivery') return give(type, data, ...rest);
      const words: string[] = [];
      const outcome = give(type, this.#mark(data, words) as CommandData<Type>, ...rest);
      // What is kept of a conflict becomes the record's own, whatever becomes of the conflict.
      const kept = type === 'conflict.settle' ? this.about.keys() : [];
      for (const word of [...words, ...kept]) this.#note(word, outcome.events);
      return outcome;
    };
    this.story = story;
  }

  #mark(value: unknown, words: string[], isWritten = false): unknown {
    if (typeof value === 'string' && isWritten) {
      this.#words += 1;
      const word = `QZ${this.#words}Q`;
      words.push(word);
      return `${value} ${word}`;
    }
    if (Array.isArray(value)) return value.map((one) => this.#mark(one, words, isWritten));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        key === 'restrict' ? one : this.#mark(one, words, written.has(key)),
      ]),
    );
  }

  #note(word: string, events: readonly DomainEvent[]): void {
    const said = events.filter(
      (event) =>
        JSON.stringify(event.sealed).includes(word) &&
        !(event.type === 'journal.written' && event.payload.system === true),
    );
    const records = said.map((event) => [...recordsOf(event.type, event.payload), ...inheritsFrom(event)]);
    // A level has the motive of the activation that it came with: what both are about decides.
    const common = records.reduce((ids, more) => ids.filter((id) => more.includes(id)), records[0] ?? []);
    if (common.length === 0) return;
    this.about.set(word, common);
    const own = said.flatMap((event) => recordsOf(event.type, event.payload));
    this.inherited.set(word, { record: own[0] ?? null, from: common.filter((id) => !own.includes(id)) });
  }
}

function played(of: readonly Turn[]): Marked {
  const marked = new Marked();
  const things = new Things();
  for (const one of of) play(marked.story, things, one);
  return marked;
}

/** Everything of which texts can be restricted, in the fold now. */
function records({ state }: Story): readonly string[] {
  const { crisisLeadership, situation } = state;
  const rows = tableNames.flatMap((name) => [...(state[name].values() as Iterable<{ id: string }>)]);
  const { requests, activations, takeovers, decisions, proposals, notices } = crisisLeadership;
  const kept = [requests, activations, takeovers, decisions, proposals, notices, situation.keyFacts];
  return [...rows.map(({ id }) => id), ...kept.flatMap((one) => Object.keys(one))].filter((id) =>
    isRecord(state, id),
  );
}

function restrictAndRelease(story: Story, chosen: readonly (readonly [number, boolean])[]): void {
  for (const [number, isRestricted] of chosen) {
    const all = isRestricted ? records(story) : [...story.state.restrictedRecords.keys()];
    const record = all[number % all.length];
    if (record === undefined) continue;
    if (isRestricted) story.give('record.restrict', { record, ground: 'OSL' });
    else story.give('record.release', { record, ground: 'Nej' }, 'duty-officer', sealedFor(story, record));
  }
}

const forAccount = (story: Story): LoggedEvent[] =>
  story.events.flatMap((event) => redact(event, story.state, accountReader) ?? []);

/** Whether a record's restriction keeps a word from its readers: one that was inherited ends where what inherited it is released by itself. */
function withholds({ story, inherited }: Marked, id: string, word: string): boolean {
  if (!story.state.restrictedRecords.has(id)) return false;
  const { record = null, from = [] } = inherited.get(word) ?? {};
  return !from.includes(id) || !story.events.some((event) => releases(event, record));
}

const releases = ({ type, payload }: LoggedEvent, record: string | null): boolean =>
  type === 'record.released' && payload?.['record'] === record;

/** All that an account without restricted texts reads, piece by piece. */
function readBy(story: Story): readonly string[] {
  const events = forAccount(story);
  const timeline = new Timeline((iso) => iso);
  const rows = [new JournalRows(), new DecisionRows(), new IncidentRows()];
  const after = new AfterLog((record) => story.state.restrictedRecords.has(record));
  for (const event of events) for (const one of [...rows, after]) one.take(event);
  const tables = Object.entries(redactState(story.state, accountReader)).flatMap(([name, table]) =>
    Object.entries(table ?? {}).map((row) => [name, row]),
  );
  const told = events.map((event) => timeline.take(event));
  return [
    ...tables,
    ...events,
    ...told,
    ...rows.flatMap((one): readonly unknown[] => one.rows()),
    ...reports(after),
  ].map((one) => JSON.stringify(one));
}

/** What is made of the log when it is over. */
function reports(after: AfterLog): readonly unknown[] {
  const incidents = after.incidents.rows().map(({ incident }) => reviewReport(after, incident));
  const shifts = after.shifts.rows().map(({ shift }) => shiftReport(after, shift));
  const whole = [costReport(after), decisionLog(after, {}), alarmReport(after, {})];
  return [...incidents, ...shifts, ...whole, statisticsReport(after, {}, 'Allt')];
}

describe('whatever is restricted, and whenever (rule L9)', () => {
  test('no word of it stands anywhere for one who may not read it', () => {
    fc.assert(
      fc.property(turns, picks, (of, chosen) => {
        const marked = played(of);
        const { story } = marked;
        restrictAndRelease(story, chosen);
        const read = readBy(story);
        const leaked = [...marked.about]
          .filter(([word, ids]) => ids.some((id) => withholds(marked, id, word)))
          .flatMap(([word]) => read.filter((piece) => piece.includes(word)));
        expect(leaked).toEqual([]);
      }),
    );
  }, 60_000);

  test('a state is what its reader folds from the events that it gets, names too (rule S1)', () => {
    fc.assert(
      fc.property(turns, picks, (of, chosen) => {
        const { story } = played(of);
        restrictAndRelease(story, chosen);
        const state = emptyState();
        for (const event of forAccount(story)) applyChanges(state, evolve(state, event));
        expect(stateToJson(state)).toEqual(redactState(story.state, accountReader));
      }),
    );
  }, 60_000);

  test('when all is released again, everything stands as if nothing had been restricted', () => {
    fc.assert(
      fc.property(turns, picks, (of, chosen) => {
        const { story } = played(of);
        restrictAndRelease(story, chosen);
        for (const { id } of openSpills(story.state))
          story.give('record.dismiss-spill', { spill: id }, 'chief-of-staff');
        for (const record of Array.from(story.state.restrictedRecords.keys())) {
          story.give('record.release', { record, ground: 'Nej' }, 'duty-officer', sealedFor(story, record));
        }
        const words = (json: unknown) => JSON.stringify(json).match(/QZ\d+Q/g) ?? [];
        const state = emptyState();
        for (const event of story.events)
          if (!['record.restricted', 'record.released'].includes(event.type))
            applyChanges(state, evolve(state, event));
        expect(words(stateToJson(story.state))).toEqual(words(stateToJson(state)));
      }),
    );
  }, 60_000);
});
