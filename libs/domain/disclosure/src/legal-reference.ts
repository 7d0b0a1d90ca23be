import type { ClosedReader } from '#domain/text';

/** A legal basis down to the article; paragraph (款) and item (项) where the article has them. */
export interface LegalReference {
  readonly law: string;
  readonly article: number;
  readonly paragraph: number | null;
  readonly item: number | null;
}

const articleMax = 2_000;

/** Reads one legal basis; a reference that stops at the law's name is none. */
export function readLegalReference(reader: ClosedReader, value: unknown, path: string): LegalReference {
  const fields = reader.object(value, path, ['law', 'article', 'paragraph', 'item']) ?? {};
  const number = (key: string) => reader.integer(fields[key], `${path}/${key}`, 1, articleMax);
  return {
    law: reader.text(fields.law, `${path}/law`, { min: 1, max: 200 }),
    article: number('article'),
    paragraph: reader.nullable(fields.paragraph, () => number('paragraph')),
    item: reader.nullable(fields.item, () => number('item')),
  };
}
