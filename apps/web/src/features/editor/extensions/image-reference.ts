import { mergeAttributes, Node } from '@tiptap/react';

/** An image that lies with the item's attachments. The editor keeps it in place and shows its description. */
export const ImageReference = Node.create({
  name: 'imageReference',
  group: 'block',
  atom: true,
  addAttributes() {
    const carried = (name: string) => ({
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
      renderHTML: (attributes: Record<string, unknown>) =>
        typeof attributes[name] === 'string' ? { [`data-${name}`]: attributes[name] } : {},
    });
    return { attachment: carried('attachment'), alt: carried('alt'), caption: carried('caption') };
  },
  parseHTML: () => [{ tag: 'figure[data-attachment]' }],
  renderHTML: ({ HTMLAttributes, node }) => [
    'figure',
    mergeAttributes(HTMLAttributes),
    ['figcaption', String(node.attrs['alt'] ?? '')],
  ],
});
