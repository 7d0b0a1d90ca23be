import { listTextBlocks, type ItemContent } from '#domain/text';
import { changeClasses, type ChangeClass } from './change-class.js';
import { changedSpans, type ChangedSpan } from './changed-spans.js';
import { typographicLimit, type TypographicLimit } from './typographic-limit.js';

/** Catalogue data that no page shows as its text: changing it leaves what the reviewers read as it was. */
const descriptive = [
  'summary',
  'keywords',
  'subjectCategory',
  'genreCategory',
  'groupCategory',
  'serviceAudience',
] as const;

/** Two contents of an item, and in whose hands the change was made. */
export interface ContentChange {
  readonly before: ItemContent;
  readonly after: ItemContent;
  /** Only a proofreader's misprint is a misprint; whoever drafts changes the text. */
  readonly by: 'drafter' | 'proofreader';
  readonly limit?: TypographicLimit;
}

/**
 * What a change of content is, as far as confirmations care: every class that applies, in the order of the matrix;
 * none when nothing has changed. A change that fits no finer class is `text`.
 *
 * @source 保守国家秘密法实施条例 (2024) 第四十二条: what is changed is examined again; which step a change touches is
 *   office practice.
 */
export function classifyChange(change: ContentChange): readonly ChangeClass[] {
  const found = new Set<ChangeClass>([
    ...textClasses(change),
    ...(same(change.before.attachments, change.after.attachments) ? [] : (['attachment'] as const)),
    ...metadataClasses(change),
  ]);
  return changeClasses.filter((known) => found.has(known));
}

function textClasses({ before, after, by, limit = typographicLimit }: ContentChange): readonly ChangeClass[] {
  if (same(before.document, after.document)) return [];
  const blocks = { before: listTextBlocks(before.document), after: listTextBlocks(after.document) };
  const isSameShape =
    blocks.before.length === blocks.after.length &&
    blocks.before.every(
      ({ block, kind }, at) => block === blocks.after[at]?.block && kind === blocks.after[at].kind,
    );
  if (!isSameShape || !same(withoutText(before), withoutText(after))) return ['text'];
  const spans = blocks.before.flatMap(({ text }, at) => changedSpans(text, blocks.after[at]?.text ?? ''));
  const classes = new Set(spans.flatMap(classesOfSpan));
  const isSmall =
    spans.reduce((sum, { removed, added }) => sum + Math.max(removed.length, added.length), 0) <=
    limit.characters;
  if (by === 'proofreader' && classes.size === 0 && isSmall && spans.length > 0) return ['typographic'];
  return classes.size === 0 ? ['text'] : [...classes];
}

const digits = /[0-9０-９〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟%％‰]/u;
const dates = /[年月日号时分周]|星期|季度|工作日/u;
const negations = /[不未非无否勿莫毋禁止没]/u;
/** Signs of somebody's name or of an office near the change. */
const names = /·|某|[省市县区乡镇村局委办厅处科院所站队府]|公司|先生|女士|同志/u;

/**
 * The most frequent surnames. Who has one of them just before the changed stretch may be a person: taking an ordinary word
 * for a name costs a review, taking a name for an ordinary word costs a wrong name.
 */
const surnames =
  /[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧]/u;

/** What a changed stretch of text touches; its neighbours count, since a digit beside it may change its meaning. */
function classesOfSpan({ removed, added, before, after }: ChangedSpan): readonly ChangeClass[] {
  const changed = removed + added;
  return [
    ...(digits.test(changed) ? (['digit'] as const) : []),
    ...(dates.test(changed) && digits.test(before + after) ? (['date'] as const) : []),
    ...(negations.test(changed) ? (['negation'] as const) : []),
    ...(names.test(changed) || surnames.test(before + changed) ? (['name'] as const) : []),
  ];
}

function metadataClasses({ before, after }: ContentChange): readonly ChangeClass[] {
  const keys = Object.keys(after.metadata) as (keyof ItemContent['metadata'])[];
  const changed = keys.filter((key) => !same(before.metadata[key], after.metadata[key]));
  return changed.map((key) => (descriptive.some((known) => known === key) ? 'metadata' : 'text'));
}

/** The document with every text taken out: what is left is its shape, its marks and its images. */
function withoutText({ document }: ItemContent): unknown {
  return JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'text' ? '' : value)));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
