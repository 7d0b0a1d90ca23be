import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '#domain/kernel';
import { cellsOf, rowsOfCells, type TableRow } from '#domain/office-data';
import { ContentInvalidError } from '../errors/refused.errors.js';
import { languages } from '../messages/message-sections.js';
import { messageOf } from '../messages/catalogue.js';
import type { Language } from '../messages/message-sections.js';
import { OfficeTableNotFoundError } from './office-table.errors.js';
import {
  OFFICE_TABLE_STORE,
  type OfficeTableStore,
  type OfficeTableVersionView,
} from './office-table.store.port.js';
import { officeTables, type OfficeTableName } from './office-tables.js';
import { shippedRows } from './shipped-rows.js';
import { requireKeeper } from './table-keepers.js';
import { TABLE_FILES, type TableFileFormat, type TableFiles } from './table-files.port.js';

/** A table's rows in one version, with all versions there are. */
export interface OfficeTableView {
  readonly table: OfficeTableName;
  /** 0 for the rows that come with the program. */
  readonly version: number;
  readonly rows: readonly TableRow[];
  readonly versions: readonly OfficeTableVersionView[];
}

/** The tables of the checks, for those who keep them. */
@Injectable()
export class OfficeTableQueries {
  constructor(
    @Inject(OFFICE_TABLE_STORE) private readonly tables: OfficeTableStore,
    @Inject(TABLE_FILES) private readonly files: TableFiles,
  ) {}

  /**
   * The version in force, or the one asked for.
   *
   * @throws OfficeTableForbiddenError, OfficeTableNotFoundError
   */
  async find(actor: PersonActor, table: OfficeTableName, version?: number): Promise<OfficeTableView> {
    requireKeeper(actor);
    const versions = await this.tables.listVersions(table);
    const wanted = version ?? versions.find(({ isActive }) => isActive)?.version ?? 0;
    return { table, version: wanted, rows: await this.rows(table, wanted), versions };
  }

  /** @throws OfficeTableNotFoundError for a version that there is not. */
  async rows(table: OfficeTableName, version: number): Promise<readonly TableRow[]> {
    if (version === 0) return shippedRows(table);
    const rows = await this.tables.findRows(table, version);
    if (rows === null) throw new OfficeTableNotFoundError();
    return rows;
  }

  /** A version as a file, its columns named in the language of the office. */
  async write(
    actor: PersonActor,
    request: { readonly table: OfficeTableName; readonly version: number; readonly format: TableFileFormat },
    language: Language,
  ): Promise<Uint8Array> {
    requireKeeper(actor);
    const { table, version, format } = request;
    const rows = await this.rows(table, version);
    const cells = cellsOf(officeTables[table], rows, (column) =>
      messageOf(language, 'officeColumns', column),
    );
    return this.files.write(cells, format);
  }

  /**
   * The rows of a file, not yet checked: they come back to be looked at before they become a version.
   *
   * @throws ContentInvalidError when the columns are not those of the table; TableUnreadableError.
   */
  async read(
    actor: PersonActor,
    table: OfficeTableName,
    file: { readonly bytes: Uint8Array; readonly format: TableFileFormat },
  ): Promise<readonly TableRow[]> {
    requireKeeper(actor);
    const cells = await this.files.read(file.bytes, file.format);
    const read = rowsOfCells(officeTables[table], cells, columnOfHeading);
    if (!read.ok) throw new ContentInvalidError(read.issues);
    return read.rows;
  }
}

const columns = new Set(
  Object.values(officeTables).flatMap((table) => table.columns.map(({ name }): string => name)),
);
const allColumns = [...columns, 'id', 'owner', 'validFrom', 'validTo'];

/** A column by its code, or by its name in any language. */
function columnOfHeading(heading: string): string {
  const named = allColumns.find((column) =>
    languages.some((language) => messageOf(language, 'officeColumns', column) === heading),
  );
  return named ?? heading;
}
