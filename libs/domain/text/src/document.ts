import type { Digest } from '#domain/kernel';

/** Name of the document model and its version; a part of every canonical form that holds a document. */
export const documentFormat = 'shenjiao-doc/1';

/** The text of an item: a closed tree, from which page, print and search text are only ever produced. */
export interface DisclosureDocument {
  readonly format: typeof documentFormat;
  readonly blocks: readonly Block[];
}

/** Everything that may stand in a document. The id is unique in the whole document and survives edits. */
export type Block = Heading | Paragraph | List | Table | ImageReference;

/** A heading; level 1 is the document's own title. */
export interface Heading {
  readonly type: 'heading';
  readonly id: string;
  readonly level: number;
  readonly inlines: readonly Inline[];
}

/** A paragraph; without `align` it is set flush left. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly id: string;
  readonly inlines: readonly Inline[];
  readonly align?: Alignment;
}

export type Alignment = (typeof alignments)[number];
export const alignments = ['left', 'center', 'right'] as const;

/** A list; a sub-list hangs on the item it belongs to. */
export interface List {
  readonly type: 'list';
  readonly id: string;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly id: string;
  readonly inlines: readonly Inline[];
  readonly children?: List;
}

/** A table; rows may differ in length, cells may span. */
export interface Table {
  readonly type: 'table';
  readonly id: string;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly id: string;
  readonly inlines: readonly Inline[];
  readonly header?: true;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** An image, which lies beside the document as an attachment named by its digest. */
export interface ImageReference {
  readonly type: 'image';
  readonly id: string;
  readonly attachment: Digest;
  readonly alt: string;
  readonly caption?: string;
}

/** A run of text, or a line break, which counts as one unit ("\n") in the block's plain text. */
export type Inline = TextRun | LineBreak;

export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
}

export interface LineBreak {
  readonly type: 'break';
}

/** Formatting of a run. In a parsed document the marks of a run stand in the order of `markTypes`. */
export type Mark = { readonly type: PlainMarkType } | { readonly type: 'link'; readonly href: string };

export type PlainMarkType = (typeof plainMarkTypes)[number];
export const plainMarkTypes = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;

/** The order in which marks are kept, so that one formatting has one canonical form. */
export const markTypes = [...plainMarkTypes, 'link'] as const;

/** The largest document that is accepted; text in UTF-16 units, line breaks counted. */
export const documentLimits = {
  blocksMax: 20_000,
  nodesMax: 200_000,
  textMax: 2_000_000,
  listDepthMax: 8,
  tableColumnsMax: 200,
  hrefMax: 2_048,
  altMax: 1_000,
} as const;
