import { Type } from 'class-transformer';
import { IsBase64, IsIn, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import {
  benchItemsMax,
  officeTableNames,
  tableFileFormats,
  type OfficeTableName,
  type TableFileFormat,
} from '#application';
import { FreeForm } from '../http/free-form.decorator.js';

const versionMax = 1_000_000;

export class TableParams {
  /** Name of the table. */
  @IsIn(officeTableNames)
  table: OfficeTableName;
}

export class TableVersionParams extends TableParams {
  /** Number of the version; 0 for the rows that come with the program. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(versionMax)
  version: number;
}

export class TableQuery {
  /** A version; without it the one in force. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(versionMax)
  version?: number;
}

export class TableFileQuery {
  /** csv or xlsx. */
  @IsIn(tableFileFormats)
  format: TableFileFormat;
}

/** All rows of a new version. */
export class TableVersionRequest {
  /** The newest version that the person has seen; 0 when there was none. */
  @IsInt()
  @Min(0)
  @Max(versionMax)
  basedOn: number;

  /** One object per row, with exactly the table's columns. */
  @FreeForm()
  rows: object[];
}

/** A file with a table in it. */
export class TableFileRequest {
  /** csv or xlsx. */
  @IsIn(tableFileFormats)
  format: TableFileFormat;

  /** The file's bytes, 8 MB at most. */
  @IsBase64()
  @MaxLength(12_000_000)
  content: string;
}

export class TableChangeQuery {
  /** How many of the newest items are read. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(benchItemsMax)
  items: number;
}

export class TableVersionAddedResponse {
  version: number;
  digest: string;
}

export class TableActivatedResponse {
  table: string;
  version: number;
}

export class TableVersionResponse {
  version: number;
  rows: number;
  digest: string;
  madeBy: string;
  madeAt: string;
  activatedBy: string | null;
  activatedAt: string | null;
  isActive: boolean;
}

/** A column, with its name and the names of its choices. */
export class TableColumnResponse {
  name: string;
  label: string;
  /** text, list, choice or date. */
  kind: string;
  isOptional: boolean;
  /** What a cell may hold, and the words for legal bases that rows name by their key. */
  choices: TableChoiceResponse[];
}

export class TableChoiceResponse {
  value: string;
  label: string;
}

/** A table in one version. */
export class OfficeTableResponse {
  table: string;
  version: number;
  columns: TableColumnResponse[];
  /** One object per row: texts, lists of texts, or null. */
  rows: object[];
  versions: TableVersionResponse[];
}

/** The rows of a file, to be looked at before they become a version. */
export class TableRowsResponse {
  rows: object[];
}

/** A finding that a version would add or take away; words of the text are not in it. */
export class ChangedFindingResponse {
  block: string;
  start: number;
  end: number;
  check: string;
  rule: string;
  severity: string;
  severityName: string;
  why: string;
}

export class ChangedItemResponse {
  itemId: string;
  title: string;
  found: ChangedFindingResponse[];
  missed: ChangedFindingResponse[];
}

/** What a version would find otherwise in the newest items. */
export class TableChangeResponse {
  table: string;
  version: number;
  /** Items that were read. */
  items: number;
  changed: ChangedItemResponse[];
}
