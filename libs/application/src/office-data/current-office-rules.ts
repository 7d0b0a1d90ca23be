import { Inject, Injectable } from '@nestjs/common';
import type { CivilDate } from '#domain/kernel';
import type { ActiveTable, ActiveTables } from './office-rules.js';
import { limitsOf, type OfficeLimits } from './office-limits.js';
import { OFFICE_TABLE_STORE, type OfficeTableStore } from './office-table.store.port.js';
import { officeTableNames, type OfficeTableName } from './office-tables.js';

/** The tables in force, and a key that changes with their versions. */
export interface KeyedTables {
  readonly key: string;
  readonly tables: ActiveTables;
}

/** The tables that are in force, read anew only when another version of one comes into force. */
@Injectable()
export class CurrentOfficeRules {
  private read: KeyedTables | null = null;

  constructor(@Inject(OFFICE_TABLE_STORE) private readonly store: OfficeTableStore) {}

  async activeTables(): Promise<KeyedTables> {
    const versions = await this.store.activeVersions();
    const key = JSON.stringify(officeTableNames.map((name) => versions[name] ?? 0));
    if (this.read?.key !== key) this.read = { key, tables: await this.load(versions) };
    return this.read;
  }

  /** The tables that were read last: for whoever holds a lock, and must not wait for another connection. */
  latestTables(): Promise<KeyedTables> {
    return this.read === null ? this.activeTables() : Promise.resolve(this.read);
  }

  /** The numbers that hold on a day, by the tables that were read last. */
  async limitsOn(on: CivilDate): Promise<OfficeLimits> {
    const { tables } = await this.latestTables();
    return limitsOf(tables.limits?.rows ?? [], on);
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
