import type { CommandData } from '#shared/commands.ts';
import { message } from '#shared/language/message.ts';
import { showToast } from '../../lib/toast.ts';
import { sendCommand } from '../../sync/send-command.ts';

/** Says what was done, and offers to take it back by a new event. */
export function offerUndo<Type extends 'drawing.remove' | 'drawing.restore'>(
  text: string,
  type: Type,
  data: CommandData<Type>,
): void {
  const undo = async (): Promise<void> => {
    const result = await sendCommand(type, data);
    if (!result.ok) showToast(message('drawing.undo.failed', { reason: result.problem.title }));
  };
  showToast(text, { label: message('drawing.undo'), run: () => void undo() });
}
