import { useRef, useState } from 'react';
import { may } from '#shared/authorization/capabilities.ts';
import type { CommandData, CommandType } from '#shared/commands.ts';
import type { ApiProblem } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import { useAccount } from '../../lib/session.ts';
import { sendCommand, type SendResult } from '../../sync/send-command.ts';
import type { ComposedReport } from './new-incident.ts';

export interface Reporting {
  /** Reports the incident, then writes the caller's words; true when both are recorded. Called again, it goes on where it stopped. */
  readonly report: (
    composed: ComposedReport,
    occurredAt: string,
    done: boolean,
    onReported: () => void,
  ) => Promise<boolean>;
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
}

/** Sends the commands of a report in their order. The same content keeps its command id, so that it is recorded once. */
export function useReport(): Reporting {
  const { roles } = useAccount();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const sent = useRef(new Map<string, string>());

  async function send<Type extends CommandType>(
    type: Type,
    data: CommandData<Type>,
    occurredAt: string,
  ): Promise<SendResult> {
    const content = JSON.stringify([type, data, occurredAt]);
    const id = sent.current.get(content) ?? newId();
    sent.current.set(content, id);
    const result = await sendCommand(type, data, { id, occurredAt });
    if (!result.ok && result.problem.status >= 400 && result.problem.status < 500)
      sent.current.delete(content);
    return result;
  }

  async function report(
    { report: data, words, facts }: ComposedReport,
    occurredAt: string,
    alreadyReported: boolean,
    onReported: () => void,
  ): Promise<boolean> {
    if (!alreadyReported) {
      const result = await send('incident.report', data, occurredAt);
      // Its id is taken: an earlier try was recorded although its answer was lost.
      if (!result.ok && result.problem.code !== 'id-already-used') return refuse(result.problem);
      onReported();
    }
    const written = await send('journal.write', words, occurredAt);
    if (!written.ok && written.problem.code !== 'id-already-used') return refuse(written.problem);
    if (facts !== null && may(roles, 'incident.assess')) {
      // The questions can be answered on the incident's page; a failure here loses nothing that was typed.
      await send('incident.assess', { incident: data.incident, facts }, occurredAt);
    }
    setProblem(null);
    return true;
  }

  function refuse(refused: ApiProblem): false {
    setProblem(refused);
    return false;
  }

  return {
    async report(...given) {
      if (busy) return false;
      setBusy(true);
      const done = await report(...given);
      setBusy(false);
      return done;
    },
    busy,
    problem,
  };
}
