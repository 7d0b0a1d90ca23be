import type { Digest, Instant, PersonId, UnitId } from '#domain/kernel';
import type {
  AccessChange,
  AccessChangeOutcome,
  Beginning,
  ErasureOutcome,
  NewErasureRow,
  NewAccountRow,
  PersonRow,
  ProcessRow,
  ProposalOutcome,
  RosterRows,
  SubstitutionRow,
  OfficeTableActivationRow,
  OfficeTableVersionRow,
  Transaction,
} from '#application';
import { substitutionJson } from '../assignments/assignment-json.js';
import { rosterRows, toRosterRows } from '../assignments/roster-statements.js';
import { beginning, lockProposal } from '../definitions/definition-statements.js';
import { processWrite } from '../definitions/process-writes.js';
import * as sql from './read-statements.js';
import { PublicationTransaction } from './publication-transaction.js';

/** The office: accounts, duties, substitutes, tables and processes of its own. */
export abstract class OfficeTransaction extends PublicationTransaction {
  async getBeginning(unitId: UnitId, purpose: string, at: Instant): Promise<Beginning> {
    const [row] = await this.rows(beginning, [unitId, purpose, at]);
    return {
      profile: row?.['profile'] as string,
      definition: (row?.['definition'] ?? null) as Digest | null,
    };
  }

  async lockProcessProposal(id: string): Promise<ProposalOutcome | null> {
    return ((await this.rows(lockProposal, [id]))[0]?.['outcome'] ?? null) as ProposalOutcome | null;
  }

  writeProcess(row: ProcessRow): void {
    this.push(...processWrite(row));
  }

  async lockAccessChange(id: string): Promise<Pick<AccessChange, 'outcome'>> {
    const [row] = await this.rows(sql.lockAccessChange, [id]);
    return { outcome: (row?.['outcome'] ?? null) as AccessChange['outcome'] };
  }

  insertAccessChange(row: AccessChange): void {
    this.push('insertAccessChanges', {
      id: row.id,
      kind: row.body.kind,
      body: row.body,
      password_hash: row.passwordHash,
      reason: row.reason,
      proposed_by: row.proposedBy,
      proposed_at: row.proposedAt,
    });
  }

  decideAccessChange(id: string, outcome: AccessChangeOutcome, by: PersonId, at: Instant): void {
    this.push('decideAccessChanges', { id, outcome, decided_by: by, decided_at: at });
  }

  async isErasureDecided(erasureId: string): Promise<boolean> {
    return (await this.rows(sql.erasureIsDecided, [erasureId]))[0]?.['is_decided'] === true;
  }

  insertErasure({ id, itemId, ground, proposedBy, proposedAt }: NewErasureRow): void {
    const row = { id, item_id: itemId, ground, proposed_by: proposedBy, proposed_at: proposedAt };
    this.push('insertErasures', row);
  }

  decideErasure(id: string, outcome: ErasureOutcome, by: PersonId, at: Instant): void {
    this.push('decideErasures', { id, outcome, decided_by: by, decided_at: at });
  }

  insertPerson(row: PersonRow, at: Instant): void {
    const { id, name, unitId, departmentId, post } = row;
    this.push('insertPersons', {
      id,
      name,
      unit_id: unitId,
      department_id: departmentId,
      post,
      created_at: at,
    });
  }

  insertAccount(row: NewAccountRow, at: Instant): void {
    this.push('insertAccounts', {
      id: row.id,
      person_id: row.personId,
      username: row.username,
      password_hash: row.passwordHash,
      password_changed_at: at,
      password_is_initial: true,
      is_demo: row.isDemo,
      created_at: at,
    });
  }

  insertDuty(row: Parameters<Transaction['insertDuty']>[0]): void {
    this.push('insertDuties', {
      id: row.id,
      person_id: row.personId,
      unit_id: row.unitId,
      duty: row.duty,
      step: row.step,
      valid_from: row.validFrom,
      valid_to: row.validTo,
    });
  }

  endDuty(assignmentId: string, at: Instant): void {
    this.push('endDuties', { id: assignmentId, at });
  }

  setAccountActive(personId: PersonId, isActive: boolean): void {
    this.push('updateAccounts', { person_id: personId, is_active: isActive });
  }

  resetPassword(personId: PersonId, passwordHash: string, at: Instant): void {
    this.push('keepPasswords', { person_id: personId, at });
    this.push('resetPasswords', { person_id: personId, password_hash: passwordHash, at });
    this.push('endSessions', { person_id: personId, at });
  }

  endSecondFactor(personId: PersonId, at: Instant): void {
    this.push('endSecondFactors', { person_id: personId, at });
    this.push('endSessions', { person_id: personId, at });
  }

  async getRosterRows(at: Instant, known: string | null): Promise<RosterRows> {
    return toRosterRows((await this.rows(rosterRows, [at, known]))[0]);
  }

  insertSubstitution(row: SubstitutionRow): void {
    this.push('insertSubstitutions', substitutionJson(row));
  }

  endSubstitution(id: string, at: Instant): void {
    this.push('endSubstitutions', { id, at });
  }

  insertOfficeTableVersion(row: OfficeTableVersionRow): void {
    this.push('insertOfficeTableVersions', {
      table_name: row.table,
      version: row.version,
      rows: row.rows,
      digest: row.digest,
      made_by: row.madeBy,
      made_at: row.madeAt,
      entry_id: row.entryId,
    });
  }

  insertOfficeTableActivation(row: OfficeTableActivationRow): void {
    this.push('insertOfficeTableActivations', {
      table_name: row.table,
      version: row.version,
      activated_by: row.activatedBy,
      activated_at: row.activatedAt,
      entry_id: row.entryId,
    });
  }
}
