import type { Extensions } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { ListItem } from '@tiptap/extension-list';
import { Alignment } from './alignment.js';
import { BlockIdentity } from './block-identity.js';
import { ImageReference } from './image-reference.js';
import { Subscript, Superscript } from './marks.js';
import { Table, TableCell, TableHeader, TableRow } from './tables.js';

/** The editor's schema: exactly what `shenjiao-doc/1` can hold, so that nothing typed or pasted is lost on saving. */
export function editorExtensions(freshId: () => string): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      listItem: false,
      trailingNode: false,
      heading: { levels: [1, 2, 3, 4, 5, 6] },
      link: {
        openOnClick: false,
        autolink: false,
        linkOnPaste: false,
        protocols: ['http', 'https', 'mailto'],
      },
    }),
    ListItem.extend({ content: 'paragraph+ (bulletList | orderedList)*' }),
    Superscript,
    Subscript,
    Alignment,
    Table,
    TableRow,
    TableCell,
    TableHeader,
    ImageReference,
    BlockIdentity.configure({ freshId }),
  ];
}
