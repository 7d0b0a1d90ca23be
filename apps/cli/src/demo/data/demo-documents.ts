import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTaskTable } from '#application';

/** What the drafter enters for one of the two sample documents, and what is done to it on the way. */
export interface DemoDocument {
  readonly name: 'yinchuan' | 'xinrong';
  readonly numberedRows: number;
  readonly document: unknown;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly releasePlan: Readonly<Record<string, unknown>>;
  /** Words that the de-identifier replaces, with rule and basis; null when nothing needs treatment. */
  readonly treatment: DemoTreatment | null;
  readonly isReturnedOnce: boolean;
}

export interface DemoTreatment {
  readonly words: string;
  readonly replacement: string;
  readonly action: 'generalise';
  readonly rule: string;
  readonly basis: string;
}

const samples = fileURLToPath(new URL('../../../../../../test/samples/', import.meta.url));
const regulation = '中华人民共和国政府信息公开条例';

function read(file: string): ReturnType<typeof importTaskTable> {
  return importTaskTable(readFileSync(join(samples, file), 'utf8'));
}

function metadata(own: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    documentNumber: null,
    issuer: '云溪市综合执法监督局',
    subjectCategory: '政务公开',
    genreCategory: '其他',
    groupCategory: null,
    serviceAudience: null,
    effectiveDate: null,
    repealDate: null,
    validity: null,
    source: { kind: 'own' },
    ...own,
  };
}

function plan(own: Readonly<Record<string, unknown>>): DemoDocument['releasePlan'] {
  return {
    format: 'shenjiao-release-plan/1',
    attribute: 'PROACTIVE',
    basis: [{ law: regulation, article: 20, paragraph: null, item: 15 }],
    attributeMethod: 'item',
    proactiveCategory: 15,
    withheld: [],
    audience: { kind: 'public' },
    channels: ['portal'],
    column: 'yunxi-enforcement-work-plans',
    notBefore: null,
    publicityPeriod: { kind: 'longTerm' },
    riskTier: 'A',
    ...own,
  };
}

/** The two public documents, as they lie in test/samples, with what the catalogue asks for beside them. */
export function demoDocuments(): readonly DemoDocument[] {
  const ledger = read('yinchuan-2022-ledger.txt');
  const tasks = read('xinrong-2022-task-table.txt');
  return [
    {
      name: 'yinchuan',
      numberedRows: ledger.numberedRows,
      document: ledger.document,
      metadata: metadata({
        title: '2022年政务公开工作要点任务落实台账',
        documentDate: '2022-11-30',
        keywords: ['政务公开', '台账'],
        summary: '2022年政务公开工作要点十二项任务的责任部门、完成时限和进展落实情况。',
      }),
      releasePlan: plan({}),
      treatment: {
        words: '宁夏十公示信息报送平台',
        replacement: '自治区信息报送平台',
        action: 'generalise',
        rule: 'internal-system-name',
        basis: `${regulation}第十六条`,
      },
      isReturnedOnce: true,
    },
    {
      name: 'xinrong',
      numberedRows: tasks.numberedRows,
      document: tasks.document,
      metadata: metadata({
        title: '关于印发《新荣区2022年政务公开工作要点任务分解表》的通知',
        documentNumber: '新政办发〔2022〕37号',
        documentDate: '2022-09-16',
        validity: 'IN_FORCE',
        keywords: ['政务公开', '任务分解'],
        summary: '2022年政务公开工作要点五十三项任务的牵头单位、责任单位和完成时限。',
      }),
      releasePlan: plan({ attributeMethod: 'series', riskTier: 'B' }),
      treatment: null,
      isReturnedOnce: false,
    },
  ];
}
