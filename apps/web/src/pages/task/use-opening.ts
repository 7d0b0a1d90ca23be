import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../../app/api/api-context.js';
import type { TaskView } from '../../app/api/contract.js';
import { useCommand } from '../../features/command/use-command.js';
import { taskQuery } from '../../features/items/item-queries.js';
import { useSession } from '../../features/session/session.js';

/**
 * Tells the API that somebody who can act on the task has it before him, from which moment its submitter can no
 * longer recall the item. The answer carries the task's new version.
 */
export function useOpening(task: TaskView): void {
  const api = useApi();
  const client = useQueryClient();
  const self = useSession().person.id;
  const { mutate, isIdle } = useCommand(
    (taskVersion: number, key) => api.openTask(task.id, taskVersion, key),
    (opened) => void client.setQueryData(taskQuery(api, task.id).queryKey, opened),
  );
  const isToOpen =
    isIdle &&
    task.status === 'open' &&
    task.openedBy?.id !== self &&
    task.allowedActions.some(({ allowed }) => allowed);
  useEffect(() => {
    if (isToOpen) mutate(task.version);
  }, [isToOpen, mutate, task.version]);
}
