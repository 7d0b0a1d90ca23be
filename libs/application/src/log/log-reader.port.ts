import type { DecisionId, EntryId, Instant, ItemId } from '#domain/kernel';
import type { TreeAlgorithm } from '#domain/log';

/** The newest checkpoint: its notes with the signatures of the log and of the witnesses that have seen it. */
export interface LogHead {
  readonly size: number;
  readonly notes: Readonly<Record<TreeAlgorithm, string>>;
  readonly madeAt: Instant;
}

/** Paths of one proof in both trees. */
export type LogPaths = Readonly<Record<TreeAlgorithm, readonly Uint8Array[]>>;

/** Where an entry stands in the log, with its way to the checkpoint. */
export interface EntryProof {
  readonly entryId: EntryId;
  readonly canon: Uint8Array;
  readonly index: number;
  readonly head: LogHead;
  readonly paths: LogPaths;
}

/** The log as it is stored. Nothing of it is written by the application. */
export interface LogReader {
  /** Null while the log is empty. */
  findHead(): Promise<LogHead | null>;
  /** The log's public keys in their text form, of one tree. */
  listKeys(tree: TreeAlgorithm): Promise<readonly string[]>;
  /** Null when the entry is not there, or not in the log yet. */
  findProof(entryId: EntryId): Promise<EntryProof | null>;
  /** Proof that the log of the older size is the beginning of the one of the other. */
  getConsistency(older: number, size: number): Promise<LogPaths>;
  /** Up to 256 hashes of a kept level, 32 bytes each, from a multiple of 256 on; shorter where the log ends. */
  getTile(tree: TreeAlgorithm, level: number, index: number): Promise<Uint8Array>;
  /** Waits a little until every entry of the item stands in the log. @returns whether it does. */
  waitUntilRecorded(itemId: ItemId): Promise<boolean>;
  findEntryOf(decisionId: DecisionId): Promise<EntryId | null>;
}

export const LOG_READER = Symbol('LogReader');
