import { Inject, Injectable } from '@nestjs/common';
import type { DecisionId, ItemId } from '#domain/kernel';
import { LOG_READER, type LogReader } from './log-reader.port.js';
import { LogStandsStillError } from './log.errors.js';
import { provenFiles, type ProofFiles } from './proof-files.js';

/** Recorded before published: nothing goes out before every entry of its item lies inside a signed checkpoint. */
@Injectable()
export class SignOffProver {
  constructor(@Inject(LOG_READER) private readonly reader: LogReader) {}

  /**
   * Files that prove to anybody that the sign-off stands in the log; null when what is stored proves nothing.
   *
   * @throws LogStandsStillError when the log does not take the item's entries in.
   */
  async prove(itemId: ItemId, signOff: DecisionId): Promise<ProofFiles | null> {
    if (!(await this.reader.waitUntilRecorded(itemId))) throw new LogStandsStillError('notRecorded');
    const entryId = await this.reader.findEntryOf(signOff);
    const proof = entryId === null ? null : await this.reader.findProof(entryId);
    return proof === null ? null : provenFiles(this.reader, proof);
  }
}
