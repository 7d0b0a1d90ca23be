import type { PageFacts } from '#application';
import { assertNever } from '#domain/kernel';
import type { ItemMetadata } from '#domain/text';
import { fill } from '../../markup/fill.js';
import { markup } from '../../markup/markup.js';
import type { Markup } from '../../markup/markup.js';
import { shanghaiMinute } from '../shanghai-time.js';
import {
  attributeNames,
  audienceNames,
  channelNames,
  fieldNames,
  publicityNames,
  sourceNames,
  validityNames,
  words,
} from './messages/zh-cn.js';
import type { PageInput } from './page-input.js';

type Field = keyof typeof fieldNames;

/**
 * The catalogue header: what the index says about the information. A field without a value is shown as such.
 *
 * @source 政府信息公开条例 (2019) 第十二条: 索引、名称、内容概述、生成日期
 */
export function renderCatalogue({ rendition, facts }: PageInput): Markup {
  const values = catalogueValues(rendition.metadata, facts);
  const rows = (Object.keys(fieldNames) as Field[]).map((field) => {
    const value = values[field] ?? words.empty;
    return markup`<div class="field-${field}"><dt>${fieldNames[field]}</dt><dd>${value}</dd></div>\n`;
  });
  return markup`<section class="catalogue" aria-labelledby="catalogue">
<h2 id="catalogue" class="unseen">${words.catalogue}</h2>
<dl>
${rows}</dl>
</section>
`;
}

function catalogueValues(metadata: ItemMetadata, facts: PageFacts): Readonly<Record<Field, string | null>> {
  const { title, documentNumber, issuer, subjectCategory, genreCategory, groupCategory, serviceAudience } =
    metadata;
  const { documentDate, effectiveDate, repealDate, validity, keywords, summary, source } = metadata;
  return {
    indexNumber: facts.indexNumber,
    title,
    documentNumber,
    issuer,
    subjectCategory,
    genreCategory,
    groupCategory,
    serviceAudience,
    documentDate,
    publishedAt: shanghaiMinute(facts.publishedAt),
    effectiveDate,
    repealDate,
    validity: validity === null ? null : validityNames[validity],
    keywords: keywords.length === 0 ? null : keywords.join(words.listSeparator),
    summary,
    attribute: attributeNames[facts.attribute],
    channel: channelNames[facts.channel],
    audience: audienceNames[facts.audience],
    publicity: publicityOf(facts),
    source: sourceOf(source),
  };
}

function publicityOf({ publicUntil }: PageFacts): string {
  return publicUntil === null ? publicityNames.longTerm : fill(publicityNames.until, { date: publicUntil });
}

function sourceOf(source: ItemMetadata['source']): string {
  switch (source.kind) {
    case 'own':
      return sourceNames.own;
    case 'reprint':
    case 'otherAgency':
      return fill(sourceNames[source.kind], { name: source.name });
    default:
      return assertNever(source);
  }
}
