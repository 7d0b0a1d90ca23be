import type { DefinitionStore, InForce, OfficeDuty, OpenCaseCount, ProcessProposal } from '#application';
import type { Digest, Instant, PersonId, UnitId } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import { type DbRow, toInstant } from '../unit-of-work/row-mapping.js';
import * as sql from './definition-statements.js';

/** How the office works, in PostgreSQL; reads only. */
export class PgDefinitionStore implements DefinitionStore {
  constructor(private readonly database: PgDatabase) {}

  findDefinition(hash: string): Promise<Uint8Array | null> {
    return this.body(sql.definitionBody, hash);
  }

  findPolicies(hash: string): Promise<Uint8Array | null> {
    return this.body(sql.policiesBody, hash);
  }

  private async body(statement: Statement, hash: string): Promise<Uint8Array | null> {
    const [row] = await this.database.query<{ body: Buffer }>(statement, [hash]);
    return row?.body ?? null;
  }

  async findNamed(name: string, version: number): Promise<string | null> {
    const [row] = await this.database.query<{ hash: string }>(sql.namedDefinition, [name, version]);
    return row?.hash ?? null;
  }

  async listActivated(): Promise<readonly string[]> {
    const rows = await this.database.query<{ subject_hash: string }>(sql.activatedDefinitions, []);
    return rows.map(({ subject_hash }) => subject_hash);
  }

  async listUpwards(unitId: UnitId): Promise<readonly UnitId[]> {
    const rows = await this.database.query<{ id: UnitId }>(sql.unitUpwards, [unitId]);
    return rows.map(({ id }) => id);
  }

  async getProfile(unitId: UnitId): Promise<string | null> {
    const [row] = await this.database.query<{ profile: string }>(sql.unitProfile, [unitId]);
    return row?.profile ?? null;
  }

  async listInForce(unitId: UnitId, at: Instant): Promise<readonly InForce[]> {
    const rows = await this.database.query<DbRow>(sql.inForce, [unitId, at]);
    return rows.map((row) => ({
      purpose: row['purpose'] as InForce['purpose'],
      subject: row['subject_hash'] as Digest,
      unitId: row['unit_id'] as UnitId,
      validFrom: toInstant(row['valid_from']),
      validTo: instantOrNull(row['valid_to']),
    }));
  }

  async listProposals(units: readonly UnitId[]): Promise<readonly ProcessProposal[]> {
    return (await this.database.query<DbRow>(sql.listProposals, [units])).map(toProposal);
  }

  async findProposal(id: string): Promise<ProcessProposal | null> {
    const [row] = await this.database.query<DbRow>(sql.findProposal, [id]);
    return row === undefined ? null : toProposal(row);
  }

  async countOpenCases(units: readonly UnitId[]): Promise<readonly OpenCaseCount[]> {
    const rows = await this.database.query<DbRow>(sql.openCases, [units]);
    return rows.map((row) => ({ hash: row['definition_hash'] as string, cases: row['cases'] as number }));
  }

  async listHolders(at: Instant): Promise<readonly OfficeDuty[]> {
    const rows = await this.database.query<DbRow>(sql.dutyHolders, [at]);
    return rows.map((row) => ({
      personId: row['person_id'] as PersonId,
      name: row['name'] as string,
      unitId: row['unit_id'] as UnitId,
      duty: row['duty'] as OfficeDuty['duty'],
      step: row['step'] as string | null,
    }));
  }
}

function toProposal(row: DbRow): ProcessProposal {
  return {
    id: row['id'] as string,
    unitId: row['unit_id'] as UnitId,
    purpose: row['purpose'] as ProcessProposal['purpose'],
    subject: row['subject_hash'] as Digest,
    reason: row['reason'] as string,
    validFrom: instantOrNull(row['valid_from']),
    validTo: instantOrNull(row['valid_to']),
    proposedBy: row['proposed_by'] as PersonId,
    proposerName: row['proposer_name'] as string,
    proposedAt: toInstant(row['proposed_at']),
    outcome: row['outcome'] as ProcessProposal['outcome'],
    deciderName: row['decider_name'] as string | null,
    decidedAt: instantOrNull(row['decided_at']),
  };
}

function instantOrNull(value: unknown): Instant | null {
  return value === null ? null : toInstant(value);
}
