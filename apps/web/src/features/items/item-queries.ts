import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Api } from '../../app/api/api.js';

/** Queries about one item share the first two parts of their key, so that one call makes all of them stale. */
export const itemQuery = (api: Api, id: string) =>
  queryOptions({ queryKey: ['item', id, 'view'], queryFn: () => api.item(id) });
export const revisionQuery = (api: Api, id: string) =>
  queryOptions({ queryKey: ['item', id, 'revision'], queryFn: () => api.revision(id) });
export const renditionQuery = (api: Api, id: string) =>
  queryOptions({ queryKey: ['item', id, 'rendition'], queryFn: () => api.rendition(id) });
export const timelineQuery = (api: Api, id: string) =>
  queryOptions({ queryKey: ['item', id, 'timeline'], queryFn: () => api.timeline(id) });
export const taskQuery = (api: Api, id: string) =>
  queryOptions({ queryKey: ['task', id], queryFn: () => api.task(id) });

/** After a command on an item: everything shown of it, and the lists it stands in, is asked for again. */
export async function refreshItem(client: QueryClient, itemId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['item', itemId] }),
    client.invalidateQueries({ queryKey: ['task'] }),
    client.invalidateQueries({ queryKey: ['tasks'] }),
    client.invalidateQueries({ queryKey: ['items'] }),
    client.invalidateQueries({ queryKey: ['audit'] }),
    client.invalidateQueries({ queryKey: ['notifications'] }),
  ]);
}
