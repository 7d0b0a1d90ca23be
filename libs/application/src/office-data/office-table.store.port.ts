import type { Digest, Instant, PersonId } from '#domain/kernel';
import type { TableRow } from '#domain/office-data';
import type { OfficeTableName } from './office-tables.js';

/** One version of a table as it is stored; it never changes. */
export interface OfficeTableVersionRow {
  readonly table: OfficeTableName;
  readonly version: number;
  readonly rows: readonly TableRow[];
  readonly digest: Digest;
  readonly madeBy: PersonId;
  readonly madeAt: Instant;
  readonly entryId: string;
}

/** That a version came into force, and with it no other any more. */
export interface OfficeTableActivationRow {
  readonly table: OfficeTableName;
  readonly version: number;
  readonly activatedBy: PersonId;
  readonly activatedAt: Instant;
  readonly entryId: string;
}

/** A version as lists show it. */
export interface OfficeTableVersionView {
  readonly version: number;
  readonly rows: number;
  readonly digest: Digest;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly activatedBy: string | null;
  readonly activatedAt: Instant | null;
  readonly isActive: boolean;
}

export interface OfficeTableStore {
  /** The version in force of each table that has one. */
  activeVersions(): Promise<Readonly<Partial<Record<OfficeTableName, number>>>>;
  /** Null for a version that there is not. */
  findRows(table: OfficeTableName, version: number): Promise<readonly TableRow[] | null>;
  /** Newest first. */
  listVersions(table: OfficeTableName): Promise<readonly OfficeTableVersionView[]>;
}

/** Name under which the store is injected. */
export const OFFICE_TABLE_STORE = Symbol('OfficeTableStore');
