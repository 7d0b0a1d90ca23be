import type { AttachmentReference } from '#domain/text';
import { fill } from '../../markup/fill.js';
import { markup } from '../../markup/markup.js';
import type { Markup } from '../../markup/markup.js';
import { words } from './messages/zh-cn.js';

/** Names, sizes and digests of the files that belong to the document; nothing when there are none. */
export function renderAttachments(attachments: readonly AttachmentReference[]): Markup | null {
  if (attachments.length === 0) return null;
  return markup`<section class="attachments" aria-labelledby="attachments">
<h2 id="attachments">${words.attachments}</h2>
<ul>
${attachments.map(renderAttachment)}</ul>
</section>
`;
}

function renderAttachment({ name, sizeBytes, digest }: AttachmentReference): Markup {
  const size = fill(words.bytes, { size: String(sizeBytes) });
  return markup`<li>${name} <span class="size">${size}</span> <code>${digest}</code></li>\n`;
}
