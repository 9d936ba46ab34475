import { message } from '#shared/language/message.ts';
import type { Task } from '#shared/task/state.ts';
import { useState } from 'react';
import { showToast } from '../../lib/toast.ts';
import { sendCommand } from '../../sync/send-command.ts';

/** Marks tasks as done, one press each; `going` are those whose answer has not come. */
export function useCompleteTask(): { complete: (task: Task) => void; going: ReadonlySet<string> } {
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set());
  const complete = async (task: Task): Promise<void> => {
    setGoing((before) => new Set([...before, task.id]));
    const result = await sendCommand('task.complete', { task: task.id });
    setGoing((before) => new Set([...before].filter((id) => id !== task.id)));
    const title = task.title ?? message('common.restricted');
    if (result.ok) showToast(message('task.completed', { title }));
    else showToast(result.problem.title, { label: message('common.retry'), run: () => void complete(task) });
  };
  return { complete: (task) => void complete(task), going };
}
