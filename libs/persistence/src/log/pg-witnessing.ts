import type { Client } from 'pg';
import {
  consistencyRanges,
  printAddCheckpoint,
  printVerifierKey,
  readNote,
  readSignatureLine,
  verifiedSignatures,
  type VerifierKey,
} from '#domain/log';
import * as sql from './sequencer-statements.js';
import { rangeHashes, type NodeRow } from './stored-node-reader.js';

/** Where a witness is asked, and the key it answers with. */
export interface WitnessAddress {
  readonly url: string;
  readonly key: VerifierKey;
}

/** What a witness answered to the newest checkpoint. */
export type Witnessed = 'cosigned' | 'known' | 'refused';

/** Asks witnesses to cosign the newest checkpoint, over one connection of its own, and keeps what they sign. */
export class PgWitnessing {
  /** Sizes that the witnesses have seen, as far as is known. */
  private readonly seen = new Map<string, number>();

  constructor(private readonly client: Client) {}

  /** @throws what fetching throws when the witness is not there. */
  async ask(witness: WitnessAddress): Promise<Witnessed> {
    const { rows } = await this.client.query<{ size: string; sha256: string }>(sql.newestHead);
    const [newest] = rows;
    if (newest === undefined) return 'known';
    const size = Number(newest.size);
    const name = printVerifierKey(witness.key);
    if (this.seen.get(name) === size) return 'known';
    const first = await this.send(witness, newest.sha256, this.seen.get(name) ?? 0, size);
    const known = first.status === 409 ? Number(await first.text()) : null;
    const answer =
      known === null || !(known <= size) ? first : await this.send(witness, newest.sha256, known, size);
    if (answer.status !== 200) return 'refused';
    const line = await answer.text();
    if (!isCosignature(newest.sha256, line, witness.key)) return 'refused';
    this.seen.set(name, size);
    await this.client.query({ ...sql.insertCosignature, values: [size, name, line] });
    return 'cosigned';
  }

  private async send(
    { url }: WitnessAddress,
    note: string,
    oldSize: number,
    size: number,
  ): Promise<Response> {
    const { sha256 } = await rangeHashes(
      async (levels, indexes) =>
        (await this.client.query<NodeRow>({ ...sql.nodeHashes, values: [levels, indexes] })).rows,
      consistencyRanges(oldSize, size),
    );
    return fetch(`${url}/add-checkpoint`, {
      method: 'POST',
      body: printAddCheckpoint({ oldSize, path: sha256, checkpoint: note }),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
  }
}

/** One line by the witness's own key over this note; anything else is not kept. */
function isCosignature(note: string, line: string, key: VerifierKey): boolean {
  if (!line.endsWith('\n') || readSignatureLine(line.slice(0, -1)) === null) return false;
  const read = readNote(note + line);
  const found = read === null ? null : verifiedSignatures(read, [key]);
  return found !== null && found.length === 1;
}
