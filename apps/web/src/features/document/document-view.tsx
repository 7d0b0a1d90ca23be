import { Fragment, memo, type ReactNode } from 'react';
import { useT } from '../language/language.js';
import type { Block, DisclosureDocument, ListBlock, TableBlock } from './document-model.js';
import type { Highlight } from './segments.js';
import { TextRuns } from './text-runs.js';

/** Highlights by the id of the text block they lie in. */
export type Highlights = ReadonlyMap<string, readonly Highlight[]>;

export const noHighlights: Highlights = new Map();

interface DocumentViewProps {
  readonly document: DisclosureDocument;
  readonly highlights?: Highlights;
  readonly label?: string;
}

/** A document drawn from the very structure that is signed: no HTML text is ever parsed. */
export const DocumentView = memo(function DocumentView({
  document,
  highlights = noHighlights,
  label,
}: DocumentViewProps) {
  const t = useT();
  return (
    <article className="document" {...(label === undefined ? {} : { 'aria-label': label })}>
      {document.blocks.length === 0 && <p className="faint">{t('document.empty')}</p>}
      {document.blocks.map((block) => (
        <BlockView key={block.id} block={block} highlights={highlights} />
      ))}
    </article>
  );
});

interface BlockViewProps<Shape> {
  readonly block: Shape;
  readonly highlights: Highlights;
}

function BlockView({ block, highlights }: BlockViewProps<Block>): ReactNode {
  const t = useT();
  switch (block.type) {
    case 'heading': {
      // The page itself has the first two levels of headings; those of the document follow below them.
      const level = Math.min(block.level + 2, 6) as 3 | 4 | 5 | 6;
      const Heading = `h${level}` as const;
      return (
        <Heading className={`doc-heading doc-heading-${block.level}`}>
          <TextRuns block={block} highlights={highlights.get(block.id)} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p className={block.align === undefined ? undefined : `align-${block.align}`}>
          <TextRuns block={block} highlights={highlights.get(block.id)} />
        </p>
      );
    case 'list':
      return <ListView block={block} highlights={highlights} />;
    case 'table':
      return <TableView block={block} highlights={highlights} />;
    case 'image':
      return (
        <figure>
          <span className="image-placeholder">{t('document.image', { alt: block.alt })}</span>
          {block.caption !== undefined && <figcaption>{block.caption}</figcaption>}
        </figure>
      );
  }
}

function ListView({ block, highlights }: BlockViewProps<ListBlock>) {
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item) => (
        <li key={item.id}>
          <TextRuns block={item} highlights={highlights.get(item.id)} />
          {item.children !== undefined && <ListView block={item.children} highlights={highlights} />}
        </li>
      ))}
    </List>
  );
}

const emPerColumn = 6;

/** How wide the table is in columns, so that narrow screens scroll it instead of breaking its words. */
function columnsOf(table: TableBlock): number {
  return Math.max(...table.rows.map((row) => row.cells.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0)));
}

function TableView({ block, highlights }: BlockViewProps<TableBlock>) {
  return (
    <div className="table-scroll" tabIndex={0} role="group">
      <table style={{ minWidth: `${columnsOf(block) * emPerColumn}em` }}>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={row.cells[0]?.id ?? `row-${index}`}>
              {row.cells.map((cell) => {
                const Cell = cell.header === true ? 'th' : 'td';
                return (
                  <Fragment key={cell.id}>
                    <Cell colSpan={cell.colspan} rowSpan={cell.rowspan}>
                      <TextRuns block={cell} highlights={highlights.get(cell.id)} />
                    </Cell>
                  </Fragment>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
