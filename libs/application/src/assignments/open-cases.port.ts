import type { PersonActor, UnitId } from '#domain/kernel';
import type { StoredSnapshot } from '#domain/workflow';

/** A case that is not closed, with what is needed to ask whether it can be finished. */
export interface OpenCaseRow {
  readonly caseId: string;
  readonly itemId: string;
  readonly title: string;
  readonly state: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly definitionHash: string;
  readonly snapshot: StoredSnapshot;
}

export interface OpenCases {
  /** In the units that the viewer leads or oversees; the oldest first, after a case. */
  list(viewer: PersonActor, after: string | null, limit: number): Promise<readonly OpenCaseRow[]>;
}

/** Name under which the read model is injected. */
export const OPEN_CASES = Symbol('OpenCases');
