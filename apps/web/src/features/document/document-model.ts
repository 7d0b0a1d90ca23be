/** The document model `shenjiao-doc/1` as it travels: a closed tree, every block with a stable id. */
export interface DisclosureDocument {
  readonly format: 'shenjiao-doc/1';
  readonly blocks: readonly Block[];
}

export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | ImageBlock;
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;
export type Alignment = 'left' | 'center' | 'right';

export interface HeadingBlock {
  readonly type: 'heading';
  readonly id: string;
  readonly level: HeadingLevel;
  readonly inlines: readonly Inline[];
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly id: string;
  readonly inlines: readonly Inline[];
  readonly align?: Alignment;
}

export interface ListBlock {
  readonly type: 'list';
  readonly id: string;
  readonly ordered: boolean;
  readonly items: readonly ListEntry[];
}

export interface ListEntry {
  readonly id: string;
  readonly inlines: readonly Inline[];
  readonly children?: ListBlock;
}

export interface TableBlock {
  readonly type: 'table';
  readonly id: string;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly id: string;
  readonly header?: true;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly inlines: readonly Inline[];
}

export interface ImageBlock {
  readonly type: 'image';
  readonly id: string;
  readonly attachment: string;
  readonly alt: string;
  readonly caption?: string;
}

export type Inline = TextInline | { readonly type: 'break' };

export interface TextInline {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
}

export type PlainMarkType = 'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript';
export type Mark = { readonly type: PlainMarkType } | { readonly type: 'link'; readonly href: string };

/** A stretch of one text block's plain text, in UTF-16 units; a break counts as one unit. */
export interface Span {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}
