import { assertNever } from '#domain/kernel';
import type { Inline, Mark } from '#domain/text';
import { markup } from '../../markup/markup.js';
import type { Markup } from '../../markup/markup.js';

/** Runs and line breaks of one text block. */
export function renderInlines(inlines: readonly Inline[]): Markup {
  return markup`${inlines.map(renderInline)}`;
}

function renderInline(inline: Inline): Markup {
  if (inline.type === 'break') return markup`<br>`;
  return (inline.marks ?? []).reduce(wrap, markup`${inline.text}`);
}

function wrap(inner: Markup, mark: Mark): Markup {
  switch (mark.type) {
    case 'bold':
      return markup`<strong>${inner}</strong>`;
    case 'italic':
      return markup`<em>${inner}</em>`;
    case 'underline':
      return markup`<u>${inner}</u>`;
    case 'strike':
      return markup`<s>${inner}</s>`;
    case 'superscript':
      return markup`<sup>${inner}</sup>`;
    case 'subscript':
      return markup`<sub>${inner}</sub>`;
    case 'link':
      return isPublicLink(mark.href)
        ? markup`<a href="${mark.href}" rel="noopener noreferrer">${inner}</a>`
        : inner;
    default:
      return assertNever(mark);
  }
}

/** The document model allows no other links; the page checks again, because a script link would run here. */
function isPublicLink(href: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(href);
}
