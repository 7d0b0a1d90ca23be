import { Extension } from '@tiptap/react';

const alignments = ['left', 'center', 'right'];

/** Paragraph alignment; a paragraph without one follows the layout of the page. */
export const Alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes() {
    const align = {
      default: null,
      parseHTML: (element: HTMLElement) =>
        alignments.includes(element.style.textAlign) ? element.style.textAlign : null,
      renderHTML: (attributes: Record<string, unknown>) =>
        typeof attributes['align'] === 'string' ? { class: `align-${attributes['align']}` } : {},
    };
    return [{ types: ['paragraph'], attributes: { align } }];
  },
});
