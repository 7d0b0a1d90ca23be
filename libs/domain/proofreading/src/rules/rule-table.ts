import type { Severity } from '#domain/text';

/** What a rule is about, how much its findings hold, and on what it stands. */
export interface RuleFacts {
  readonly category: ProofreadingCategory;
  readonly severity: Severity;
  readonly basis: readonly string[];
}

/** Kinds of findings; each has a name in the catalogues. */
export type ProofreadingCategory = (typeof proofreadingCategories)[number];
const proofreadingCategories = [
  'documentFormat',
  'numbering',
  'attachments',
  'numbers',
  'sums',
  'dates',
  'punctuation',
  'width',
  'pairs',
  'spacing',
  'markup',
  'wording',
  'characters',
  'references',
  'names',
  'tables',
] as const;

const format = (article: string) => [`GB/T 9704-2012 ${article}`];
const numbers = (article: string) => [`GB/T 15835-2011 ${article}`];
const marks = (article: string) => [`GB/T 15834-2011 ${article}`];
const office = ['党政机关公文处理工作条例 (2012) 第十九条'];
const indicators = ['政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号) 严重表述错误'];
const dictionary = ['现代汉语词典 (第7版)'];
const rule = (category: ProofreadingCategory, severity: Severity, basis: readonly string[]): RuleFacts => ({
  category,
  severity,
  basis,
});

/**
 * Every rule with its category, severity and basis. A row of a word list may say more about itself.
 *
 * @source GB/T 9704-2012, GB/T 15834-2011, GB/T 15835-2011, 党政机关公文处理工作条例 (2012), named per rule
 */
export const ruleTable = {
  'DOCUMENT_NUMBER.BRACKETS': rule('documentFormat', 'GENERAL', format('7.2.5')),
  'DOCUMENT_NUMBER.SEQUENCE': rule('documentFormat', 'GENERAL', format('7.2.5')),
  'DOCUMENT_NUMBER.SPACE': rule('documentFormat', 'STYLE', format('7.2.5')),
  'DOCUMENT_NUMBER.YEAR': rule('documentFormat', 'GENERAL', format('7.2.5')),
  'TITLE.PUNCTUATION': rule('documentFormat', 'GENERAL', format('7.3.1')),
  'TITLE.KIND_TWICE': rule('documentFormat', 'GENERAL', ['党政机关公文处理工作条例 (2012) 第八条']),
  'ADDRESSEE.COLON': rule('documentFormat', 'GENERAL', format('7.3.2')),
  'SIGNATURE_DATE.FORM': rule('documentFormat', 'GENERAL', format('7.3.5')),
  'NOTE.BRACKETS': rule('documentFormat', 'GENERAL', format('7.3.7')),
  'NORMATIVE.NO_VALIDITY': rule('documentFormat', 'GENERAL', ['国办发〔2018〕37号']),
  'NORMATIVE.NO_INTERPRETER': rule('documentFormat', 'GENERAL', ['国办发〔2018〕37号']),
  'LEVEL_MARK.FORM': rule('numbering', 'GENERAL', format('7.3.3')),
  'ORDINAL.GAP': rule('numbering', 'GENERAL', format('7.3.3')),
  'ORDINAL.REPEATED': rule('numbering', 'GENERAL', format('7.3.3')),
  'ATTACHMENT.PUNCTUATION': rule('attachments', 'GENERAL', format('7.3.4')),
  'ATTACHMENT.NUMBER_FORM': rule('attachments', 'GENERAL', format('7.3.4')),
  'ATTACHMENT.TITLE_MARKS': rule('attachments', 'STYLE', format('7.3.4')),
  'ATTACHMENT.NUMBER_GAP': rule('attachments', 'GENERAL', format('7.3.4')),
  'ATTACHMENT.MISSING': rule('attachments', 'SERIOUS', format('7.3.4')),
  'ATTACHMENT.NOT_NAMED': rule('attachments', 'GENERAL', format('7.3.4')),
  'ATTACHMENT.NOT_LISTED': rule('attachments', 'GENERAL', format('7.3.4')),
  'NUMBER.APPROXIMATE': rule('numbers', 'GENERAL', numbers('5.2.3')),
  'NUMBER.APPROXIMATE_TWICE': rule('numbers', 'GENERAL', numbers('5.2.3')),
  'NUMBER.DECREASE_TIMES': rule('numbers', 'GENERAL', [...dictionary, ...numbers('3')]),
  'NUMBER.PERCENT_POINTS': rule('numbers', 'GENERAL', numbers('5.1')),
  'NUMBER.MIXED_STYLE': rule('numbers', 'GENERAL', numbers('5.3')),
  'NUMBER.GROUPING': rule('numbers', 'GENERAL', numbers('5.1.2')),
  'NUMBER.DECIMAL_POINT': rule('numbers', 'GENERAL', numbers('5.1.3')),
  'NUMBER.LETTER_FOR_DIGIT': rule('numbers', 'GENERAL', numbers('5.1')),
  'NUMBER.RANGE_PERCENT': rule('numbers', 'GENERAL', numbers('5.1.4')),
  'NUMBER.RANGE_INVERTED': rule('numbers', 'SERIOUS', numbers('5.1.4')),
  'NUMBER.RANGE_SIGN': rule('numbers', 'STYLE', marks('4.13')),
  'NUMBER.CONTACT_LENGTH': rule('numbers', 'GENERAL', office),
  'NUMBER.AMOUNT_DIFFERS': rule('sums', 'SERIOUS', ['支付结算办法 (银发〔1997〕393号) 附一']),
  'NUMBER.SUM_DIFFERS': rule('sums', 'SERIOUS', ['统计法第六条']),
  'NUMBER.PERCENTAGE_DIFFERS': rule('sums', 'SERIOUS', ['统计法第六条']),
  'TABLE.SUM_DIFFERS': rule('sums', 'SERIOUS', ['统计法第六条']),
  'TABLE.UNHEADED_CELL': rule('tables', 'GENERAL', format('7.4.2')),
  'DATE.IMPOSSIBLE': rule('dates', 'SERIOUS', ['GB/T 7408.1-2023']),
  'DATE.WEEKDAY': rule('dates', 'SERIOUS', ['GB/T 7408.1-2023']),
  'DATE.SHORT_YEAR': rule('dates', 'GENERAL', numbers('5.1.6')),
  'DATE.LEADING_ZERO': rule('dates', 'STYLE', format('7.3.5')),
  'DATE.MIXED_STYLE': rule('dates', 'GENERAL', numbers('4.3')),
  'DATE.SEPARATORS': rule('dates', 'STYLE', numbers('5.1.6')),
  'DATE.PERIOD_INVERTED': rule('dates', 'SERIOUS', ['GB/T 7408.1-2023']),
  'DATE.NOT_THE_CATALOGUES': rule('dates', 'GENERAL', ['政府信息公开条例第十二条']),
  'DATE.REPEALED_BEFORE_EFFECT': rule('dates', 'SERIOUS', ['政府信息公开条例第十二条']),
  'DATE.CITED_LATER': rule('dates', 'SERIOUS', office),
  'DATE.DEADLINE_DIFFERS': rule('dates', 'GENERAL', office),
  'TIME.IMPOSSIBLE': rule('dates', 'SERIOUS', ['GB/T 7408.1-2023']),
  'PUNCTUATION.REPEATED': rule('punctuation', 'GENERAL', marks('4')),
  'PUNCTUATION.CLUSTER': rule('punctuation', 'GENERAL', marks('4')),
  'PUNCTUATION.ELLIPSIS': rule('punctuation', 'GENERAL', marks('4.11')),
  'PUNCTUATION.DASH': rule('punctuation', 'GENERAL', marks('4.10')),
  'PUNCTUATION.ETC_AND_ELLIPSIS': rule('punctuation', 'GENERAL', marks('4.11.3')),
  'PUNCTUATION.BESIDE_BRACKET': rule('punctuation', 'GENERAL', marks('5.1')),
  'PUNCTUATION.ENUMERATION_BEFORE_AND': rule('punctuation', 'GENERAL', marks('4.5.3')),
  'PUNCTUATION.ENUMERATION_BETWEEN_MARKS': rule('punctuation', 'STYLE', marks('4.5.3.5')),
  'PUNCTUATION.LINE_START': rule('punctuation', 'GENERAL', marks('5.1')),
  'PUNCTUATION.TITLE_MARK_MISUSED': rule('punctuation', 'GENERAL', marks('4.15、A.13')),
  'PUNCTUATION.COLON_TWICE': rule('punctuation', 'STYLE', marks('A.6')),
  'PUNCTUATION.MISSING_END': rule('punctuation', 'GENERAL', marks('4.1')),
  'WIDTH.HALF_PUNCTUATION': rule('width', 'GENERAL', marks('5.1')),
  'WIDTH.HALF_BRACKET': rule('width', 'GENERAL', marks('4.9')),
  'WIDTH.MIXED_BRACKETS': rule('width', 'GENERAL', marks('4.9')),
  'WIDTH.STRAIGHT_QUOTES': rule('width', 'GENERAL', marks('4.8')),
  'WIDTH.FULL_WIDTH': rule('width', 'GENERAL', numbers('5.1')),
  'PAIR.UNCLOSED': rule('pairs', 'GENERAL', marks('4.8、4.9、4.15')),
  'PAIR.UNOPENED': rule('pairs', 'GENERAL', marks('4.8、4.9、4.15')),
  'PAIR.CROSSED': rule('pairs', 'GENERAL', marks('4.8、4.9、4.15')),
  'PAIR.NESTED_ALIKE': rule('pairs', 'GENERAL', marks('4.8.3.3、4.15.3.4')),
  'SPACING.IN_TEXT': rule('spacing', 'GENERAL', format('5.2.2')),
  'SPACING.BESIDE_NUMBER': rule('spacing', 'STYLE', numbers('5.1')),
  'SPACING.BESIDE_MARK': rule('spacing', 'STYLE', marks('5.1')),
  'MARKUP.TAG': rule('markup', 'GENERAL', ['国办发〔2017〕47号']),
  'MARKUP.ENTITY': rule('markup', 'GENERAL', ['国办发〔2017〕47号']),
  'MARKUP.RULE_LINE': rule('markup', 'GENERAL', ['国办发〔2017〕47号']),
  'MARKUP.EMPHASIS': rule('markup', 'GENERAL', ['国办发〔2017〕47号']),
  'MARKUP.UNREADABLE': rule('markup', 'GENERAL', ['国办发〔2017〕47号']),
  'MARKUP.STRAY_SIGN': rule('markup', 'GENERAL', ['国办发〔2017〕47号']),
  'WORDING.MISPRINT': rule('wording', 'GENERAL', dictionary),
  'WORDING.TERRITORY': rule('wording', 'VETO', ['宪法 (2018) 序言', '反分裂国家法第二条', ...indicators]),
  'WORDING.FIXED_EXPRESSION': rule('wording', 'SERIOUS', indicators),
  'WORDING.REPEATED': rule('wording', 'GENERAL', dictionary),
  'WORDING.TRADITIONAL': rule('wording', 'GENERAL', ['国家通用语言文字法第三条、第九条']),
  'GRAMMAR.DE': rule('wording', 'GENERAL', dictionary),
  'GRAMMAR.MEANS_WITHOUT_VERB': rule('wording', 'GENERAL', office),
  'GRAMMAR.BOUND_WORD': rule('wording', 'GENERAL', dictionary),
  'CHARACTER.WRONG': rule('characters', 'GENERAL', dictionary),
  'CHARACTER.MISSING': rule('characters', 'GENERAL', dictionary),
  'CHARACTER.EXTRA': rule('characters', 'GENERAL', dictionary),
  'CHARACTER.TRANSPOSED': rule('characters', 'GENERAL', dictionary),
  'CHARACTER.ALONE': rule('characters', 'STYLE', dictionary),
  'COMPARISON.DIFFERS': rule('characters', 'GENERAL', office),
  'COMPARISON.CUT_BEGINNING': rule('characters', 'GENERAL', office),
  'REFERENCE.REPEALED': rule('references', 'SERIOUS', office),
  'REFERENCE.NO_SUCH_ARTICLE': rule('references', 'SERIOUS', office),
  'REFERENCE.TITLE_MISWRITTEN': rule('references', 'SERIOUS', office),
  'REFERENCE.TITLES_DIFFER': rule('references', 'GENERAL', office),
  'REFERENCE.NUMBER_DIFFERS': rule('references', 'SERIOUS', office),
  'LEADER.NAME_MISWRITTEN': rule('names', 'VETO', indicators),
  'LEADER.POST_WRONG': rule('names', 'VETO', indicators),
  'LEADER.POST_NOT_HELD': rule('names', 'SERIOUS', indicators),
  'LEADER.ORDER': rule('names', 'SERIOUS', office),
  'ORGANISATION.TWO_ENDINGS': rule('names', 'GENERAL', office),
  'ORGANISATION.ENDING_DIFFERS': rule('names', 'GENERAL', office),
  'ORGANISATION.RENAMED': rule('names', 'GENERAL', office),
  'PLACE.WRONG_PROVINCE': rule('names', 'SERIOUS', ['行政区划管理条例 (2018) 第六条']),
} as const satisfies Readonly<Record<string, RuleFacts>>;

/** The name of a rule, and the code of its sentence. */
export type RuleId = keyof typeof ruleTable;
const ruleIds = Object.keys(ruleTable) as RuleId[];

/** Every code that findings of this check bring, by the section of the catalogues that names it. */
export const proofreadingCodes = { findings: ruleIds, findingCategories: proofreadingCategories } as const;
