import { listTextBlocks, plainTextOf } from '#domain/text';
import type { ItemContent, Span, TableRow } from '#domain/text';
import { facilityEnding, facilityFields, nameStops } from '../rules/facilities.v1.js';

/** A site that a content names: under which name, where first, and what the content tells of it. */
export interface FacilityMention {
  readonly name: string;
  readonly span: Span;
  readonly fields: readonly string[];
}

const nameMax = 12;
const region = /^\p{Script=Han}{1,8}?(?:省|自治区|市|县|区|旗|镇|乡)(?=[\p{Script=Han}\d]{2,})/u;

/**
 * Sites of the kinds whose facts add up, each once, with the kinds of facts that stand beside any of its mentions:
 * in its paragraph, or in its row and the table's head.
 *
 * @source 保守国家秘密法 (2024) 第三十六条
 */
export function listFacilityMentions({ document }: ItemContent): readonly FacilityMention[] {
  const beside = new Map(
    document.blocks.flatMap((block) => (block.type === 'table' ? besideCells(block.rows) : [])),
  );
  const mentions = new Map<string, FacilityMention>();
  for (const { block, text } of listTextBlocks(document)) {
    for (const { name, start, end } of namesIn(text)) {
      const told = beside.get(block) ?? text;
      const fields = Object.keys(facilityFields).filter(
        (field) => facilityFields[field]?.test(told) === true,
      );
      const known = mentions.get(name);
      mentions.set(name, {
        name,
        span: known?.span ?? { block, start, end },
        fields: [...new Set([...(known?.fields ?? []), ...fields])].sort(),
      });
    }
  }
  return [...mentions.values()];
}

function besideCells([head, ...body]: readonly TableRow[]): readonly (readonly [string, string])[] {
  const textOf = (row: TableRow | undefined) =>
    (row?.cells ?? []).map(({ inlines }) => plainTextOf(inlines)).join(' ');
  return body.flatMap((row) => row.cells.map(({ id }) => [id, `${textOf(head)} ${textOf(row)}`] as const));
}

function namesIn(
  text: string,
): readonly { readonly name: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(facilityEnding)].flatMap((match) => {
    const end = match.index + match[0].length;
    let start = match.index;
    while (start > 0 && end - start < nameMax && isOfName(text.charAt(start - 1))) start -= 1;
    const full = text.slice(start, end);
    const name = withoutRegion(full, match[0]);
    return full === match[0] ? [] : [{ name, start, end }];
  });
}

function isOfName(unit: string): boolean {
  return /[\p{Script=Han}\d]/u.test(unit) && !nameStops.includes(unit);
}

/** 永宁县第二水厂 and 第二水厂 are one; 望洪镇变电站 has no other name than its place. */
function withoutRegion(full: string, ending: string): string {
  const short = full.replace(region, '');
  return short === ending ? full : short;
}
