import { Inject, Injectable } from '@nestjs/common';
import { noTreatment, verifyRendition } from '#domain/deidentification';
import { AppError } from '#domain/kernel';
import type { Digest, PublicationId } from '#domain/kernel';
import { digestOf, revisionOf } from '#domain/text';
import { storedTreatment } from '../../cases/stored-content.js';
import type { PublicationStatus } from '../../ports/index.js';
import { pageFactsBytes, pageFactsOf } from '../page-facts.js';
import type { PageFacts } from '../page-facts.js';
import { PAGE_RENDERER } from '../page-renderer.port.js';
import type { PageRenderer } from '../page-renderer.port.js';
import { PUBLICATION_READER } from '../publishing-references.port.js';
import type { PublicationEvidence, PublicationReader } from '../publishing-references.port.js';
import { isReceiptGenuine } from '../receipt.js';

/** What is checked on a publication, each on its own. */
export const publicationChecks = [
  'bytesHashToSignedDigest',
  'planHashesToSignedDigest',
  'receiptIsGenuine',
  'bytesFollowFromSource',
  'factsNameWhatWasSigned',
  'pageHashesToItsDigest',
  'pageRecomputes',
] as const;
export type PublicationCheck = (typeof publicationChecks)[number];

export interface PublicationVerification {
  readonly publicationId: PublicationId;
  readonly status: PublicationStatus;
  readonly indexNumber: string;
  readonly contentDigest: Digest;
  readonly pageDigest: Digest;
  readonly isIntact: boolean;
  /** Null: cannot be checked any more, since the source has been erased. */
  readonly checks: Readonly<Record<PublicationCheck, boolean | null>>;
}

/** There is no such publication. */
export class PublicationNotFoundError extends AppError {
  readonly code = 'PUBLICATION.NOT_FOUND';
  readonly kind = 'not-found';
  constructor(publicationId: string) {
    super(`publication ${publicationId} not found`, { publicationId });
  }
}

/** Proves from the stored bytes alone that what is public is what was signed (I2). */
@Injectable()
export class VerifyPublication {
  constructor(
    @Inject(PUBLICATION_READER) private readonly reader: PublicationReader,
    @Inject(PAGE_RENDERER) private readonly renderer: PageRenderer,
  ) {}

  /** @throws PublicationNotFoundError */
  async execute(publicationId: PublicationId): Promise<PublicationVerification> {
    const evidence = await this.reader.findEvidence(publicationId);
    if (evidence === null) throw new PublicationNotFoundError(publicationId);
    const checks: PublicationVerification['checks'] = {
      bytesHashToSignedDigest: digestOf(evidence.renditionBytes) === evidence.signOff.contentDigest,
      planHashesToSignedDigest: digestOf(evidence.releasePlanBytes) === evidence.signOff.releasePlanDigest,
      receiptIsGenuine: isReceiptGenuine(evidence.signOff, evidence.signOff.publicKey, evidence.itemId),
      bytesFollowFromSource: followFromSource(evidence),
      factsNameWhatWasSigned: namesWhatWasSigned(evidence),
      pageHashesToItsDigest: digestOf(evidence.pageBytes) === evidence.pageDigest,
      pageRecomputes: this.recomputes(evidence),
    };
    const { status, indexNumber, contentDigest, pageDigest } = evidence;
    const isIntact = Object.values(checks).every((passed) => passed !== false);
    return { publicationId, status, indexNumber, contentDigest, pageDigest, isIntact, checks };
  }

  private recomputes({
    renditionBytes,
    factsBytes,
    templateVersion,
    pageBytes,
    pageDigest,
  }: PublicationEvidence): boolean {
    try {
      const page = this.renderer.renderPage({
        renditionBytes,
        facts: pageFactsOf(factsBytes),
        templateVersion,
      });
      return page.digest === pageDigest && Buffer.from(page.bytes).equals(pageBytes);
    } catch {
      return false; // Bytes that no page can be made of are not those that one was made of.
    }
  }
}

function followFromSource(evidence: PublicationEvidence): boolean | null {
  const { revisionBytes, revisionDigest, treatmentBytes, renditionBytes } = evidence;
  if (revisionBytes === null) return null;
  if (digestOf(revisionBytes) !== revisionDigest) return false;
  const treatment = treatmentBytes === null ? noTreatment : storedTreatment(treatmentBytes);
  return verifyRendition(revisionOf(revisionBytes), treatment, renditionBytes).length === 0;
}

function namesWhatWasSigned(evidence: PublicationEvidence): boolean {
  const { factsBytes, signOff, publicationId, indexNumber, publishedAt } = evidence;
  const facts = readFacts(factsBytes);
  return (
    facts !== null &&
    Buffer.from(pageFactsBytes(facts)).equals(factsBytes) &&
    facts.publicationId === publicationId &&
    facts.indexNumber === indexNumber &&
    facts.publishedAt === publishedAt &&
    facts.contentDigest === signOff.contentDigest &&
    facts.releasePlanDigest === signOff.releasePlanDigest
  );
}

function readFacts(bytes: Uint8Array): PageFacts | null {
  try {
    return pageFactsOf(bytes);
  } catch {
    return null;
  }
}
