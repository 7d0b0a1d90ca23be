import { noTreatment, verifyRendition } from '#domain/deidentification';
import { formatIndexNumber, IndexTemplateError } from '#domain/disclosure';
import type { ReleasePlan } from '#domain/disclosure';
import { civilDateOf } from '#domain/kernel';
import type { Instant } from '#domain/kernel';
import { digestOf, revisionOf } from '#domain/text';
import { storedReleasePlan, storedTreatment } from '../../cases/stored-content.js';
import type { ProofFiles } from '../../log/proof-files.js';
import type { ItemRow, PublicationHead, StoredSignOff } from '../../ports/index.js';
import type { PublishingReferences } from '../publishing-references.port.js';
import { isReceiptGenuine } from '../receipt.js';

/** Why a publication is not carried out; each code has a sentence in the message catalogues. */
export const publicationFailureCodes = [
  'PUBLICATION.NOT_SIGNED',
  'PUBLICATION.SIGNED_OTHER_CONTENT',
  'PUBLICATION.SIGNED_OTHER_PLAN',
  'PUBLICATION.RECEIPT_INVALID',
  'PUBLICATION.NOT_RECORDED',
  'PUBLICATION.CONTENT_MISSING',
  'PUBLICATION.SOURCE_ALTERED',
  'PUBLICATION.RENDITION_ALTERED',
  'PUBLICATION.RENDITION_DIFFERS',
  'PUBLICATION.PLAN_ALTERED',
  'PUBLICATION.NOT_YET',
  'PUBLICATION.PERIOD_OVER',
  'PUBLICATION.AUDIENCE_LIMITED',
  'PUBLICATION.ATTRIBUTE_NOT_PUBLIC',
  'PUBLICATION.CHANNEL_MISSING',
  'PUBLICATION.COLUMN_UNKNOWN',
  'PUBLICATION.CREDIT_CODE_MISSING',
  'PUBLICATION.INDEX_TEMPLATE_INVALID',
  'PUBLICATION.TAKEN_DOWN',
  'PUBLICATION.WITHDRAWN',
  'PUBLICATION.REFUSED_BY_PROCESS',
] as const;
export type PublicationFailureCode = (typeof publicationFailureCodes)[number];

/** Everything the publisher looks at, read under the item's lock. */
export interface PublicationMaterial {
  readonly item: ItemRow;
  readonly signOff: StoredSignOff | null;
  readonly revisionBytes: Uint8Array;
  /** Null when nothing was treated. */
  readonly treatmentBytes: Uint8Array | null;
  readonly renditionBytes: Uint8Array;
  readonly releasePlanBytes: Uint8Array;
  readonly previous: PublicationHead | null;
  readonly isTakeDownOpen: boolean;
  readonly references: PublishingReferences;
  readonly now: Instant;
}

/** Every reason against publishing this now; empty when nothing is. `proof` is that the sign-off stands in the log. */
export function checkPublishable(
  material: PublicationMaterial & { readonly proof: ProofFiles | null },
): readonly PublicationFailureCode[] {
  const content = checkContent(material);
  // A plan that is not the signed one says nothing about what may be done.
  const plan = content.includes('PUBLICATION.PLAN_ALTERED') ? [] : checkPlan(material);
  return [
    ...checkSignOff(material),
    ...failures([['PUBLICATION.NOT_RECORDED', material.signOff !== null && material.proof === null]]),
    ...content,
    ...plan,
    ...checkSeries(material),
    ...checkPrevious(material),
  ];
}

function checkSignOff({ item, signOff, references }: PublicationMaterial): readonly PublicationFailureCode[] {
  if (signOff === null) return ['PUBLICATION.NOT_SIGNED'];
  const key = references.receiptKeys.find(({ id }) => id === signOff.keyId);
  return failures([
    ['PUBLICATION.SIGNED_OTHER_CONTENT', signOff.contentDigest !== item.contentDigest],
    ['PUBLICATION.SIGNED_OTHER_PLAN', signOff.releasePlanDigest !== item.releasePlanDigest],
    ['PUBLICATION.RECEIPT_INVALID', key === undefined || !isReceiptGenuine(signOff, key.publicKey, item.id)],
  ]);
}

/** The bytes are those that the digests name, and the rendition is what the treatment makes of the source. */
function checkContent(material: PublicationMaterial): readonly PublicationFailureCode[] {
  const { item, revisionBytes, renditionBytes, releasePlanBytes } = material;
  const altered = failures([
    ['PUBLICATION.SOURCE_ALTERED', digestOf(revisionBytes) !== item.sourceDigest],
    ['PUBLICATION.RENDITION_ALTERED', digestOf(renditionBytes) !== item.contentDigest],
    ['PUBLICATION.PLAN_ALTERED', digestOf(releasePlanBytes) !== item.releasePlanDigest],
  ]);
  return altered.length > 0
    ? altered
    : failures([['PUBLICATION.RENDITION_DIFFERS', !followsFromSource(material)]]);
}

function followsFromSource({ revisionBytes, treatmentBytes, renditionBytes }: PublicationMaterial): boolean {
  const treatment = treatmentBytes === null ? noTreatment : storedTreatment(treatmentBytes);
  return verifyRendition(revisionOf(revisionBytes), treatment, renditionBytes).length === 0;
}

/** What the signed plan says must hold at this moment. @source 政府信息公开条例 (2019) 第十三条 */
function checkPlan({
  releasePlanBytes,
  references,
  now,
}: PublicationMaterial): readonly PublicationFailureCode[] {
  const plan: ReleasePlan = storedReleasePlan(releasePlanBytes);
  const { notBefore, publicityPeriod } = plan;
  return failures([
    ['PUBLICATION.NOT_YET', notBefore !== null && Date.parse(notBefore) > Date.parse(now)],
    ['PUBLICATION.PERIOD_OVER', publicityPeriod.kind === 'until' && publicityPeriod.on < civilDateOf(now)],
    ['PUBLICATION.AUDIENCE_LIMITED', plan.audience.kind !== 'public'],
    ['PUBLICATION.ATTRIBUTE_NOT_PUBLIC', plan.attribute !== 'PROACTIVE' && plan.attribute !== 'PARTIAL'],
    ['PUBLICATION.CHANNEL_MISSING', !plan.channels.includes('portal')],
    ['PUBLICATION.COLUMN_UNKNOWN', !references.columns.some(({ id }) => id === plan.column)],
  ]);
}

/** The number is tried before one is taken, since a number once taken is not used again. */
function checkSeries({ references: { series } }: PublicationMaterial): readonly PublicationFailureCode[] {
  if (series === null) return ['PUBLICATION.CREDIT_CODE_MISSING'];
  try {
    const number = formatIndexNumber(series.template, {
      creditCode: series.creditCode,
      year: 2000,
      sequence: 1,
    });
    return failures([['PUBLICATION.INDEX_TEMPLATE_INVALID', !/^[\x21-\x7e]{1,150}$/.test(number)]]);
  } catch (error) {
    if (error instanceof IndexTemplateError) return ['PUBLICATION.INDEX_TEMPLATE_INVALID'];
    throw error;
  }
}

/** What was taken down comes back by the take-down's own decision, and what was withdrawn not at all. */
function checkPrevious({
  item,
  previous,
  isTakeDownOpen,
}: PublicationMaterial): readonly PublicationFailureCode[] {
  return failures([
    ['PUBLICATION.TAKEN_DOWN', isTakeDownOpen],
    ['PUBLICATION.WITHDRAWN', previous?.status === 'WITHDRAWN' && isSameText(previous, item)],
  ]);
}

/** Whether what is public (or was) is exactly what is to be published. */
export function isSameText(previous: PublicationHead, item: ItemRow): boolean {
  return (
    previous.contentDigest === item.contentDigest && previous.releasePlanDigest === item.releasePlanDigest
  );
}

function failures(
  checks: readonly (readonly [PublicationFailureCode, boolean])[],
): readonly PublicationFailureCode[] {
  return checks.filter(([, fails]) => fails).map(([code]) => code);
}
