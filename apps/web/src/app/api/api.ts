import { createTypedClient, type Schemas } from '#api-client';
import type { HolidayTable } from '../../features/calendar/holiday-table.js';
import { assignmentsApi } from './assignments-api.js';
import type {
  AuditEntry,
  CalendarYear,
  Deadline,
  DecisionBody,
  DispositionBody,
  DraftBody,
  Findings,
  Integrity,
  ItemSummary,
  ItemView,
  NotificationPage,
  OfficeRow,
  OfficeTable,
  OfficeTableChange,
  OfficeTableName,
  Operation,
  Page,
  PublicationLimit,
  Reference,
  Rendition,
  Revision,
  Session,
  TaskSummary,
  TaskView,
  TimelineEntry,
  TreatmentProposal,
  Trail,
} from './contract.js';
import { oversightCalls } from './oversight-calls.js';
import { paperCalls } from './paper-calls.js';
import { processCalls } from './process-calls.js';
import { togetherCalls } from './together-calls.js';
import { accountDoors } from './account-doors.js';
import { bodyOf, send, type HttpContext } from './http.js';

export type Api = ReturnType<typeof createApi>;

/** On how many of the newest items a version of a table is tried. */
const benchItems = 20;

interface PageQuery {
  readonly cursor: string | null;
  readonly limit: number;
}

/** Every door of the API that the application uses, by name; the only place that knows addresses and methods. */
export function createApi(context: HttpContext, origin: string) {
  const client = createTypedClient({ origin, fetch: (request) => send(context, request) });
  const at = (id: string) => ({ params: { path: { id } } });
  const query = <Values extends object>(values: Values) => ({ params: { query: given(values) } });
  // The CSRF token belongs to every change and is put in by `send`; commands bring the key of their intent.
  const change = { 'X-CSRF-Token': '' };
  const command = (key: string) => ({ ...change, 'Idempotency-Key': key });
  const commandAt = (id: string, key: string) => ({ params: { path: { id }, header: command(key) } });

  return {
    ...assignmentsApi(client),
    ...oversightCalls(client),
    installation: () => bodyOf<Schemas['InstallationResponse']>(client.GET('/api/v1/installation')),
    session: () => bodyOf<Session>(client.GET('/api/v1/session')),
    signIn: (body: Schemas['SignInRequest']) => bodyOf<Session>(client.POST('/api/v1/session', { body })),
    signOut: () => bodyOf<undefined>(client.DELETE('/api/v1/session', { params: { header: change } })),
    reauthenticate: (body: Schemas['PasswordRequest']) =>
      bodyOf<Session>(client.POST('/api/v1/session/reauthentication', { params: { header: change }, body })),
    ...accountDoors(client),
    reference: () => bodyOf<Reference>(client.GET('/api/v1/reference')),

    items: (filter: PageQuery & { q?: string | null; state?: string | null; mine?: boolean | null }) =>
      bodyOf<Page<ItemSummary>>(client.GET('/api/v1/items', query(filter))),
    item: (id: string) => bodyOf<ItemView>(client.GET('/api/v1/items/{id}', at(id))),
    createItem: (body: DraftBody, key: string) =>
      bodyOf<ItemView>(
        client.POST('/api/v1/items', { params: { header: command(key) }, body: openDraft(body) }),
      ),
    saveDraft: (id: string, body: DraftBody & { itemVersion: number }, key: string) =>
      bodyOf<ItemView>(
        client.PUT('/api/v1/items/{id}/draft', {
          ...commandAt(id, key),
          body: { ...openDraft(body), itemVersion: body.itemVersion },
        }),
      ),
    revision: (id: string) => bodyOf<Revision>(client.GET('/api/v1/items/{id}/revisions/current', at(id))),
    rendition: (id: string) => bodyOf<Rendition>(client.GET('/api/v1/items/{id}/rendition', at(id))),
    saveTreatment: (
      id: string,
      body: { itemVersion: number; taskId: string; operations: readonly Operation[] },
      key: string,
    ) => {
      const operations = body.operations.map(open);
      return bodyOf<ItemView>(
        client.PUT('/api/v1/items/{id}/treatment', { ...commandAt(id, key), body: { ...body, operations } }),
      );
    },
    findings: (id: string) => bodyOf<Findings>(client.GET('/api/v1/items/{id}/findings', at(id))),
    disposeFindings: (id: string, body: DispositionBody, key: string) =>
      bodyOf<Findings>(client.POST('/api/v1/items/{id}/dispositions', { ...commandAt(id, key), body })),
    treatmentProposal: (id: string) =>
      bodyOf<TreatmentProposal>(client.GET('/api/v1/items/{id}/treatment-proposal', at(id))),
    revealRevision: (id: string) =>
      bodyOf<Revision>(
        client.POST('/api/v1/items/{id}/revelation', { params: { path: { id }, header: change } }),
      ),
    timeline: (id: string) =>
      bodyOf<{ items: readonly TimelineEntry[] }>(client.GET('/api/v1/items/{id}/timeline', at(id))),
    recall: (id: string, body: Schemas['RecallRequest'], key: string) =>
      bodyOf<ItemView>(client.POST('/api/v1/items/{id}/recall', { ...commandAt(id, key), body })),
    quarantine: (id: string, body: Schemas['QuarantineRequest'], key: string) =>
      bodyOf<ItemView>(client.POST('/api/v1/items/{id}/quarantine', { ...commandAt(id, key), body })),
    resolveQuarantine: (id: string, body: Schemas['QuarantineResolutionRequest'], key: string) =>
      bodyOf<ItemView>(
        client.POST('/api/v1/items/{id}/quarantine-resolution', { ...commandAt(id, key), body }),
      ),
    correctItem: (id: string, body: Schemas['CorrectionRequest'], key: string) =>
      bodyOf<ItemView>(client.POST('/api/v1/items/{id}/correction', { ...commandAt(id, key), body })),
    takeDown: (id: string, body: Schemas['TakeDownRequest'], key: string) =>
      bodyOf<ItemView>(client.POST('/api/v1/items/{id}/take-down', { ...commandAt(id, key), body })),

    tasks: (filter: PageQuery & { kind?: 'all' | 'mine' | 'pool' }) =>
      bodyOf<Page<TaskSummary>>(client.GET('/api/v1/tasks', query(filter))),
    task: (id: string) => bodyOf<TaskView>(client.GET('/api/v1/tasks/{id}', at(id))),
    publicationLimits: (itemId: string) =>
      bodyOf<{ limits: readonly PublicationLimit[] }>(
        client.GET('/api/v1/items/{id}/publication-limits', at(itemId)),
      ),
    deadline: (id: string) => bodyOf<Deadline>(client.GET('/api/v1/tasks/{id}/deadline', at(id))),
    calendarYear: (year: number) =>
      bodyOf<CalendarYear>(client.GET('/api/v1/calendar/years/{year}', { params: { path: { year } } })),
    addHolidayTable: (table: HolidayTable, key: string) =>
      bodyOf<Schemas['CalendarTableAddedResponse']>(
        client.POST('/api/v1/calendar/tables', {
          params: { header: command(key) },
          body: { table: open(table) },
        }),
      ),
    officeTable: (table: OfficeTableName) =>
      bodyOf<OfficeTable>(client.GET('/api/v1/office-tables/{table}', { params: { path: { table } } })),
    officeTableVersion: (table: OfficeTableName, version: number) =>
      bodyOf<OfficeTable>(
        client.GET('/api/v1/office-tables/{table}', { params: { path: { table }, query: { version } } }),
      ),
    addTableVersion: (
      table: OfficeTableName,
      body: { basedOn: number; rows: readonly OfficeRow[] },
      key: string,
    ) => {
      const rows = body.rows.map(open);
      return bodyOf<Schemas['TableVersionAddedResponse']>(
        client.POST('/api/v1/office-tables/{table}/versions', {
          params: { path: { table }, header: command(key) },
          body: { ...body, rows },
        }),
      );
    },
    activateTableVersion: (table: OfficeTableName, version: number, key: string) =>
      bodyOf<Schemas['TableActivatedResponse']>(
        client.POST('/api/v1/office-tables/{table}/versions/{version}/activate', {
          params: { path: { table, version }, header: command(key) },
        }),
      ),
    tableChanges: (table: OfficeTableName, version: number) =>
      bodyOf<OfficeTableChange>(
        client.GET('/api/v1/office-tables/{table}/versions/{version}/changes', {
          params: { path: { table, version }, query: { items: benchItems } },
        }),
      ),
    readTableFile: (table: OfficeTableName, body: Schemas['TableFileRequest']) =>
      bodyOf<Schemas['TableRowsResponse']>(
        client.POST('/api/v1/office-tables/{table}/read-file', {
          params: { path: { table }, header: change },
          body,
        }),
      ),
    tableFileAddress: (table: OfficeTableName, version: number, format: string) =>
      `/api/v1/office-tables/${table}/versions/${version}/file?format=${format}`,
    openTask: (id: string, taskVersion: number, key: string) =>
      bodyOf<TaskView>(
        client.POST('/api/v1/tasks/{id}/opening', { ...commandAt(id, key), body: { taskVersion } }),
      ),
    decide: (id: string, body: DecisionBody, key: string) =>
      bodyOf<unknown>(client.POST('/api/v1/tasks/{id}/decision', { ...commandAt(id, key), body })),

    auditEntries: (filter: PageQuery & AuditQuery) =>
      bodyOf<Page<AuditEntry>>(client.GET('/api/v1/audit/entries', query(filter))),
    auditPeople: () => bodyOf<Schemas['PeopleResponse']>(client.GET('/api/v1/audit/people')),
    trail: (itemId: string) => bodyOf<Trail>(client.GET('/api/v1/audit/items/{id}/trail', at(itemId))),
    integrity: (itemId: string) =>
      bodyOf<Integrity>(client.GET('/api/v1/audit/items/{id}/integrity', at(itemId))),

    administeredPeople: () =>
      bodyOf<Schemas['AdministeredPeopleResponse']>(client.GET('/api/v1/administration/people')),
    accessChanges: () =>
      bodyOf<Schemas['AccessChangesResponse']>(client.GET('/api/v1/administration/changes')),
    proposeAccessChange: (body: Schemas['AccessChangeRequest'], key: string) =>
      bodyOf<Schemas['ProposedChangeResponse']>(
        client.POST('/api/v1/administration/changes', { params: { header: command(key) }, body }),
      ),
    decideAccessChange: (id: string, outcome: Schemas['AccessDecisionRequest']['outcome'], key: string) =>
      bodyOf<Schemas['DecidedChangeResponse']>(
        client.POST('/api/v1/administration/changes/{id}/decision', {
          ...commandAt(id, key),
          body: { outcome },
        }),
      ),

    ...paperCalls(client),
    ...processCalls(client),
    ...togetherCalls(client),

    notifications: () => bodyOf<NotificationPage>(client.GET('/api/v1/notifications', query({ limit: 20 }))),
    readNotification: (id: string) =>
      bodyOf<undefined>(
        client.POST('/api/v1/notifications/{id}/read', { params: { path: { id }, header: change } }),
      ),

    previewAddress,
    hasPreview: async (id: string) => (await send(context, new Request(origin + previewAddress(id)))).ok,
  };
}

/** The page of an item as the portal would show it, to be looked at in a frame. */
function previewAddress(id: string): string {
  return `/api/v1/items/${id}/preview`;
}

/** A search over audit entries: ids, a half-open range of instants, step and action; null for any. */
export type AuditQuery = Readonly<
  Record<'item' | 'person' | 'from' | 'to' | 'step' | 'action' | 'outcome' | 'rule', string | null>
>;

type Given<Values> = { [Name in keyof Values]?: Exclude<Values[Name], null> };

/** Query values without those that are not set. */
function given<Values extends object>(values: Values): Given<Values> {
  const set = Object.entries(values).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  return Object.fromEntries(set) as Given<Values>;
}

type OpenObject = Record<string, unknown>;

/** Documents, plans and operations are described as open objects; what they hold, the domain's parsers check. */
function open(content: object): OpenObject {
  return { ...content };
}

function openDraft({ document, metadata, releasePlan }: DraftBody): Schemas['CreateItemRequest'] {
  return { document: open(document), metadata: open(metadata), releasePlan: open(releasePlan) };
}
