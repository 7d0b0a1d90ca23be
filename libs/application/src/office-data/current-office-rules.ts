import { Inject, Injectable } from '@nestjs/common';
import { type ActiveTable, type ActiveTables, makeOfficeRules, type OfficeRules } from './office-rules.js';
import { OFFICE_TABLE_STORE, type OfficeTableStore } from './office-table.store.port.js';
import { officeTableNames, type OfficeTableName } from './office-tables.js';

/** The tables in force, and a key that changes with their versions. */
export interface KeyedTables {
  readonly key: string;
  readonly tables: ActiveTables;
}

/** The rules that are in force, read and made anew only when another version of a table comes into force. */
@Injectable()
export class CurrentOfficeRules {
  private read: KeyedTables | null = null;
  private made: { readonly key: string; readonly rules: OfficeRules } | null = null;

  constructor(@Inject(OFFICE_TABLE_STORE) private readonly store: OfficeTableStore) {}

  async activeTables(): Promise<KeyedTables> {
    const versions = await this.store.activeVersions();
    const key = JSON.stringify(officeTableNames.map((name) => versions[name] ?? 0));
    if (this.read?.key !== key) this.read = { key, tables: await this.load(versions) };
    return this.read;
  }

  async current(): Promise<OfficeRules> {
    const { key, tables } = await this.activeTables();
    if (this.made?.key !== key) this.made = { key, rules: makeOfficeRules(tables) };
    return this.made.rules;
  }

  /** The rules as they would be with other tables in force. */
  async with(changes: ActiveTables): Promise<OfficeRules> {
    const { tables } = await this.activeTables();
    return makeOfficeRules({ ...tables, ...changes });
  }

  private async load(versions: Readonly<Partial<Record<OfficeTableName, number>>>): Promise<ActiveTables> {
    const tables: Partial<Record<OfficeTableName, ActiveTable>> = {};
    for (const name of officeTableNames) {
      const version = versions[name];
      const rows = version === undefined ? null : await this.store.findRows(name, version);
      if (version !== undefined && rows !== null) tables[name] = { version, rows };
    }
    return tables;
  }
}
