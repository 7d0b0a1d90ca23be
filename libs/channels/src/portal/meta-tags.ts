import { markup } from '../markup/markup.js';
import type { Markup } from '../markup/markup.js';

export interface SiteTags {
  readonly name: string;
  readonly domain: string;
  /** Null as long as the site has none assigned; the tag is then left out. */
  readonly idCode: string | null;
}

export interface ColumnTags {
  readonly name: string;
  readonly description: string;
  readonly keywords: string;
  readonly type: string;
}

export interface ArticleTags {
  readonly title: string;
  readonly pubDate: string;
  readonly contentSource: string;
  readonly keywords: readonly string[];
  readonly description: string | null;
  readonly url: string;
}

/** Tags of the whole site. @source 政府网站发展指引 (国办发〔2017〕47号) 附件: 网页标签规范 */
export function siteTags({ name, domain, idCode }: SiteTags): Markup {
  return markup`${tag('SiteName', name)}${tag('SiteDomain', domain)}${idCode === null ? null : tag('SiteIDCode', idCode)}`;
}

/** Tags of a column and of the articles in it. @source 国办发〔2017〕47号 附件: 网页标签规范 */
export function columnTags({ name, description, keywords, type }: ColumnTags): Markup {
  return markup`${[
    tag('ColumnName', name),
    tag('ColumnDescription', description),
    tag('ColumnKeywords', keywords),
    tag('ColumnType', type),
  ]}`;
}

/** Tags of an article; optional ones without content are left out. @source 国办发〔2017〕47号 附件: 网页标签规范 */
export function articleTags(tags: ArticleTags): Markup {
  return markup`${[
    tag('ArticleTitle', tags.title),
    tag('PubDate', tags.pubDate),
    tag('ContentSource', tags.contentSource),
    tags.keywords.length === 0 ? null : tag('Keywords', tags.keywords.join(',')),
    tags.description === null ? null : tag('Description', tags.description),
    tag('Url', tags.url),
  ]}`;
}

function tag(name: string, content: string): Markup {
  return markup`<meta name="${name}" content="${content}">\n`;
}
