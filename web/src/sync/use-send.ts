import { useRef, useState } from 'react';
import type { CommandData, CommandType } from '#shared/commands.ts';
import { message } from '#shared/language/message.ts';
import { newId } from '../lib/new-id.ts';
import { sendCommand, type SendResult } from './send-command.ts';
import { useIsPast } from './use-live.ts';

type Problem = Extract<SendResult, { ok: false }>['problem'];

export interface Sending {
  /** Sends a command; true when it is recorded. The same content sent again after a lost answer is the same command. */
  readonly send: <Type extends CommandType>(
    type: Type,
    data: CommandData<Type>,
    options?: { occurredAt?: string },
  ) => Promise<boolean>;
  readonly busy: boolean;
  /** Why the latest was not recorded, for the form as a whole; null when each reason belongs to a field. */
  readonly refusal: string | null;
  /** What is wrong with a field, by the name that it has in the command's data. */
  readonly errorOf: (field: string) => string | null;
  readonly forget: () => void;
}

/** A form's way to give commands: one at a time, with the server's refusals kept until the next try. */
export function useSend(fields: readonly string[] = []): Sending {
  const past = useIsPast();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const last = useRef<{ content: string; id: string } | null>(null);
  return {
    async send(type, data, options = {}) {
      if (busy) return false;
      if (past) {
        setProblem(nothingToDo());
        return false;
      }
      const content = JSON.stringify([type, data, options]);
      if (last.current?.content !== content) last.current = { content, id: newId() };
      setBusy(true);
      const result = await sendCommand(type, data, { id: last.current.id, ...options });
      setBusy(false);
      setProblem(result.ok ? null : result.problem);
      // A refusal is final for this id; an answer that never came is not.
      if (result.ok || (result.problem.status >= 400 && result.problem.status < 500)) last.current = null;
      return result.ok;
    },
    busy,
    refusal: problem === null || allByField(problem, fields) ? null : problem.title,
    errorOf: (field) => problem?.errors.find((error) => named(error.field) === field)?.title ?? null,
    forget: () => setProblem(null),
  };
}

function nothingToDo(): Problem {
  return { status: 0, code: 'past', title: message('common.past'), errors: [] };
}

/** `data.title` and `/data/title` both name the field `title`. */
const named = (field: string): string => field.split(/[./]/).at(-1) ?? field;

function allByField(problem: Problem, fields: readonly string[]): boolean {
  return problem.errors.length > 0 && problem.errors.every((error) => fields.includes(named(error.field)));
}
