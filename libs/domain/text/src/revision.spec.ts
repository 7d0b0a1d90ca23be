import { createHash } from 'node:crypto';
import {
  CanonicalFormError,
  canonicalBytes,
  digestOf,
  makeSourceRevision,
  parseDocument,
  parseMetadata,
  renditionBytes,
  renditionDigest,
  renditionOf,
  revisionOf,
} from '#domain/text';
import type { DisclosureDocument, ItemMetadata } from '#domain/text';

const salt = '0123456789abcdef'.repeat(4);

function documentOf(value: unknown): DisclosureDocument {
  const parsed = parseDocument(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.document;
}

function metadataOf(value: unknown): ItemMetadata {
  const parsed = parseMetadata(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.metadata;
}

const document = documentOf({
  format: 'shenjiao-doc/1',
  blocks: [
    { type: 'heading', id: 'h', level: 1, inlines: [{ type: 'text', text: '关于公示的通知' }] },
    {
      type: 'paragraph',
      id: 'p',
      inlines: [{ type: 'text', text: '𠮷野家e\u0301', marks: [{ type: 'bold' }] }],
    },
  ],
});

const metadata = metadataOf({
  title: '关于公示的通知',
  documentNumber: null,
  issuer: '云溪市综合执法监督局',
  subjectCategory: null,
  genreCategory: null,
  groupCategory: null,
  serviceAudience: null,
  documentDate: '2026-03-02',
  effectiveDate: null,
  repealDate: null,
  validity: null,
  keywords: ['公示'],
  summary: null,
  source: { kind: 'own' },
});

const sealed = makeSourceRevision({ document, metadata, attachments: [], salt });
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

function faultOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CanonicalFormError)) throw error;
    return { code: error.code, kind: error.kind, params: error.params };
  }
}

describe('a source revision', () => {
  it('is named by the SHA-256 of its canonical bytes and commits to its salt', () => {
    const bytes = textOf(sealed.bytes);
    expect(sealed.digest).toEqual(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    expect(sealed.saltCommitment).toEqual(
      `sha256:${createHash('sha256').update(Buffer.from(salt, 'hex')).digest('hex')}`,
    );
  });

  it('has the same digest on every machine and in every release', () => {
    expect(sealed.digest).toEqual('sha256:6c51c72ad09cb8c0cf8729452ba4e6c5eecbb24abb3c62b952d33f1c0a7d6544');
  });

  it('reads back from its bytes as it was', () => {
    expect(revisionOf(sealed.bytes)).toEqual(sealed.revision);
  });

  it('changes its digest with the salt alone', () => {
    const other = makeSourceRevision({ document, metadata, attachments: [], salt: 'f'.repeat(64) });
    expect(other.digest === sealed.digest).toEqual(false);
  });

  it.each([
    ['spaces between tokens', (text: string) => text.replace('{', '{ ')],
    ['keys in another order', (text: string) => text.replace(/^\{(.*),("salt":"[^"]*")\}$/, '{$2,$1}')],
    ['a key written twice', (text: string) => text.replace('{', '{"salt":"00",')],
    ['an escaped character', (text: string) => text.replace('公示', '\\u516c示')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['a key that nobody knows', (text: string) => text.replace('{', '{"a":1,')],
    ['another format', (text: string) => text.replace('shenjiao-revision/1', 'shenjiao-revision/2')],
    ['a short salt', (text: string) => text.replace(salt, salt.slice(2))],
    [
      'runs that are not joined',
      (text: string) => text.replace('关于公示', '关于"},{"type":"text","text":"公示'),
    ],
  ])('is not read from bytes with %s', (_, change) => {
    const changed = change(textOf(sealed.bytes));
    expect(changed === textOf(sealed.bytes)).toEqual(false);
    expect(() => revisionOf(Buffer.from(changed, 'utf8'))).toThrow(CanonicalFormError);
  });

  it('is not read from bytes that are no UTF-8', () => {
    expect(() => revisionOf(Buffer.from([0x7b, 0xff, 0x7d]))).toThrow(CanonicalFormError);
  });

  it('is not made with a salt that is no salt, and the refusal does not repeat it', () => {
    expect(
      faultOf(() => makeSourceRevision({ document, metadata, attachments: [], salt: 'secret' })),
    ).toEqual({
      code: 'CONTENT.NOT_CANONICAL',
      kind: 'fault',
      params: { format: 'shenjiao-revision/1', codes: ['REVISION.SALT_INVALID'] },
    });
  });
});

describe('a rendition', () => {
  const rendition = { format: 'shenjiao-rendition/1', document, attachments: [], metadata } as const;

  it('reads back from its bytes as it was and is named by their digest', () => {
    const bytes = renditionBytes(rendition);
    expect(renditionOf(bytes)).toEqual(rendition);
    expect(renditionDigest(rendition)).toEqual(digestOf(bytes));
  });

  it('never holds the salt', () => {
    expect(textOf(renditionBytes(rendition)).includes(salt)).toEqual(false);
    expect(() => renditionOf(canonicalBytes({ ...rendition, salt }))).toThrow(CanonicalFormError);
  });

  it('is not read from the bytes of a revision', () => {
    expect(() => renditionOf(sealed.bytes)).toThrow(CanonicalFormError);
  });
});

describe('canonicalBytes', () => {
  it('writes the example of RFC 8785 as the standard prints it', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\/',
      literals: [null, true, false],
    };
    expect(textOf(canonicalBytes(value))).toEqual(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('does not normalise: composed and decomposed forms stay different', () => {
    expect(textOf(canonicalBytes(['é', 'e\u0301']))).toEqual('["é","e\u0301"]');
  });

  it.each([
    ['a lone surrogate', '\ud800'],
    ['not a number', NaN],
    ['infinity', Infinity],
    ['nothing', undefined],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalBytes(value)).toThrow();
  });
});
