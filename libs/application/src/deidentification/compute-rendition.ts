import { applyTreatment, type Treatment, verifyRendition } from '#domain/deidentification';
import { AppError, type Digest } from '#domain/kernel';
import { digestOf, renditionBytes, type SourceRevision } from '#domain/text';

/** What the treatment made does not withstand its independent recomputation: nothing may be built on it. */
export class RenditionNotVerifiedError extends AppError {
  readonly code = 'RENDITION.NOT_VERIFIED';
  readonly kind = 'fault';
  constructor(codes: readonly string[]) {
    super('rendition differs from its recomputation', { codes });
  }
}

export interface ComputedRendition {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  readonly title: string;
}

/**
 * What a treatment makes of a source, computed in one way and verified in another.
 *
 * @throws RenditionNotVerifiedError
 */
export function computeRendition(revision: SourceRevision, treatment: Treatment): ComputedRendition {
  const rendition = applyTreatment(revision, treatment);
  const bytes = renditionBytes(rendition);
  const faults = verifyRendition(revision, treatment, bytes);
  if (faults.length > 0) throw new RenditionNotVerifiedError(faults.map(({ code }) => code));
  return { bytes, digest: digestOf(bytes), title: rendition.metadata.title };
}
