import type { Instant } from '#domain/kernel';
import type { DemoAccount, IdentityEntry, OfficeRows, OfficeStore } from '#application';
import type { PgDatabase } from '../pg-database.js';
import { transact } from '../unit-of-work/pg-unit-of-work.js';
import * as sql from './office-statements.js';

interface DemoAccountRow {
  readonly username: string;
  readonly name: string;
  readonly post: string | null;
  readonly duties: DemoAccount['duties'];
}

/** Units, people and duties in PostgreSQL. */
export class PgOfficeStore implements OfficeStore {
  constructor(private readonly database: PgDatabase) {}

  establish(office: OfficeRows, at: Instant, entry: IdentityEntry): Promise<boolean> {
    return this.database.withClient((client) =>
      transact(client, async (tx) => {
        await client.query(sql.lockInstallation);
        const { rows } = await client.query<{ exists: boolean }>(sql.anyAccount);
        if (rows[0]?.exists !== false) return false;
        await client.query({ ...sql.insertOffice, values: officeValues(office, at) });
        tx.appendEntry(null, entry.fields, entry.values);
        return true;
      }),
    );
  }

  async getNames(): Promise<{ readonly hostName: string; readonly officeName: string }> {
    const rows = await this.database.query<{ kind: string; name: string }>(sql.listNames, []);
    const hostName = rows.find(({ kind }) => kind === 'host')?.name ?? '';
    const offices = rows.filter(({ kind }) => kind === 'office');
    return { hostName, officeName: (offices.length === 1 ? offices[0]?.name : null) ?? hostName };
  }

  async listDemoAccounts(): Promise<readonly DemoAccount[]> {
    const rows = await this.database.query<DemoAccountRow>(sql.listDemoAccounts, []);
    return rows.map(({ username, name, post, duties }) => ({ username, name, post, duties }));
  }
}

function officeValues(
  { units, persons, accounts, duties, columns, attributeRules }: OfficeRows,
  at: Instant,
): unknown[] {
  return [
    ...[units, persons, accounts, duties, columns, attributeRules].map((rows) => JSON.stringify(rows)),
    at,
  ];
}
