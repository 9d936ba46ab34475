import type { CommandData, CommandType } from '#shared/commands.ts';
import { useState } from 'react';
import { sendCommand } from '../../../sync/send-command.ts';

/** Gives one command at a press, without a form to wait in: it is on the device at once, and sent when it can be. */
export function useGive(): {
  readonly give: <Type extends CommandType>(type: Type, data: CommandData<Type>) => Promise<boolean>;
  /** Why the latest was not taken; null where it was. */
  readonly refusal: string | null;
} {
  const [refusal, setRefusal] = useState<string | null>(null);
  return {
    async give(type, data) {
      const result = await sendCommand(type, data, { form: false });
      setRefusal(result.ok ? null : result.problem.title);
      return result.ok;
    },
    refusal,
  };
}
