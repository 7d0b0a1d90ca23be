import { shadowOf } from '#domain/text';

/** 发文字号 in its parts: 新政办发〔2022〕37号 → series 新政办发, year 2022, sequence 37. */
export interface DocumentNumber {
  readonly series: string;
  readonly year: number;
  readonly sequence: number;
}

const pattern =
  /^(?<series>[^\s\d〔〕[\]()【】]{1,20})[〔[(【](?<year>(?:19|20)\d{2})[〕\])】]第?0*(?<sequence>[1-9]\d{0,5})号$/u;

/**
 * Reads a document number; brackets and digits of any width are taken, spaces do not matter.
 *
 * @returns null when the text is no document number of the usual form.
 * @source GB/T 9704-2012 7.2.5 (发文机关代字、年份、发文顺序号)
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const groups = pattern.exec(shadowOf(text).text.replace(/\s+/g, ''))?.groups;
  if (groups?.series === undefined) return null;
  return { series: groups.series, year: Number(groups.year), sequence: Number(groups.sequence) };
}
