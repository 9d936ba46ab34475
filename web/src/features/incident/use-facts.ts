import { useRef, useState } from 'react';
import type { Facts } from '#shared/classification/facts.ts';
import type { Incident } from '#shared/incident/state.ts';
import type { ApiProblem } from '../../lib/api.ts';
import { sendCommand } from '../../sync/send-command.ts';
import { liveState } from '../../sync/use-live.ts';
import { applyEdits, editsBetween, type FactEdit, questionOf, sameQuestion } from './fact-edits.ts';

export interface FactsBeingAnswered {
  /** What the log has, with the answers that are on their way. */
  readonly facts: Facts;
  /** The questions that somebody else has answered since this page began to show them. */
  readonly changedByOthers: ReadonlySet<string>;
  readonly answer: (edit: FactEdit) => void;
  readonly saving: boolean;
  /** Why the latest answers were not recorded; they stay shown and can be sent again. */
  readonly problem: ApiProblem | null;
  readonly retry: () => void;
}

interface Ahead {
  readonly facts: Facts;
  /** What the live state held when they were recorded. */
  readonly over: Facts | null;
}

const over = (live: Facts | null, ahead: Ahead | null): Facts | null =>
  ahead !== null && ahead.over === live ? ahead.facts : live;

/**
 * The answers about an incident while somebody gives them. Each shows at once and is sent with the whole facts, one
 * command at a time. What others answer meanwhile is taken in, never overwritten: where their facts arrive while one's own
 * are on their way, theirs are sent again together with one's own.
 */
export function useFacts(incident: Incident): FactsBeingAnswered {
  const [pending, setPending] = useState<readonly FactEdit[]>([]);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [saving, setSaving] = useState(false);
  const queue = useRef<readonly FactEdit[]>([]);
  const running = useRef(false);
  const [sent, setSent] = useState<Facts | null>(null);
  // Recorded, but its event has not come yet: shown, and the ground for the next answer, until the log moves on.
  const [ahead, setAhead] = useState<Ahead | null>(null);
  const [seen, setSeen] = useState<{ facts: Facts | null; changed: ReadonlySet<string> }>({
    facts: incident.facts,
    changed: new Set(),
  });

  if (seen.facts !== incident.facts) {
    const own = sent !== null && editsBetween(sent, incident.facts).length === 0;
    const others = own
      ? []
      : editsBetween(seen.facts, incident.facts).filter(
          (edit) => !pending.some((one) => sameQuestion(one, edit)),
        );
    setSeen({ facts: incident.facts, changed: new Set([...seen.changed, ...others.map(questionOf)]) });
  }

  function hold(edits: readonly FactEdit[]): void {
    queue.current = edits;
    setPending(edits);
  }

  async function sendAll(): Promise<void> {
    if (running.current) return;
    running.current = true;
    setSaving(true);
    let recorded: Ahead | null = ahead;
    while (queue.current.length > 0) {
      const given = queue.current;
      const from = liveState().incidents.get(incident.id)?.facts ?? null;
      const base = over(from, recorded);
      const facts = applyEdits(base, given);
      setSent(facts);
      // One at a time: each command rests on the answer to the one before.
      // oxlint-disable-next-line no-await-in-loop
      const result = await sendCommand('incident.assess', { incident: incident.id, facts });
      if (!result.ok) {
        setProblem(result.problem);
        break;
      }
      setProblem(null);
      const live = liveState().incidents.get(incident.id)?.facts ?? null;
      if (live === from) recorded = { facts, over: live };
      const after = over(live, recorded);
      setAhead(recorded);
      const lost = editsBetween(facts, after).length === 0 ? [] : editsBetween(base, after);
      const foreign = lost.filter((edit) => !given.some((one) => sameQuestion(one, edit)));
      hold([...foreign, ...queue.current.filter((edit) => !given.includes(edit))]);
    }
    running.current = false;
    setSaving(false);
  }

  return {
    facts: applyEdits(over(incident.facts, ahead), pending),
    changedByOthers: seen.changed,
    answer(edit) {
      const question = questionOf(edit);
      if (seen.changed.has(question)) {
        setSeen({ ...seen, changed: new Set([...seen.changed].filter((one) => one !== question)) });
      }
      hold([...queue.current.filter((one) => !sameQuestion(one, edit)), edit]);
      void sendAll();
    },
    saving,
    problem,
    retry: () => void sendAll(),
  };
}
