import { message } from '#shared/language/message.ts';
import type { Task } from '#shared/task/state.ts';
import { useState } from 'react';
import { showToast } from '../../lib/toast.ts';
import { sendCommand } from '../../sync/send-command.ts';

export interface TaskPress {
  readonly press: (task: Task) => void;
  /** The tasks whose answer has not come. */
  readonly going: ReadonlySet<string>;
}

/** Marks tasks as done, one press each; `going` are those whose answer has not come. */
export function useCompleteTask(): { complete: (task: Task) => void; going: ReadonlySet<string> } {
  const { press, going } = useTaskPress('task.complete', 'task.completed');
  return { complete: press, going };
}

/** Says that the owner has seen a task, one press each. */
export function useAcknowledgeTask(): TaskPress {
  return useTaskPress('task.acknowledge', 'task.acknowledged');
}

function useTaskPress(
  command: 'task.complete' | 'task.acknowledge',
  said: 'task.completed' | 'task.acknowledged',
): TaskPress {
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set());
  const press = async (task: Task): Promise<void> => {
    setGoing((before) => new Set([...before, task.id]));
    const result = await sendCommand(command, { task: task.id });
    setGoing((before) => new Set([...before].filter((id) => id !== task.id)));
    const title = task.title ?? message('common.restricted');
    if (result.ok) showToast(message(said, { title }));
    else showToast(result.problem.title, { label: message('common.retry'), run: () => void press(task) });
  };
  return { press: (task) => void press(task), going };
}
