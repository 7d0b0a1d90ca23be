import { AppError, assertNever } from '#domain/kernel';
import { ClosedReader, renditionFormat } from '#domain/text';
import type { Block, ImageReference, Inline, ItemContent, ItemMetadata, List, Rendition } from '#domain/text';
import { checkOperations, inReadingOrder } from './check-operations.js';
import { editInlines, editLinks, editText } from './edit.js';
import type { Operation, Treatment } from './treatment.js';

/** A treatment is applied to a revision that it was not made for. */
export class TreatmentDoesNotFitError extends AppError {
  readonly code = 'TREATMENT.DOES_NOT_FIT';
  readonly kind = 'fault';

  constructor(readonly codes: readonly string[]) {
    super('treatment does not fit the revision', { codes });
  }
}

type OperationsOf = (block: string) => readonly Operation[];

/**
 * What is to be published: the revision with every operation carried out, and without its salt.
 *
 * @throws TreatmentDoesNotFitError when an operation points outside, overlaps or contradicts its action;
 *   a treatment that came from `parseTreatment` with this revision never does.
 * @source 个人信息保护法 (2021) 第七十三条第三项 (去标识化)
 */
export function applyTreatment(revision: ItemContent, treatment: Treatment): Rendition {
  const operationsOf = byText(revision, treatment);
  return {
    format: renditionFormat,
    document: {
      format: revision.document.format,
      blocks: revision.document.blocks.map((block) => treatBlock(block, operationsOf)),
    },
    attachments: revision.attachments,
    metadata: treatMetadata(revision.metadata, operationsOf),
  };
}

/** The rendition of a revision that nobody has treated yet. */
export function untreated(revision: ItemContent): Rendition {
  const { document, attachments, metadata } = revision;
  return { format: renditionFormat, document, attachments, metadata };
}

function byText(revision: ItemContent, { operations }: Treatment): OperationsOf {
  const reader = new ClosedReader();
  checkOperations(reader, revision, operations);
  if (reader.issues.length > 0) throw new TreatmentDoesNotFitError(reader.issues.map(({ code }) => code));
  const groups = new Map<string, Operation[]>();
  for (const operation of inReadingOrder(revision, operations)) {
    const group = groups.get(operation.span.block);
    if (group === undefined) groups.set(operation.span.block, [operation]);
    else group.push(operation);
  }
  return (block) => groups.get(block) ?? [];
}

function treatBlock(block: Block, operationsOf: OperationsOf): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, inlines: treatInlines(block, operationsOf) };
    case 'list':
      return treatList(block, operationsOf);
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          cells: row.cells.map((cell) => ({ ...cell, inlines: treatInlines(cell, operationsOf) })),
        })),
      };
    case 'image':
      return treatImage(block, operationsOf);
    default:
      return assertNever(block);
  }
}

function treatList(list: List, operationsOf: OperationsOf): List {
  const items = list.items.map((item) => {
    const treated = { ...item, inlines: treatInlines(item, operationsOf) };
    return item.children === undefined
      ? treated
      : { ...treated, children: treatList(item.children, operationsOf) };
  });
  return { ...list, items };
}

function treatImage(image: ImageReference, operationsOf: OperationsOf): ImageReference {
  const { caption, ...rest } = image;
  const alt = editText(image.alt, operationsOf(`alt:${image.id}`));
  const treated = caption === undefined ? '' : editText(caption, operationsOf(`caption:${image.id}`));
  return treated === '' ? { ...rest, alt } : { ...rest, alt, caption: treated };
}

function treatInlines(
  part: { readonly id: string; readonly inlines: readonly Inline[] },
  operationsOf: OperationsOf,
): readonly Inline[] {
  const linked = editLinks(part.inlines, (link) => operationsOf(`href:${part.id}:${link}`));
  return editInlines(linked, operationsOf(part.id));
}

function treatMetadata(metadata: ItemMetadata, operationsOf: OperationsOf): ItemMetadata {
  const summary = editText(metadata.summary ?? '', operationsOf('meta:summary'));
  return {
    ...metadata,
    title: editText(metadata.title, operationsOf('meta:title')),
    summary: summary === '' ? null : summary,
    keywords: metadata.keywords
      .map((keyword, index) => editText(keyword, operationsOf(`meta:keywords:${index}`)))
      .filter((keyword) => keyword !== ''),
  };
}
