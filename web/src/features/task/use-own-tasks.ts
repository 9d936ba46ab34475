import { isMine } from '#shared/task/mine.ts';
import type { Task } from '#shared/task/state.ts';
import { useCallback } from 'react';
import { useNow } from '../../lib/clock.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';

/** Whether a task is that of the person who is signed in. */
export function useOwnTasks(): (task: Task) => boolean {
  const { id, name, roles, department = null } = useAccount();
  const staffAssignments = useLive((state) => state.staffAssignments);
  const duty = useLive((state) => state.duty);
  const at = useNow();
  return useCallback(
    (task: Task) => {
      const me = { account: id, name, roles, department };
      return isMine(task, me, { staffAssignments, duty }, new Date(at).toISOString());
    },
    [id, name, roles, department, staffAssignments, duty, at],
  );
}
