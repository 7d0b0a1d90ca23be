import { readFileSync } from 'node:fs';
import { civilDateOf, instantOf } from '#domain/kernel';
import { checkNames, type ItemContent } from '#domain/text';
import { screenItem } from '../index.js';
import { newScreeningMemory } from './screening-memory.js';

const facts = { scene: 'news', on: civilDateOf(instantOf(Date.UTC(2026, 10, 21))) } as const;

function contentOf(lines: readonly string[]): ItemContent {
  return {
    document: {
      format: 'shenjiao-doc/1',
      blocks: lines.map((text, index) => ({
        type: 'paragraph',
        id: `p${index}`,
        inlines: text === '' ? [] : [{ type: 'text', text }],
      })),
    },
    attachments: [],
    metadata: {
      title: '任务台账',
      documentNumber: null,
      issuer: '',
      subjectCategory: null,
      genreCategory: null,
      groupCategory: null,
      serviceAudience: null,
      documentDate: null,
      effectiveDate: null,
      repealDate: null,
      validity: null,
      keywords: [],
      summary: null,
      source: { kind: 'own' },
    },
  };
}

const sample = readFileSync(
  new URL('../../../../test/samples/yinchuan-2022-ledger.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .slice(0, 45);

describe('a screening that remembers', () => {
  it('finds in every further draft what a screening without memory finds', () => {
    const memory = newScreeningMemory();
    const drafts = [
      sample,
      sample.map((line, index) => (index === 30 ? `${line}申请人马建国，电话13895012345` : line)),
      ['村民虎占山反映', ...sample],
      sample.toReversed(),
    ].map(contentOf);
    const remembering = drafts.map((draft) => screenItem(draft, facts, checkNames, { memory }));
    expect(remembering).toEqual(drafts.map((draft) => screenItem(draft, facts, checkNames)));
  });
});
