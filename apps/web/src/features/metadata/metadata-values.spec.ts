import type { ItemMetadata } from '../../app/api/contract.js';
import { emptyMetadata, metadataToValues, valuesToMetadata } from './metadata-values.js';

const complete: ItemMetadata = {
  title: '2022年银川市综合执法监督局政务公开工作要点任务落实台账',
  documentNumber: '云综执发〔2026〕3号',
  issuer: '云溪市综合执法监督局',
  subjectCategory: '政务公开',
  genreCategory: '通知',
  groupCategory: '主动公开',
  serviceAudience: '社会公众',
  documentDate: '2026-03-02',
  effectiveDate: '2026-03-02',
  repealDate: '2028-03-02',
  validity: 'IN_FORCE',
  keywords: ['政务公开', '台账'],
  summary: '年度任务落实情况。',
  source: { kind: 'otherAgency', name: '市司法局', consent: '云司函〔2026〕1号' },
};

describe('catalogue data in the form', () => {
  it('comes back as it went in', () => {
    const reprint: ItemMetadata = {
      ...complete,
      source: { kind: 'reprint', name: '中国政府网', url: 'https://www.gov.cn/a' },
    };
    const minimal = { ...emptyMetadata('云溪市综合执法监督局'), title: '公告' };
    for (const metadata of [complete, reprint, minimal]) {
      expect(valuesToMetadata(metadataToValues(metadata))).toEqual(metadata);
    }
  });

  it('holds an empty text for what is not given', () => {
    expect(metadataToValues(emptyMetadata('局')).documentNumber).toBe('');
    expect(valuesToMetadata({ ...metadataToValues(complete), documentNumber: '  ', validity: '' })).toEqual({
      ...complete,
      documentNumber: null,
      validity: null,
    });
  });

  it('drops what belongs to another kind of source', () => {
    const values = metadataToValues(complete);
    expect(valuesToMetadata({ ...values, source: { ...values.source, kind: 'own' } }).source).toEqual({
      kind: 'own',
    });
  });
});
