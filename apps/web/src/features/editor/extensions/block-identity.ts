import { Extension } from '@tiptap/react';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { idsToSet, type IdentifiedNode } from '../block-ids.js';

const identifiedTypes = [
  'heading',
  'paragraph',
  'bulletList',
  'orderedList',
  'listItem',
  'table',
  'tableCell',
  'tableHeader',
  'imageReference',
];
const holdsOwnId = new Set(['listItem', 'tableCell', 'tableHeader']);

/** Gives each block a stable `id`: kept while the block is edited, new for a new block. */
export const BlockIdentity = Extension.create<{ freshId: () => string }>({
  name: 'blockIdentity',

  addOptions() {
    return { freshId: () => crypto.randomUUID() };
  },

  addGlobalAttributes() {
    const id = {
      default: null,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-id'),
      renderHTML: (attributes: Record<string, unknown>) =>
        typeof attributes['id'] === 'string' ? { 'data-id': attributes['id'] } : {},
    };
    return [{ types: identifiedTypes, attributes: { id } }];
  },

  addProseMirrorPlugins() {
    return [blockIdentityPlugin(this.options.freshId)];
  },
});

/** After each change, gives an id to every block that has none of its own. */
export function blockIdentityPlugin(freshId: () => string): Plugin {
  return new Plugin({
    key: new PluginKey('blockIdentity'),
    appendTransaction: (transactions, _before, state) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      const changes = idsToSet(identifiedNodes(state.doc), freshId);
      if (changes.length === 0) return null;
      return changes.reduce((tr, { position, id }) => tr.setNodeAttribute(position, 'id', id), state.tr);
    },
  });
}

/** All nodes that carry an id in the document; a paragraph inside a list item or a cell takes the id of that one. */
function identifiedNodes(root: EditorNode): readonly IdentifiedNode[] {
  const found: IdentifiedNode[] = [];
  root.descendants((node, position, parent) => {
    const isInside = node.type.name === 'paragraph' && parent !== null && holdsOwnId.has(parent.type.name);
    if (identifiedTypes.includes(node.type.name) && !isInside) {
      const id: unknown = node.attrs['id'];
      found.push({ position, id: typeof id === 'string' ? id : null });
    }
    return !node.isTextblock;
  });
  return found;
}
