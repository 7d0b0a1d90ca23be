import { useMemo, useState, type RefObject } from 'react';
import type { PositionPicker } from '../../features/decision/position-picker.js';
import type { Span } from '../../features/document/document-model.js';
import type { Highlights } from '../../features/document/document-view.js';
import { useSelectedSpan } from '../../features/document/use-selected-span.js';
import { useT } from '../../features/language/language.js';

interface Position {
  readonly span: Span;
  readonly text: string;
}

/** Places picked in the document for an opinion, and how they are marked there. */
export function usePositions(content: RefObject<HTMLElement | null>): {
  picker: PositionPicker;
  highlights: Highlights;
} {
  const t = useT();
  const { reading, clear } = useSelectedSpan(content);
  const [positions, setPositions] = useState<readonly Position[]>([]);
  const label = t('decision.positions');
  const highlights = useMemo(() => highlightsOf(positions, label), [positions, label]);
  const picker: PositionPicker = {
    positions: positions.map(({ span }) => span),
    canAdd: reading.kind === 'span',
    describe: (span) => positions.find((position) => position.span === span)?.text ?? '',
    add: () => {
      if (reading.kind === 'span') setPositions([...positions, { span: reading.span, text: reading.text }]);
      clear();
    },
    remove: (index) => setPositions(positions.toSpliced(index, 1)),
  };
  return { picker, highlights };
}

function highlightsOf(positions: readonly Position[], label: string): Highlights {
  const grouped = Map.groupBy(positions, ({ span }) => span.block);
  return new Map(
    [...grouped].map(([block, inBlock]) => [
      block,
      inBlock.map(({ span: { start, end } }) => ({
        id: `${block} ${start} ${end}`,
        start,
        end,
        tone: 'position',
        label,
      })),
    ]),
  );
}
