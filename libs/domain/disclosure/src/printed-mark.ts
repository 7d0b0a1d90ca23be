import { listTextBlocks, shadowOf } from '#domain/text';
import type { DisclosureDocument } from '#domain/text';
import type { DisclosureAttribute } from './release-plan.js';

/** A printed attribute mark (附注), where it stands and which attribute it prints. */
export interface PrintedMark {
  readonly block: string;
  readonly attribute: DisclosureAttribute;
}

// The bracketed remark below the date. The words alone, inside a sentence, speak about other documents.
const mark =
  /[(（〔[]此件(?<words>删减后公开|部分公开|依申请公开|不予公开|不公开|主动公开|公开发布|公开)[)）〕\]]/gu;

const attributeOf: Readonly<Record<string, DisclosureAttribute>> = {
  删减后公开: 'PARTIAL',
  部分公开: 'PARTIAL',
  依申请公开: 'ON_REQUEST',
  不予公开: 'NOT_DISCLOSED',
  不公开: 'NOT_DISCLOSED',
  主动公开: 'PROACTIVE',
  公开发布: 'PROACTIVE',
  公开: 'PROACTIVE',
};

/**
 * The attribute marks printed in a document, e.g. （此件公开发布）; widths and spaces do not matter.
 *
 * @source GB/T 9704-2012 7.3.6 (附注)
 */
export function listPrintedMarks(document: DisclosureDocument): readonly PrintedMark[] {
  return listTextBlocks(document).flatMap(({ block, text }) =>
    [...shadowOf(text).text.replace(/\s+/g, '').matchAll(mark)].flatMap(({ groups }) => {
      const attribute = attributeOf[groups?.words ?? ''];
      return attribute === undefined ? [] : [{ block, attribute }];
    }),
  );
}
