import type { SelectionReading } from '../document/selection.js';
import { useT } from '../language/language.js';

interface SelectionNoteProps {
  readonly reading: SelectionReading;
  readonly isOverlapping: boolean;
}

/** Says what is selected, or why the selection cannot be treated. */
export function SelectionNote({ reading, isOverlapping }: SelectionNoteProps) {
  const t = useT();
  return (
    <p role="status" className="selection-note">
      {noteOf()}
    </p>
  );

  function noteOf(): string {
    if (isOverlapping) return t('treatment.overlaps');
    switch (reading.kind) {
      case 'nothing':
        return t('treatment.nothingSelected');
      case 'several-blocks':
        return t('treatment.severalBlocks');
      case 'span':
        return t('treatment.selected', { text: reading.text });
    }
  }
}
