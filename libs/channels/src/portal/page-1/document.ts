import { assertNever } from '#domain/kernel';
import { plainTextOf } from '#domain/text';
import type { Block, DisclosureDocument, Heading, ImageReference, List, Paragraph } from '#domain/text';
import { fill } from '../../markup/fill.js';
import { markup } from '../../markup/markup.js';
import type { Markup } from '../../markup/markup.js';
import { renderInlines } from './inlines.js';
import { words } from './messages/zh-cn.js';
import { renderTable } from './table.js';

/** The document's blocks in their order. Every block keeps its id as an anchor (`b-<id>`). */
export function renderDocument(document: DisclosureDocument): Markup {
  let tables = 0;
  return markup`${document.blocks.map((block) => renderBlock(block, block.type === 'table' ? (tables += 1) : tables))}`;
}

function renderBlock(block: Block, tableNumber: number): Markup {
  switch (block.type) {
    case 'heading':
      return renderHeading(block);
    case 'paragraph':
      return renderParagraph(block);
    case 'list':
      return markup`${renderList(block)}\n`;
    case 'table':
      return renderTable(block, tableNumber);
    case 'image':
      return renderImage(block);
    default:
      return assertNever(block);
  }
}

/** The page's own title is the h1 and the text's section the h2, so the document's headings begin at h3. */
function renderHeading({ id, level, inlines }: Heading): Markup {
  const content = renderInlines(inlines);
  const attributes = markup` id="b-${id}" class="level-${level}"`;
  if (level === 1) return markup`<h3${attributes}>${content}</h3>\n`;
  if (level === 2) return markup`<h4${attributes}>${content}</h4>\n`;
  if (level === 3) return markup`<h5${attributes}>${content}</h5>\n`;
  if (level === 4) return markup`<h6${attributes}>${content}</h6>\n`;
  return markup`<div role="heading" aria-level="${level + 2}"${attributes}>${content}</div>\n`;
}

function renderParagraph({ id, inlines, align }: Paragraph): Markup {
  const layout = align ?? indentOf(plainTextOf(inlines));
  return markup`<p id="b-${id}" class="${layout}">${renderInlines(inlines)}</p>\n`;
}

/** A paragraph's first line is set in by two characters, unless its text does so itself or addresses somebody (…：). */
function indentOf(text: string): 'indent' | 'flush' {
  return /^\s/.test(text) || (text.endsWith('：') && text.length <= 60) ? 'flush' : 'indent';
}

function renderList(list: List): Markup {
  const items = list.items.map(({ id, inlines, children }) => {
    const below = children === undefined ? null : renderList(children);
    return markup`<li id="b-${id}">${renderInlines(inlines)}${below}</li>`;
  });
  return list.ordered
    ? markup`<ol id="b-${list.id}">${items}</ol>`
    : markup`<ul id="b-${list.id}">${items}</ul>`;
}

/** What an image says is shown in words; the file itself is named by its digest. */
function renderImage({ id, alt, caption, attachment }: ImageReference): Markup {
  const below = caption === undefined ? null : markup`<figcaption>${caption}</figcaption>`;
  const text = fill(words.image, { alt });
  return markup`<figure id="b-${id}"><p class="image" data-attachment="${attachment}">${text}</p>${below}</figure>\n`;
}
