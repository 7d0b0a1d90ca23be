import type { CivilDate, Digest, Instant, ItemId, PublicationId, UnitId } from '#domain/kernel';
import type { PublicationStatus } from '../ports/index.js';
import type { ColumnFacts } from './page-facts.js';
import type { AttestedSignOff } from './receipt.js';

/** What a publication refers to and no case changes: the unit's names and numbers, columns, receipt keys. */
export interface PublishingReferences {
  readonly publisher: { readonly unitId: UnitId; readonly name: string };
  /** The nearest unit upwards that bears a credit code numbers the publications; null when none does. */
  readonly series: { readonly unitId: UnitId; readonly creditCode: string; readonly template: string } | null;
  /** Columns of the unit and of those above it. */
  readonly columns: readonly ColumnFacts[];
  readonly receiptKeys: readonly ReceiptPublicKey[];
}

export interface ReceiptPublicKey {
  readonly id: string;
  /** SPKI, DER. */
  readonly publicKey: Uint8Array;
}

/** Everything stored that a publication can be checked against. */
export interface PublicationEvidence {
  readonly publicationId: PublicationId;
  readonly itemId: ItemId;
  readonly status: PublicationStatus;
  readonly indexNumber: string;
  readonly publishedAt: Instant;
  readonly publicUntil: CivilDate | null;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
  readonly templateVersion: string;
  readonly factsBytes: Uint8Array;
  readonly pageBytes: Uint8Array;
  readonly pageDigest: Digest;
  readonly renditionBytes: Uint8Array;
  readonly releasePlanBytes: Uint8Array;
  readonly revisionDigest: Digest;
  readonly revisionBytes: Uint8Array | null;
  readonly treatmentBytes: Uint8Array | null;
  readonly signOff: AttestedSignOff & { readonly publicKey: Uint8Array };
}

/** Reads for publishing and for checking what was published. */
export interface PublicationReader {
  /** @throws ItemNotFoundError */
  getReferences(itemId: ItemId): Promise<PublishingReferences>;
  findEvidence(publicationId: PublicationId): Promise<PublicationEvidence | null>;
}

export const PUBLICATION_READER = Symbol('PublicationReader');
