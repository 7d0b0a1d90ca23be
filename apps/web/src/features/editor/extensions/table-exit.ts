import { isInTable } from '@tiptap/pm/tables';
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state';

type Direction = 'up' | 'down';

/**
 * An arrow key at the edge of a table that nothing stands beyond: makes a paragraph there and goes to it. Without it
 * no text could be written below a table that ends the document, or above one that begins it.
 */
export function leaveTable(direction: Direction): Command {
  return (state, dispatch, view) => {
    if (!state.selection.empty || !isInTable(state) || view?.endOfTextblock(direction) !== true) return false;
    const place = edgeOfDocument(state, direction);
    if (place === null) return false;
    const tr = state.tr.insert(place, state.schema.node('paragraph'));
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(place + 1))).scrollIntoView());
    return true;
  };
}

/** Where the paragraph goes when the cursor is in the outermost row of a table at the document's edge. */
function edgeOfDocument({ doc, selection: { $from } }: EditorState, direction: Direction): number | null {
  const isOutermost = [...Array($from.depth).keys()].every((depth) => {
    const last = direction === 'down' ? $from.node(depth).childCount - 1 : 0;
    return $from.node(depth).type.name === 'tableRow' || $from.index(depth) === last;
  });
  if (!isOutermost) return null;
  return direction === 'down' ? doc.content.size : 0;
}
