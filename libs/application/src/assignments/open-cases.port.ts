import type { ItemId, PersonActor, TaskId, UnitId } from '#domain/kernel';
import type { StoredSnapshot } from '#domain/workflow';

/** A case that is not closed, with what is needed to ask whether it can be finished. */
export interface OpenCaseRow {
  readonly caseId: string;
  readonly itemId: ItemId;
  /** One of its open tasks; null while none waits. */
  readonly taskId: TaskId | null;
  readonly hostId: string;
  readonly title: string;
  readonly state: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly definitionHash: string;
  readonly snapshot: StoredSnapshot;
}

export interface OpenCases {
  /** Of the whole office, for the program itself; the oldest first, after a case. */
  listAll(after: string | null, limit: number): Promise<readonly OpenCaseRow[]>;
  /** The same in the units that the viewer leads or oversees. */
  list(viewer: PersonActor, after: string | null, limit: number): Promise<readonly OpenCaseRow[]>;
}

/** Name under which the read model is injected. */
export const OPEN_CASES = Symbol('OpenCases');
