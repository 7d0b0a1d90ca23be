import { noTreatment } from '#domain/deidentification';
import type { Instant } from '#domain/kernel';
import { revisionOf } from '#domain/text';
import { storedTreatment } from '../cases/stored-content.js';
import type { ItemRow, TaskRow } from '../ports/rows.js';
import type { Transaction } from '../ports/unit-of-work.port.js';
import type { SettledTraces } from '../screening/traces/settled-traces.js';
import { computeRendition } from './compute-rendition.js';

const settlingOutcomes: readonly string[] = ['noneNeeded', 'treated', 'exempted'];

/** Whether the answer says that what the treatment makes of the source is to be published. */
export function settlesRendition({ step }: TaskRow, outcome: string): boolean {
  return step === 'deidentification' && settlingOutcomes.includes(outcome);
}

/**
 * The item as it stands once de-identification has been decided: from here on confirmations are bound to the
 * rendition. Until then they are bound to the salted source, since the unsalted digest of a text that still holds
 * personal data would let anybody test guesses at what is masked later.
 *
 * @source 个人信息保护法 (2021) 第七十三条第三项: what is de-identified must not be restorable from what is public.
 */
export async function settleRendition(
  tx: Transaction,
  item: ItemRow,
  { at, traces }: { readonly at: Instant; readonly traces: SettledTraces },
): Promise<ItemRow> {
  const { sourceDigest, treatmentDigest } = item;
  const revision = revisionOf(await tx.getRevisionBytes(sourceDigest));
  const treatment =
    treatmentDigest === null
      ? noTreatment
      : storedTreatment(await tx.getTreatmentBytes(item.id, sourceDigest, treatmentDigest));
  const { digest, bytes } = computeRendition(revision, treatment);
  tx.insertRendition({
    itemId: item.id,
    digest,
    bytes,
    revisionDigest: sourceDigest,
    treatmentDigest,
    createdAt: at,
  });
  tx.updateItem(item, { contentDigest: digest }, at);
  const { operations } = treatment;
  const text = { content: revision, operations, renditionDigest: digest };
  const adding = await traces.settle(tx, item, text, at);
  const { openFindings } = item;
  const personalInformation = Math.max(openFindings.personalInformation ?? 0, adding);
  return {
    ...item,
    contentDigest: digest,
    openFindings: personalInformation === 0 ? openFindings : { ...openFindings, personalInformation },
  };
}

/** The digest of the rendition that an entry may name: none as long as the text is untreated. */
export function namedRendition({ contentDigest, sourceDigest }: ItemRow): ItemRow['contentDigest'] | null {
  return contentDigest === sourceDigest ? null : contentDigest;
}
