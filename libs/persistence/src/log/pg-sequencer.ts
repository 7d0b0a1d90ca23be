import type { Client } from 'pg';
import {
  edgeNodes,
  Frontier,
  leafHashOf,
  originOf,
  readCheckpoint,
  sameHash,
  signCheckpoint,
  tileHeight,
  treeAlgorithms,
  type NoteSigner,
  type TreeAlgorithm,
} from '#domain/log';
import { LogBrokenError } from './log-faults.js';
import { storedNodes, type NodeRow } from './stored-node-reader.js';
import * as sql from './sequencer-statements.js';

/** Who signs each tree's checkpoints, and the log's name. */
export interface LogIdentity {
  readonly name: string;
  readonly signers: Readonly<Record<TreeAlgorithm, readonly NoteSigner[]>>;
}

export interface SequencerSettings {
  readonly identity: LogIdentity;
  readonly now: () => Date;
  /** Most entries in one batch, 1–10,000. */
  readonly batchEntries: number;
}

type Trees = Readonly<Record<TreeAlgorithm, Frontier>>;
interface Head {
  readonly trees: Trees;
  readonly madeAt: number;
}
interface PendingEntry {
  readonly id: string;
  readonly canon: Buffer | null;
  readonly leaf: Buffer | null;
}

/** A clock may be set a little; more than this backwards, and times in the log would be untrue. */
const clockToleranceMs = 2_000;
/** So many rows leave the queue before its dead rows are given back. */
const clearAfterEntries = 20_000;

/**
 * Turns the queue of entries into the log, over one connection of its own. Leaves, nodes and checkpoint of a batch
 * are committed together; that indexes and sizes are primary keys makes a second sequencer fail, not fork.
 */
export class PgSequencer {
  private head: Head | null = null;
  private sinceCleared = 0;

  constructor(
    private readonly client: Client,
    private readonly settings: SequencerSettings,
  ) {}

  /** Whether this connection now holds the lead. Asked once; it is held as long as the connection. */
  async takeLead(): Promise<boolean> {
    const { rows } = await this.client.query<{ is_taken: boolean }>(sql.takeLead);
    return rows[0]?.is_taken === true;
  }

  /** Puts the public halves of the signers beside the log. */
  async registerKeys(print: (signer: NoteSigner) => string): Promise<void> {
    const { identity, now } = this.settings;
    for (const tree of treeAlgorithms) {
      for (const signer of identity.signers[tree]) {
        const values = [print(signer), tree, signer.key.algorithm, now()];
        await this.client.query({ ...sql.insertLogKey, values });
      }
    }
  }

  /**
   * Puts one batch of waiting entries into the log and signs what it comes to.
   *
   * @returns how many; 0 when none waited.
   * @throws LogBrokenError when an entry, the log or the clock is not what it must be; nothing is then written.
   */
  async sequenceBatch(): Promise<number> {
    const head = this.head ?? (await this.readHead());
    // Until the batch is committed, what is in memory is not known to be what is stored.
    this.head = null;
    await this.client.query('BEGIN');
    try {
      const { rows } = await this.client.query<PendingEntry>({
        ...sql.takePending,
        values: [this.settings.batchEntries],
      });
      const madeAt = rows.length > 0 ? await this.record(head, rows) : head.madeAt;
      await this.client.query('COMMIT');
      this.head = { ...head, madeAt };
      this.sinceCleared += rows.length;
      return rows.length;
    } catch (error) {
      await this.client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  /** Gives back the room of what has left the queue, when enough has. */
  async clearQueue(): Promise<void> {
    if (this.sinceCleared < clearAfterEntries) return;
    this.sinceCleared = 0;
    await this.client.query(sql.clearQueue);
  }

  /** @returns when the checkpoint was made, in milliseconds. */
  private async record({ trees, madeAt }: Head, entries: readonly PendingEntry[]): Promise<number> {
    const now = this.settings.now();
    if (now.getTime() < madeAt - clockToleranceMs)
      throw new LogBrokenError('the clock went backwards', { now: now.toISOString() });
    const firstIndex = trees.sha256.size;
    const canons = entries.map(verifiedCanon);
    const leaves = leavesOf(canons);
    const nodes = appendAll(trees, leaves);
    const notes = treeAlgorithms.map((algorithm) => this.signedHead(algorithm, trees[algorithm]));
    await this.client.query({
      ...sql.recordBatch,
      values: [
        firstIndex,
        entries.map(({ id }) => id),
        Buffer.concat(leaves.sha256),
        Buffer.concat(leaves.sm3),
        nodes.map(({ level }) => level),
        nodes.map(({ index }) => index),
        Buffer.concat(nodes.map(({ sha256 }) => sha256)),
        Buffer.concat(nodes.map(({ sm3 }) => sm3)),
        trees.sha256.size,
        ...notes,
        now,
      ],
    });
    return now.getTime();
  }

  private signedHead(algorithm: TreeAlgorithm, tree: Frontier): string {
    const { name, signers } = this.settings.identity;
    return signCheckpoint(
      { origin: originOf(name, algorithm), size: tree.size, root: tree.root() },
      signers[algorithm],
    );
  }

  /** The log as it is stored: the right edge of both trees must lead to the roots that were signed. */
  private async readHead(): Promise<Head> {
    const { rows } = await this.client.query<{ size: string; sha256: string; sm3: string; made_at: Date }>(
      sql.newestHead,
    );
    const [newest] = rows;
    const size = Number(newest?.size ?? 0);
    const edge = edgeNodes(size);
    const hashes = await storedNodes(
      async (levels, indexes) =>
        (await this.client.query<NodeRow>({ ...sql.nodeHashes, values: [levels, indexes] })).rows,
      edge,
    );
    const treeOf = (algorithm: TreeAlgorithm): Frontier => {
      const tree = Frontier.of(algorithm, size, hashes[algorithm]);
      const signed = newest === undefined ? null : readCheckpoint(newest[algorithm]);
      const isSigned =
        newest === undefined ||
        (signed !== null &&
          signed.origin === originOf(this.settings.identity.name, algorithm) &&
          signed.size === size &&
          sameHash(signed.root, tree.root()));
      if (!isSigned) throw new LogBrokenError('the stored tree is not the one that was signed', { size });
      return tree;
    };
    return {
      trees: { sha256: treeOf('sha256'), sm3: treeOf('sm3') },
      madeAt: newest?.made_at.getTime() ?? 0,
    };
  }
}

/** The entry's bytes, when they are still those of its leaf hash. */
function verifiedCanon({ id, canon, leaf }: PendingEntry): Buffer {
  if (canon === null || leaf === null) throw new LogBrokenError('a queued entry is missing', { entry: id });
  if (!sameHash(leaf, leafHashOf('sha256', canon)))
    throw new LogBrokenError('an entry is not what its leaf says', { entry: id });
  return canon;
}

function leavesOf(canons: readonly Buffer[]): Record<TreeAlgorithm, Uint8Array[]> {
  return {
    sha256: canons.map((canon) => leafHashOf('sha256', canon)),
    sm3: canons.map((canon) => leafHashOf('sm3', canon)),
  };
}

interface KeptNode {
  readonly level: number;
  readonly index: number;
  readonly sha256: Uint8Array;
  readonly sm3: Uint8Array;
}

/** Grows both trees; they complete the same nodes, of which every eighth level is kept. */
function appendAll(trees: Trees, leaves: Record<TreeAlgorithm, Uint8Array[]>): readonly KeptNode[] {
  return leaves.sha256.flatMap((leaf, place) => {
    const sm3Nodes = trees.sm3.append(leaves.sm3[place] as Uint8Array);
    return trees.sha256
      .append(leaf)
      .map(({ level, index, hash }, at) => ({
        level,
        index,
        sha256: hash,
        sm3: sm3Nodes[at]?.hash as Uint8Array,
      }))
      .filter(({ level }) => level % tileHeight === 0);
  });
}
