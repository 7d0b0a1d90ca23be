import { parseDocumentNumber } from './document-number.js';
import type { LegalReference } from './legal-reference.js';
import type { DisclosureAttribute } from './release-plan.js';

/** One rule of an office: documents of this series (发文机关代字) have this attribute unless overridden. */
export interface SeriesRule {
  readonly series: string;
  readonly attribute: DisclosureAttribute;
  readonly basis: readonly LegalReference[];
}

/** What the series rules say about a document number. */
export type AttributeDetermination =
  | { readonly kind: 'determined'; readonly rule: SeriesRule }
  | { readonly kind: 'undetermined'; readonly reason: 'noDocumentNumber' | 'numberNotReadable' | 'noRule' };

/**
 * Determines the attribute uniformly by document-number series. The series must match in full: 新政办 is
 * another series than 新政办发. Without a rule the item is determined one by one (一件一审).
 *
 * @source 政府信息公开条例 (2019) 第十九条、第二十条; 新政办发〔2022〕37号 task 36 for the two methods
 */
export function determineAttribute(
  documentNumber: string | null,
  seriesRules: readonly SeriesRule[],
): AttributeDetermination {
  if (documentNumber === null) return { kind: 'undetermined', reason: 'noDocumentNumber' };
  const number = parseDocumentNumber(documentNumber);
  if (number === null) return { kind: 'undetermined', reason: 'numberNotReadable' };
  const rule = seriesRules.find(({ series }) => series === number.series);
  return rule === undefined ? { kind: 'undetermined', reason: 'noRule' } : { kind: 'determined', rule };
}
