import { setTimeout as delay } from 'node:timers/promises';
import type { EntryProof, LogHead, LogPaths, LogReader, LogStanding } from '#application';
import type { DecisionId, EntryId, ItemId } from '#domain/kernel';
import {
  consistencyRanges,
  inclusionRanges,
  tileWidth,
  type LeafRange,
  type TreeAlgorithm,
} from '#domain/log';
import type { PgDatabase } from '../pg-database.js';
import { toInstant } from '../unit-of-work/row-mapping.js';
import * as sql from './log-statements.js';
import { nodeHashes } from './sequencer-statements.js';
import { rangeHashes, type NodeRow } from './stored-node-reader.js';

/** Twice the time between two batches of a sequencer that works; after that, waiting longer is the queue's business. */
const patience = { attempts: 40, pauseMs: 50 } as const;

interface HeadRow {
  readonly size: string;
  readonly sha256: string;
  readonly sm3: string;
  readonly made_at: Date;
}

/** The log, from PostgreSQL. Proofs are computed from the kept levels: a few hundred hashes, however long the log is. */
export class PgLogReader implements LogReader {
  constructor(private readonly database: PgDatabase) {}

  async findHead(): Promise<LogHead | null> {
    const [row] = await this.database.query<HeadRow & Record<string, unknown>>(sql.logHead, []);
    if (row === undefined) return null;
    const { size, sha256, sm3, made_at } = row;
    return { size: Number(size), notes: { sha256, sm3 }, madeAt: toInstant(made_at) };
  }

  async listKeys(tree: TreeAlgorithm): Promise<readonly string[]> {
    const rows = await this.database.query<{ verifier_key: string }>(sql.logKeys, [tree]);
    return rows.map(({ verifier_key }) => verifier_key);
  }

  async findProof(entryId: EntryId): Promise<EntryProof | null> {
    const [leaf] = await this.database.query<{ idx: string; canon: Buffer }>(sql.leafOfEntry, [entryId]);
    const head = leaf === undefined ? null : await this.findHead();
    if (leaf === undefined || head === null) return null;
    const index = Number(leaf.idx);
    const paths = await this.getInclusion(index, head.size);
    return { entryId, canon: leaf.canon, index, head, paths };
  }

  /** The path of a leaf in the log of a size, whatever the newest is. */
  getInclusion(index: number, size: number): Promise<LogPaths> {
    return this.paths(inclusionRanges(index, size));
  }

  getConsistency(older: number, size: number): Promise<LogPaths> {
    return this.paths(consistencyRanges(older, size));
  }

  async getTile(tree: TreeAlgorithm, level: number, index: number): Promise<Uint8Array> {
    const from = index * tileWidth;
    const rows =
      level === 0
        ? await this.database.query<Record<TreeAlgorithm, Buffer>>(sql.leafTile, [from, from + tileWidth])
        : await this.database.query<Record<TreeAlgorithm, Buffer>>(sql.nodeTile, [
            from,
            from + tileWidth,
            level,
          ]);
    return Buffer.concat(rows.map((row) => row[tree]));
  }

  async waitUntilRecorded(itemId: ItemId): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      const [row] = await this.database.query<{ is_waiting: boolean }>(sql.hasUnrecorded, [itemId]);
      if (row?.is_waiting === false) return true;
      if (attempt === patience.attempts) return false;
      await delay(patience.pauseMs);
    }
  }

  async findEntryOf(decisionId: DecisionId): Promise<EntryId | null> {
    const [row] = await this.database.query<{ entry_id: EntryId }>(sql.entryOfDecision, [decisionId]);
    return row?.entry_id ?? null;
  }

  /** What the watch over the log looks at. */
  async getStanding(): Promise<LogStanding> {
    const [row] = await this.database.query<{ oldest: string | null; made_at: Date | null }>(
      sql.logStanding,
      [],
    );
    return { oldestWaiting: row?.oldest ?? null, newestMadeAtMs: row?.made_at?.getTime() ?? null };
  }

  private paths(ranges: readonly LeafRange[]): Promise<LogPaths> {
    return rangeHashes(
      (levels, indexes) => this.database.query<NodeRow>(nodeHashes, [levels, indexes]),
      ranges,
    );
  }
}
