import { makeEntry, type EntryFields, type MadeEntry } from '#domain/audit-log';
import type { Instant } from '#domain/kernel';
import {
  SessionChangedError,
  type CommandEnvelope,
  type CommittedValue,
  type ItemRow,
  type SessionProof,
  type Transaction,
} from '#application';
import { findSessions } from '../identity/identity-statements.js';
import { isSameSession, type SessionDbRow, toSessionRow } from '../identity/session-rows.js';
import { writeStatementFor } from './write-statements.js';
import { CaseTransaction } from './case-transaction.js';
import type { JsonRow } from './transaction-core.js';

/** The transaction over one connection: reads at once, writes remembered until `flush`. */
export class PgTransaction extends CaseTransaction implements Transaction {
  /** @throws SessionChangedError */
  async proveSession({ tokenHash, seen, now, idleSince }: SessionProof): Promise<void> {
    const [row] = await this.rows(findSessions, [[tokenHash], now, idleSince]);
    // What the statement selects is what the type says; rows of a transaction are read without types.
    const found = row as unknown as SessionDbRow | undefined;
    if (found === undefined || !isSameSession(toSessionRow(found), seen)) throw new SessionChangedError();
  }

  appendEntry(item: ItemRow | null, fields: EntryFields, values: readonly CommittedValue[]): MadeEntry {
    const pending = item === null ? null : this.pendingOf(item);
    const made = makeEntry({
      ...fields,
      item: pending === null ? null : pending.row.id,
      seq: pending === null ? 1 : pending.row.entrySeq + 1,
      prev: pending?.row.entryLeaf ?? null,
    });
    if (pending !== null) pending.row = { ...pending.row, entrySeq: made.seq, entryLeaf: made.leaf };
    this.push('insertEntries', {
      id: fields.id,
      item_id: item?.id ?? null,
      seq: made.seq,
      unit_id: item?.unitId ?? null,
      at: fields.at,
      actor: fields.actor,
      action: fields.action,
      step: fields.step ?? null,
      outcome: fields.outcome,
      canon: made.canon,
    });
    for (const value of values) {
      this.push('insertValues', {
        entry_id: fields.id,
        field: value.field,
        value: item === null || this.seal === null ? value.value : this.seal.sealText(item.id, value.value),
        salt: value.salt,
      });
    }
    return made;
  }

  /** Remembers the command's key and its answer, to be written with everything else. */
  rememberAnswer(command: CommandEnvelope, answer: object): void {
    this.push('insertKeys', {
      actor: command.actor,
      key: command.idempotencyKey,
      request_mac: command.requestMac,
      answer,
    });
  }

  /** Sends all remembered writes as one statement; resolves when the database has carried it out. */
  flush(): Promise<unknown> | null {
    for (const { row, isNew, updatedAt } of this.items.values())
      this.push(isNew ? 'insertItems' : 'updateItems', itemJson(row, updatedAt));
    for (const change of this.taskChanges.values()) this.push('updateTasks', change);
    if (this.writes.size === 0) return null;
    const counts = new Map([...this.writes].map(([fragment, rows]) => [fragment, rows.length]));
    const { name, text, parameters } = writeStatementFor(counts);
    const values = parameters.map(({ fragment, row, column, isJson }) => {
      const value = this.writes.get(fragment)?.[row]?.[column];
      return isJson ? JSON.stringify(value) : value;
    });
    return this.client.query({ name, text, values });
  }
}

function itemJson(row: ItemRow, updatedAt: Instant | null): JsonRow {
  return {
    id: row.id,
    unit_id: row.unitId,
    department_id: row.departmentId,
    version: row.version,
    state: row.state,
    title: row.title,
    risk_tier: row.riskTier,
    source_digest: row.sourceDigest,
    treatment_digest: row.treatmentDigest,
    content_digest: row.contentDigest,
    release_plan_digest: row.releasePlanDigest,
    open_findings: row.openFindings,
    entry_seq: row.entrySeq,
    entry_leaf: row.entryLeaf,
    created_by: row.createdBy,
    created_at: row.createdAt,
    updated_at: updatedAt,
  };
}
