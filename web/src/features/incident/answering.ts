import type { Facts } from '#shared/classification/facts.ts';
import type { ApiProblem } from '../../lib/api.ts';
import { applyEdits, editsBetween, type FactEdit, questionOf, sameQuestion } from './fact-edits.ts';

/**
 * The answers about an incident while somebody gives them. `incident.assess` takes the whole facts, and others may answer at
 * the same time, so:
 *
 * 1. An answer shows at once, and goes with the newest facts that are known here; one command at a time.
 * 2. Where somebody else's facts were recorded between those that a command was built on and the command itself, their
 *    answers to other questions were overwritten by it. They are then sent again, over the newest facts. Only answers are
 *    saved so, not the absence of one, which may itself come of such a meeting; and never against one's own.
 * 3. To one question the later answer stands, and whoever sees it change is shown so.
 */
export interface Answering {
  readonly get: () => AnsweringState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly answer: (edit: FactEdit) => void;
  /** Sends again what was not recorded. */
  readonly retry: () => void;
  /** Facts that the log has recorded, in its order, with the command that brought them. */
  readonly heard: (facts: Facts, command: string) => void;
}

export interface AnsweringState {
  /** Given here and not yet recorded. */
  readonly pending: readonly FactEdit[];
  /** Recorded by a command, but not yet heard: shown instead of `over` for as long as that is what the log has here. */
  readonly ahead: { readonly facts: Facts; readonly over: Facts | null; readonly command: string } | null;
  /** Questions that somebody else has answered since this began. */
  readonly changedByOthers: ReadonlySet<string>;
  readonly saving: boolean;
  readonly problem: ApiProblem | null;
}

export interface AnsweringDoor {
  readonly live: () => Facts | null;
  readonly send: (facts: Facts, command: string) => Promise<ApiProblem | null>;
  readonly newId: () => string;
}

/** What the log has here, or what is known to come. */
export function knownFacts(live: Facts | null, { ahead }: AnsweringState): Facts | null {
  return ahead !== null && ahead.over === live ? ahead.facts : live;
}

/** Whether an edit gives an answer, rather than taking one back. */
function says(edit: FactEdit): boolean {
  if (edit.about === 'answer') return edit.answer !== 'unknown';
  if (edit.about === 'function') return edit.disturbance !== null;
  return edit.about === 'no-functions' || (edit.ids !== null && edit.ids.length > 0);
}

interface Sent {
  readonly base: Facts | null;
  /** Somebody else's facts that came into the log after `base`. */
  foreign: Facts | null;
}

const nothing: AnsweringState = {
  pending: [],
  ahead: null,
  changedByOthers: new Set(),
  saving: false,
  problem: null,
};

export function createAnswering({ live, send, newId }: AnsweringDoor): Answering {
  let state = nothing;
  let previous = live();
  /** Commands whose facts have not been heard. */
  const unheard = new Map<string, Sent>();
  /** The questions that have been answered here. */
  const mine = new Set<string>();
  const listeners = new Set<() => void>();

  function set(changed: Partial<AnsweringState>): void {
    state = { ...state, ...changed };
    listeners.forEach((listener) => listener());
  }

  async function sendAll(): Promise<void> {
    if (state.saving) return;
    set({ saving: true, problem: null });
    while (state.pending.length > 0) {
      const given = state.pending;
      const base = knownFacts(live(), state);
      const facts = applyEdits(base, given);
      const command = newId();
      unheard.set(command, { base, foreign: null });
      // One at a time: each command rests on the answer to the one before.
      // oxlint-disable-next-line no-await-in-loop
      const problem = await send(facts, command);
      if (problem !== null) {
        set({ problem });
        break;
      }
      set({
        pending: state.pending.filter((edit) => !given.includes(edit)),
        // What was given before may be heard meanwhile: it is older than this.
        ahead: unheard.has(command) ? { facts, over: live(), command } : null,
      });
    }
    set({ saving: false });
  }

  function give(edits: readonly FactEdit[]): void {
    const others = state.pending.filter((one) => !edits.some((edit) => sameQuestion(one, edit)));
    set({ pending: [...others, ...edits] });
    void sendAll();
  }

  function heardOwn(own: Sent, facts: Facts): void {
    if (own.foreign === null) return;
    const overwritten = editsBetween(own.base, own.foreign)
      .filter((edit) => says(edit) && !mine.has(questionOf(edit)))
      .filter((edit) => editsBetween(facts, applyEdits(facts, [edit])).length > 0)
      .filter((edit) => !state.pending.some((one) => sameQuestion(one, edit)));
    if (overwritten.length > 0) give(overwritten);
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer(edit) {
      const question = questionOf(edit);
      mine.add(question);
      set({ changedByOthers: new Set([...state.changedByOthers].filter((one) => one !== question)) });
      give([edit]);
    },
    retry: () => void sendAll(),
    heard(facts, command) {
      const own = unheard.get(command);
      if (own !== undefined) {
        unheard.delete(command);
        heardOwn(own, facts);
      } else {
        for (const sent of unheard.values()) sent.foreign = facts;
        const theirs = editsBetween(previous, facts).filter(
          (edit) => !state.pending.some((one) => sameQuestion(one, edit)),
        );
        set({ changedByOthers: new Set([...state.changedByOthers, ...theirs.map(questionOf)]) });
      }
      previous = facts;
      const { ahead } = state;
      if (ahead !== null) set({ ahead: unheard.has(ahead.command) ? { ...ahead, over: live() } : null });
    },
  };
}
