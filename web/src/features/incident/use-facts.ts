import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Facts } from '#shared/classification/facts.ts';
import type { Incident } from '#shared/incident/state.ts';
import type { ApiProblem } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import { onFolded } from '../../sync/live-store.ts';
import { sendCommand } from '../../sync/send-command.ts';
import { liveState } from '../../sync/use-live.ts';
import { createAnswering, knownFacts } from './answering.ts';
import { applyEdits, type FactEdit } from './fact-edits.ts';

export interface FactsBeingAnswered {
  /** What the log has, with the answers that are on their way. */
  readonly facts: Facts;
  readonly changedByOthers: ReadonlySet<string>;
  readonly answer: (edit: FactEdit) => void;
  readonly saving: boolean;
  readonly problem: ApiProblem | null;
  readonly retry: () => void;
}

/** The answers about an incident while this page shows it; the rules stand in answering.ts. */
export function useFacts(incident: Incident): FactsBeingAnswered {
  const { id } = incident;
  const [answering] = useState(() =>
    createAnswering({
      live: () => liveState().incidents.get(id)?.facts ?? null,
      newId,
      async send(facts, command) {
        const result = await sendCommand('incident.assess', { incident: id, facts }, { id: command });
        return result.ok ? null : result.problem;
      },
    }),
  );
  useEffect(
    () =>
      onFolded((events) => {
        for (const { type, payload, command } of events) {
          if (type !== 'incident.assessed' || payload === null || payload['incident'] !== id) continue;
          answering.heard(payload['facts'] as unknown as Facts, command);
        }
      }),
    [answering, id],
  );
  const state = useSyncExternalStore(answering.subscribe, answering.get);
  return {
    facts: applyEdits(knownFacts(incident.facts, state), state.pending),
    changedByOthers: state.changedByOthers,
    answer: answering.answer,
    saving: state.saving,
    problem: state.problem,
    retry: answering.retry,
  };
}
