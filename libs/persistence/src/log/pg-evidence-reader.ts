import type { QueryResultRow } from 'pg';
import type { PgDatabase, Statement } from '../pg-database.js';
import { LogBrokenError } from './log-faults.js';
import * as sql from './evidence-statements.js';

/** Rows read at a time: a log of millions of entries passes through the memory of a few thousand. */
const pageRows = 2_000;

export interface EvidenceSignOff {
  readonly decision: string;
  readonly entry: string;
  readonly statement: Uint8Array;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

export interface EvidencePublication {
  readonly id: string;
  readonly item: string;
  readonly case: string;
  readonly decision: string;
  readonly contentDigest: string;
  readonly releasePlanDigest: string;
  readonly pageDigest: string;
  readonly proofs: { readonly sha256: string; readonly sm3: string } | null;
}

/** Reads for an evidence package; `items` null means the whole log. */
export class PgEvidenceReader {
  constructor(private readonly database: PgDatabase) {}

  /** Bytes of all entries in the log below a size, in its order. @throws LogBrokenError when one is missing. */
  async *entriesOfLog(size: number): AsyncGenerator<Uint8Array> {
    for (let next = 0; next < size;) {
      const rows = await this.rows<{ idx: string; canon: Buffer | null }>(sql.entriesOfLog, [
        next,
        size,
        pageRows,
      ]);
      if (rows.length === 0) return;
      for (const { idx, canon } of rows) {
        // What is missing here is what the package must show as missing: an empty line, which is no entry.
        yield canon ?? Buffer.alloc(0);
        next = Number(idx) + 1;
      }
    }
  }

  /** Bytes and places of the items' entries that are in the log below a size. */
  async entriesOfItems(
    items: readonly string[],
    size: number,
  ): Promise<readonly { readonly index: number; readonly canon: Uint8Array }[]> {
    const rows = await this.rows<{ idx: string; canon: Buffer }>(sql.entriesOfItems, [items, size]);
    return rows.map(({ idx, canon }) => ({ index: Number(idx), canon }));
  }

  async *history(
    size: number,
  ): AsyncGenerator<{ readonly size: number; readonly sha256: string; readonly sm3: string }> {
    for (let after = 0; after < size;) {
      const rows = await this.rows<{ size: string; sha256: string; sm3: string }>(sql.historyOfLog, [
        after,
        size,
        pageRows,
      ]);
      if (rows.length === 0) return;
      for (const { size: at, sha256, sm3 } of rows) {
        yield { size: Number(at), sha256, sm3 };
        after = Number(at);
      }
    }
  }

  async listSignOffs(items: readonly string[] | null): Promise<readonly EvidenceSignOff[]> {
    const rows = await this.rows<
      Record<'decision_id' | 'entry_id' | 'key_id', string> & Record<'statement' | 'signature', Buffer>
    >(sql.signOffsOfItems, [items]);
    return rows.map((row) => ({
      decision: row.decision_id,
      entry: row.entry_id,
      statement: row.statement,
      keyId: row.key_id,
      signature: row.signature,
    }));
  }

  async listPublications(
    items: readonly string[] | null,
    size: number,
  ): Promise<readonly EvidencePublication[]> {
    const rows = await this.rows<Record<string, string> & { sha256: string | null; sm3: string | null }>(
      sql.publicationsOfItems,
      [items, size],
    );
    return rows.map((row) => ({
      id: row['id'] ?? '',
      item: row['item_id'] ?? '',
      case: row['case_id'] ?? '',
      decision: row['sign_off_id'] ?? '',
      contentDigest: row['content_digest'] ?? '',
      releasePlanDigest: row['release_plan_digest'] ?? '',
      pageDigest: row['page_digest'] ?? '',
      proofs: row.sha256 === null || row.sm3 === null ? null : { sha256: row.sha256, sm3: row.sm3 },
    }));
  }

  /** Canonical bytes and page of a publication; each null once it has been erased. */
  async getPublished(
    id: string,
  ): Promise<{ readonly canonical: Uint8Array | null; readonly page: Uint8Array | null }> {
    const [row] = await this.rows<{ canonical: Buffer | null; page: Buffer | null }>(sql.publishedBytes, [
      id,
    ]);
    if (row === undefined) throw new LogBrokenError('what was published is missing', { publication: id });
    return row;
  }

  /** Canonical bytes of every definition, by the digits of its hash. */
  async getDefinitions(): Promise<ReadonlyMap<string, Uint8Array>> {
    const rows = await this.rows<{ hash: string; body: Buffer }>(sql.allDefinitions, []);
    return new Map(rows.map(({ hash, body }) => [hash.replace('sha256:', ''), body]));
  }

  async listReceiptKeys(): Promise<readonly { readonly id: string; readonly publicKey: Uint8Array }[]> {
    const rows = await this.rows<{ id: string; public_key: Buffer }>(sql.allReceiptKeys, []);
    return rows.map(({ id, public_key }) => ({ id, publicKey: public_key }));
  }

  private rows<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return this.database.query<Row>(statement, values);
  }
}
