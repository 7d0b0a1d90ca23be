import type {
  AuditEntry,
  DecisionBody,
  DraftBody,
  Installation,
  Integrity,
  ItemSummary,
  ItemView,
  NotificationPage,
  Operation,
  Page,
  PersonRef,
  Reference,
  Rendition,
  Revision,
  Session,
  TaskSummary,
  TaskView,
  TimelineEntry,
  Trail,
} from './contract.js';
import { addressOf, type Exists, type Query, type Send } from './http.js';

export type Api = ReturnType<typeof createApi>;

/** Every door of the API that the application uses, by name; the only place that knows addresses and methods. */
export function createApi(send: Send, exists: Exists) {
  const get = <Answer>(path: string, query?: Query) =>
    send<Answer>({ method: 'GET', path, ...(query ? { query } : {}) });
  const command = <Answer>(method: 'POST' | 'PUT', path: string, body: unknown, idempotencyKey: string) =>
    send<Answer>({ method, path, body, idempotencyKey });

  return {
    installation: () => get<Installation>('/installation'),
    session: () => get<Session>('/session'),
    signIn: (body: { username: string; password: string }) =>
      send<Session>({ method: 'POST', path: '/session', body }),
    signOut: () => send<null>({ method: 'DELETE', path: '/session' }),
    reauthenticate: (password: string) =>
      send<Session>({ method: 'POST', path: '/session/reauthentication', body: { password } }),
    reference: () => get<Reference>('/reference'),

    items: (query: Query) => get<Page<ItemSummary>>('/items', query),
    item: (id: string) => get<ItemView>(`/items/${id}`),
    createItem: (body: DraftBody, key: string) => command<ItemView>('POST', '/items', body, key),
    saveDraft: (id: string, body: DraftBody & { itemVersion: number }, key: string) =>
      command<ItemView>('PUT', `/items/${id}/draft`, body, key),
    revision: (id: string) => get<Revision>(`/items/${id}/revisions/current`),
    rendition: (id: string) => get<Rendition>(`/items/${id}/rendition`),
    saveTreatment: (
      id: string,
      body: { itemVersion: number; taskId: string; operations: readonly Operation[] },
      key: string,
    ) => command<ItemView>('PUT', `/items/${id}/treatment`, body, key),
    previewAddress: (id: string) => addressOf(`/items/${id}/preview`),
    hasPreview: (id: string) => exists(`/items/${id}/preview`),
    timeline: (id: string) => get<{ items: readonly TimelineEntry[] }>(`/items/${id}/timeline`),
    recall: (id: string, body: { itemVersion: number }, key: string) =>
      command<ItemView>('POST', `/items/${id}/recall`, body, key),
    quarantine: (id: string, body: { itemVersion: number; reason: string }, key: string) =>
      command<ItemView>('POST', `/items/${id}/quarantine`, body, key),
    resolveQuarantine: (
      id: string,
      body: { itemVersion: number; outcome: 'clear' | 'purge'; reason: string },
      key: string,
    ) => command<ItemView>('POST', `/items/${id}/quarantine-resolution`, body, key),
    takeDown: (id: string, body: { itemVersion: number; trigger: string; reason: string }, key: string) =>
      command<ItemView>('POST', `/items/${id}/take-down`, body, key),

    tasks: (query: Query) => get<Page<TaskSummary>>('/tasks', query),
    task: (id: string) => get<TaskView>(`/tasks/${id}`),
    openTask: (id: string, taskVersion: number, key: string) =>
      command<TaskView>('POST', `/tasks/${id}/opening`, { taskVersion }, key),
    decide: (id: string, body: DecisionBody, key: string) =>
      command<unknown>('POST', `/tasks/${id}/decision`, body, key),

    auditEntries: (query: Query) => get<Page<AuditEntry>>('/audit/entries', query),
    trail: (itemId: string) => get<Trail>(`/audit/items/${itemId}/trail`),
    auditPeople: () => get<{ items: readonly PersonRef[] }>('/audit/people'),
    integrity: (itemId: string) => get<Integrity>(`/audit/items/${itemId}/integrity`),

    notifications: () => get<NotificationPage>('/notifications', { limit: 20 }),
    readNotification: (id: string, key: string) =>
      command<null>('POST', `/notifications/${id}/read`, {}, key),
  };
}
