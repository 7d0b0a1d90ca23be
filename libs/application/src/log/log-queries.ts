import { Inject, Injectable } from '@nestjs/common';
import { readEntry } from '#domain/audit-log';
import type { EntryId, PersonActor } from '#domain/kernel';
import { tileHeight, tileWidth, type TreeAlgorithm } from '#domain/log';
import { AUDIT_READ_MODEL, type AuditReadModel } from '../queries/read-models.port.js';
import { viewerOf } from '../queries/viewer.js';
import { LOG_READER, type LogHead, type LogPaths, type LogReader } from './log-reader.port.js';
import { LogEntryNotFoundError } from './log.errors.js';
import { provenFiles, type ProofFiles } from './proof-files.js';

/** Where an entry stands, and the files that prove it. */
export interface EntryProofView extends ProofFiles {
  readonly index: number;
  readonly size: number;
}

/** What may be asked of the log. Hashes say nothing about what they are of, so everybody may have them. */
@Injectable()
export class LogQueries {
  constructor(
    @Inject(LOG_READER) private readonly reader: LogReader,
    @Inject(AUDIT_READ_MODEL) private readonly audit: AuditReadModel,
  ) {}

  /** @throws LogEntryNotFoundError while the log is empty. */
  async head(): Promise<LogHead> {
    const head = await this.reader.findHead();
    if (head === null) throw new LogEntryNotFoundError('the log is empty');
    return head;
  }

  /** The proof of an entry, for whoever made it and for who watches over its unit. @throws LogEntryNotFoundError */
  async entryProof(actor: PersonActor, entryId: EntryId): Promise<EntryProofView> {
    const proof = await this.reader.findProof(entryId);
    const entry = proof === null ? null : readEntry(proof.canon);
    const mayAsk =
      entry?.actor === actor.personId || (await this.audit.overseesEntry(viewerOf(actor), entryId));
    const files = proof === null || !mayAsk ? null : await provenFiles(this.reader, proof);
    if (proof === null || files === null) throw new LogEntryNotFoundError('no such entry');
    return { index: proof.index, size: proof.head.size, ...files };
  }

  /** @throws LogEntryNotFoundError when there is no log of that size. */
  async consistency(older: number, size: number): Promise<LogPaths> {
    const head = await this.head();
    if (older > size || size > head.size) throw new LogEntryNotFoundError('no log of that size');
    return this.reader.getConsistency(older, size);
  }

  /**
   * The hashes of a tile, or the first `width` of them. @source C2SP tlog-tiles
   *
   * @param level  of the tile, so that its hashes stand at eight times as high a level of the tree.
   * @throws LogEntryNotFoundError when there are not so many.
   */
  async tile(tree: TreeAlgorithm, level: number, index: number, width = tileWidth): Promise<Uint8Array> {
    const bytes = await this.reader.getTile(tree, level * tileHeight, index);
    if (bytes.length < width * 32) throw new LogEntryNotFoundError('no such tile');
    return bytes.subarray(0, width * 32);
  }
}
