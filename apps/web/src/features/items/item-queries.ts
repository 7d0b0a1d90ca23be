import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Api } from '../../app/api/api.js';
import type { ItemView } from '../../app/api/contract.js';

/** Queries about one item share the first two parts of their key, so that one call makes all of them stale. */
export const itemQuery = (api: Api, id: string) =>
  queryOptions({ queryKey: ['item', id, 'view'], queryFn: () => api.item(id) });

/** Content is known by its digest and never changes: it is asked for once, and again only when the item names another. */
export const revisionQuery = (api: Api, { id, revisionDigest }: Pick<ItemView, 'id' | 'revisionDigest'>) =>
  queryOptions({
    queryKey: ['item', id, 'revision', revisionDigest],
    queryFn: () => api.revision(id),
    staleTime: Infinity,
  });
export const renditionQuery = (api: Api, { id, contentDigest }: Pick<ItemView, 'id' | 'contentDigest'>) =>
  queryOptions({
    queryKey: ['item', id, 'rendition', contentDigest],
    queryFn: () => api.rendition(id),
    staleTime: Infinity,
  });

/** The revision that is current now, whatever was current before. */
export const currentRevisionQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['item', id, 'revision', 'current'],
    queryFn: () => api.revision(id),
    staleTime: 0,
  });

export const timelineQuery = (api: Api, id: string) =>
  queryOptions({ queryKey: ['item', id, 'timeline'], queryFn: () => api.timeline(id) });
export const taskQuery = (api: Api, id: string) =>
  queryOptions({ queryKey: ['task', id], queryFn: () => api.task(id) });

/** After a command on an item that stays on the screen: everything shown of it is asked for again. */
export async function refreshItem(client: QueryClient, itemId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['item', itemId] }),
    client.invalidateQueries({ queryKey: ['task'] }),
    refreshLists(client),
  ]);
}

/**
 * After a decision, which ends somebody's work on an item: what is known of it counts as outdated, but is not asked
 * for again in his name. Reading an original without having a task is an entry of the audit log.
 */
export async function leaveItem(client: QueryClient, itemId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['item', itemId], refetchType: 'none' }),
    client.invalidateQueries({ queryKey: ['task'], refetchType: 'none' }),
    refreshLists(client),
  ]);
}

async function refreshLists(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['tasks'] }),
    client.invalidateQueries({ queryKey: ['items'] }),
    client.invalidateQueries({ queryKey: ['audit'] }),
    client.invalidateQueries({ queryKey: ['notifications'] }),
  ]);
}
