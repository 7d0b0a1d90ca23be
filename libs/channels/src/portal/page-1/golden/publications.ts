import { asId } from '#domain/kernel';
import type { CivilDate, Digest, Instant } from '#domain/kernel';
import { renditionBytes, renditionDigest } from '#domain/text';
import type { Block, ItemMetadata, Rendition } from '#domain/text';
import type { PageFacts } from '#application';

const text = (value: string) => ({ type: 'text', text: value }) as const;

const metadata: ItemMetadata = {
  title: '云溪市综合执法监督局关于公布执法事项清单的通知',
  documentNumber: '云综执发〔2026〕3号',
  issuer: '云溪市综合执法监督局',
  subjectCategory: '综合政务',
  genreCategory: '通知',
  groupCategory: null,
  serviceAudience: null,
  documentDate: '2026-02-27' as CivilDate,
  effectiveDate: null,
  repealDate: null,
  validity: 'IN_FORCE',
  keywords: ['执法事项', '清单'],
  summary: '公布2026年度执法事项清单',
  source: { kind: 'own' },
};

const blocks: readonly Block[] = [
  { type: 'heading', id: 'h', level: 1, inlines: [text('执法事项清单')] },
  { type: 'paragraph', id: 'to', inlines: [text('各科室、执法大队：')] },
  {
    type: 'paragraph',
    id: 'p1',
    inlines: [
      text('现将清单予以公布，'),
      { type: 'text', text: '请遵照执行', marks: [{ type: 'bold' }] },
      { type: 'break' },
      {
        type: 'text',
        text: '原文',
        marks: [{ type: 'underline' }, { type: 'link', href: 'https://www.example.gov.cn/a?b=1&c=2' }],
      },
      { type: 'text', text: '10', marks: [{ type: 'italic' }] },
      { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
      { type: 'text', text: 'n', marks: [{ type: 'subscript' }] },
      { type: 'text', text: '废', marks: [{ type: 'strike' }] },
    ],
  },
  {
    type: 'list',
    id: 'l',
    ordered: true,
    items: [
      {
        id: 'l1',
        inlines: [text('行政检查')],
        children: {
          type: 'list',
          id: 'm',
          ordered: false,
          items: [{ id: 'm1', inlines: [text('日常检查')] }],
        },
      },
      { id: 'l2', inlines: [text('行政处罚')] },
    ],
  },
  {
    type: 'table',
    id: 't',
    rows: [
      {
        cells: [
          { id: 'a1', header: true, inlines: [text('序号')] },
          { id: 'a2', header: true, colspan: 2, inlines: [text('事项')] },
        ],
      },
      {
        cells: [
          { id: 'b1', rowspan: 2, inlines: [text('1')] },
          { id: 'b2', header: true, inlines: [text('检查')] },
          { id: 'b3', inlines: [text('市容')] },
        ],
      },
      {
        cells: [
          { id: 'c2', header: true, inlines: [text('处罚')] },
          { id: 'c3', inlines: [] },
        ],
      },
    ],
  },
  {
    type: 'image',
    id: 'i',
    attachment: `sha256:${'ab'.repeat(32)}` as Digest,
    alt: '执法流程图',
    caption: '图一',
  },
  { type: 'heading', id: 'h5', level: 5, inlines: [text('附注')] },
  { type: 'paragraph', id: 'p2', align: 'right', inlines: [text('2026年2月27日')] },
];

export interface GoldenPublication {
  readonly renditionBytes: Uint8Array;
  readonly facts: PageFacts;
}

/** One small document with every kind of block, and the facts of its publication. */
export function aPublication(
  change: {
    readonly metadata?: Partial<ItemMetadata>;
    readonly blocks?: readonly Block[];
    readonly facts?: Partial<PageFacts>;
  } = {},
): GoldenPublication {
  const rendition: Rendition = {
    format: 'shenjiao-rendition/1',
    document: { format: 'shenjiao-doc/1', blocks: change.blocks ?? blocks },
    attachments: [
      {
        digest: `sha256:${'ab'.repeat(32)}` as Digest,
        name: '流程图.png',
        mediaType: 'image/png',
        sizeBytes: 1234,
      },
    ],
    metadata: { ...metadata, ...change.metadata },
  };
  const publicationId = '01980000-0000-7000-8000-000000000001';
  return {
    renditionBytes: renditionBytes(rendition),
    facts: {
      format: 'shenjiao-publication/1',
      publicationId: asId(publicationId),
      indexNumber: '11640100MB1234567X/2026-00001',
      publishedAt: '2026-03-01T16:05:59.999Z' as Instant,
      publicUntil: null,
      language: 'zh-CN',
      audience: 'public',
      attribute: 'PROACTIVE',
      channel: 'portal',
      address: `https://www.yunxi.example/items/${publicationId}`,
      site: { name: '云溪市人民政府', domain: 'www.yunxi.example', idCode: 'bm01000001' },
      column: {
        id: 'statutory',
        name: '法定主动公开内容',
        description: '依法主动公开的政府信息',
        keywords: '主动公开,政策文件',
        type: '政策文件',
      },
      publisher: { unitId: asId('yunxi-enforcement'), name: '云溪市综合执法监督局' },
      contentDigest: renditionDigest(rendition),
      releasePlanDigest: `sha256:${'cd'.repeat(32)}` as Digest,
      ...change.facts,
    },
  };
}
