import type { ReactNode } from 'react';
import type { Inline, Mark, PlainMarkType } from './document-model.js';
import { segmentsOf, type Highlight, type Segment } from './segments.js';

interface TextRunsProps {
  readonly block: { readonly id: string; readonly inlines: readonly Inline[] };
  readonly highlights?: readonly Highlight[] | undefined;
}

const none: readonly Highlight[] = [];
const elements = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
} as const satisfies Record<PlainMarkType, string>;

/** The text of one block. Each run says which block it belongs to and at which offset, so that a selection is a span. */
export function TextRuns({ block, highlights = none }: TextRunsProps) {
  return segmentsOf(block.inlines, highlights).map((segment) => (
    <SegmentView key={keyOf(segment)} segment={segment} block={block.id} />
  ));
}

function keyOf(segment: Segment): string {
  return segment.kind === 'point' ? `point-${segment.highlight.id}` : `${segment.kind}-${segment.start}`;
}

function SegmentView({ segment, block }: { readonly segment: Segment; readonly block: string }): ReactNode {
  switch (segment.kind) {
    case 'break':
      return <br />;
    case 'point':
      return <HighlightPoint highlight={segment.highlight} />;
    case 'text': {
      const run = (
        <span data-block={block} data-offset={segment.start}>
          {segment.text}
        </span>
      );
      const marked = segment.marks.reduceRight(wrapInMark, run as ReactNode);
      return segment.highlight === null ? (
        marked
      ) : (
        <Highlighted highlight={segment.highlight}>{marked}</Highlighted>
      );
    }
  }
}

function Highlighted({
  highlight,
  children,
}: {
  readonly highlight: Highlight;
  readonly children: ReactNode;
}) {
  return (
    <mark className={`tone-${highlight.tone}`} title={highlight.label} data-highlight={highlight.id}>
      {children}
    </mark>
  );
}

/** Text that is no longer there still leaves a place to see. Its sign is drawn by the style sheet, so that it is never selected as text. */
function HighlightPoint({ highlight }: { readonly highlight: Highlight }) {
  return (
    <span
      role="img"
      className={`point tone-${highlight.tone}`}
      aria-label={highlight.label}
      title={highlight.label}
    />
  );
}

function wrapInMark(inner: ReactNode, mark: Mark): ReactNode {
  if (mark.type === 'link') {
    return isPlainLink(mark.href) ? (
      <a href={mark.href} target="_blank" rel="noreferrer noopener">
        {inner}
      </a>
    ) : (
      inner
    );
  }
  const Element = elements[mark.type];
  return <Element>{inner}</Element>;
}

/** Whatever a document holds, no address is made clickable that could run code in the application. */
function isPlainLink(href: string): boolean {
  return /^(https?:|mailto:)/i.test(href);
}
