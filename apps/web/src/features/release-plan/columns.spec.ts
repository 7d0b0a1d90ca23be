import { columnGroups } from './columns.js';

describe('columns of the portal', () => {
  it('stand by unit, the own unit first', () => {
    const units = [
      { id: 'town', name: '青石镇人民政府', parentId: null, kind: 'office' },
      { id: 'office', name: '云溪市综合执法监督局', parentId: null, kind: 'office' },
    ];
    const columns = [
      { id: 'a', name: '通知公告', unitId: 'town' },
      { id: 'b', name: '政策文件', unitId: 'office' },
      { id: 'c', name: '行政处罚', unitId: 'office' },
    ];
    expect(columnGroups({ columns, units }, 'office')).toEqual([
      {
        label: '云溪市综合执法监督局',
        options: [
          { value: 'b', label: '政策文件' },
          { value: 'c', label: '行政处罚' },
        ],
      },
      { label: '青石镇人民政府', options: [{ value: 'a', label: '通知公告' }] },
    ]);
  });
});
