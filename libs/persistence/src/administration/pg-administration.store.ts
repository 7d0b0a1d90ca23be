import { instantOf, type AccountId, type Instant, type PersonId, type UnitId } from '#domain/kernel';
import type {
  AccessChange,
  AdministeredDuty,
  AdministeredPerson,
  AdministeredUnit,
  AdministrationStore,
  ListedChange,
} from '#application';
import type { PgDatabase } from '../pg-database.js';
import * as sql from './administration-statements.js';

interface PersonDbRow {
  readonly id: string;
  readonly name: string;
  readonly post: string | null;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly account_id: string | null;
  readonly username: string | null;
  readonly is_active: boolean;
  readonly duties: readonly (Omit<AdministeredDuty, 'validFrom' | 'validTo'> & {
    readonly validFrom: number;
    readonly validTo: number | null;
  })[];
}

interface ChangeDbRow {
  readonly id: string;
  readonly body: AccessChange['body'];
  readonly password_hash: string | null;
  readonly reason: string;
  readonly proposed_by: string;
  readonly proposed_at: Date;
  readonly outcome: AccessChange['outcome'];
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly subject_name: string;
  readonly proposer_name: string;
  readonly decider_name: string | null;
}

/** Accounts, duties and changes of access in PostgreSQL; reads only. */
export class PgAdministrationStore implements AdministrationStore {
  constructor(private readonly database: PgDatabase) {}

  async listPeople(now: Instant): Promise<readonly AdministeredPerson[]> {
    return (await this.database.query<PersonDbRow>(sql.listPeople, [now, null])).map(toPerson);
  }

  async findPerson(personId: PersonId, now: Instant): Promise<AdministeredPerson | null> {
    const [row] = await this.database.query<PersonDbRow>(sql.listPeople, [now, personId]);
    return row === undefined ? null : toPerson(row);
  }

  async listChanges(): Promise<readonly ListedChange[]> {
    return (await this.database.query<ChangeDbRow>(sql.listChanges, [null])).map(toChange);
  }

  async findChange(id: string): Promise<AccessChange | null> {
    const [row] = await this.database.query<ChangeDbRow>(sql.listChanges, [id]);
    return row === undefined ? null : toChange(row);
  }

  async findUnit(unitId: UnitId): Promise<AdministeredUnit | null> {
    const [row] = await this.database.query<{ id: string; kind: AdministeredUnit['kind'] }>(sql.findUnit, [
      unitId,
    ]);
    return row === undefined ? null : { id: row.id as UnitId, kind: row.kind };
  }

  async isUsernameTaken(username: string): Promise<boolean> {
    return (await this.database.query(sql.findUsername, [username])).length > 0;
  }
}

function toPerson(row: PersonDbRow): AdministeredPerson {
  return {
    personId: row.id as PersonId,
    name: row.name,
    post: row.post,
    unitId: row.unit_id as UnitId,
    unitName: row.unit_name,
    accountId: row.account_id as AccountId | null,
    username: row.username,
    isActive: row.is_active,
    duties: row.duties.map((duty) => ({
      ...duty,
      validFrom: instantOf(duty.validFrom),
      validTo: duty.validTo === null ? null : instantOf(duty.validTo),
    })),
  };
}

function toChange(row: ChangeDbRow): ListedChange {
  return {
    id: row.id,
    body: row.body,
    passwordHash: row.password_hash,
    reason: row.reason,
    proposedBy: row.proposed_by as PersonId,
    proposedAt: instantOf(row.proposed_at.getTime()),
    outcome: row.outcome,
    decidedBy: row.decided_by as PersonId | null,
    decidedAt: row.decided_at === null ? null : instantOf(row.decided_at.getTime()),
    subjectName: row.subject_name,
    proposerName: row.proposer_name,
    deciderName: row.decider_name,
  };
}
