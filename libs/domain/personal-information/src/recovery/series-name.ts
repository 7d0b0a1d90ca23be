import { plainTextOf } from '#domain/text';
import type { ItemContent } from '#domain/text';

const periods =
  /[〔（(【[]|[〕）)】\]]|第?[〇零一二三四五六七八九十\d]+(?:年度?|月份?|日|季度|期|周|旬|批|号)?|[上中下]旬|[上下]半年/gu;

/**
 * Under which name an item's figures come again and again: its title without period and number, and the head of its
 * first table. Null for an item without a table.
 *
 * @source 保守国家秘密法 (2024) 第三十六条
 */
export function seriesNameOf({ document, metadata }: ItemContent): string | null {
  const table = document.blocks.find((block) => block.type === 'table');
  const stem = metadata.title.replaceAll(periods, '').trim();
  if (table === undefined || stem === '') return null;
  const head = (table.rows[0]?.cells ?? []).map(({ inlines }) =>
    plainTextOf(inlines).replaceAll(periods, ''),
  );
  return `${stem}/${head.join('/')}`;
}
