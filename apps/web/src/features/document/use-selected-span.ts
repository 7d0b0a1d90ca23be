import { useEffect, useState, type RefObject } from 'react';
import { readSelection, type SelectionReading } from './selection.js';

const nothing: SelectionReading = { kind: 'nothing' };

/**
 * The span that was last selected inside the element. Clicking elsewhere (into a form field, say) does not forget it:
 * only another selection inside the element, or `clear`, does.
 */
export function useSelectedSpan(element: RefObject<HTMLElement | null>): {
  reading: SelectionReading;
  clear: () => void;
} {
  const [reading, setReading] = useState<SelectionReading>(nothing);
  useEffect(() => {
    const onChange = () => {
      const within = element.current;
      const selection = document.getSelection();
      if (within === null || selection === null || !within.contains(selection.anchorNode)) return;
      const next = readSelection(selection, within);
      if (next.kind !== 'nothing') setReading(next);
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [element]);
  return { reading, clear: () => setReading(nothing) };
}
