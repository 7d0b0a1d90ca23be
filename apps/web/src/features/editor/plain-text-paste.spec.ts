import type { EditorNode } from './editor-json.js';
import { holdsTable, nodesOfPlainText } from './plain-text-paste.js';

const paragraph = (text: string): EditorNode =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };
const row = (...cells: string[]): EditorNode => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type: 'tableCell', content: [paragraph(cell)] })),
});

describe('pasted plain text', () => {
  it('becomes a paragraph per line and a table of the lines with tabs', () => {
    expect(nodesOfPlainText('任务落实台账\r\n\r\n序号\t任务\r\n1\t公开\r\n\r\n以上。')).toEqual([
      paragraph('任务落实台账'),
      { type: 'table', content: [row('序号', '任务'), row('1', '公开')] },
      paragraph('以上。'),
    ]);
  });

  it('keeps repeated headers, empty cells and blanks inside cells as they are, and fills up short rows', () => {
    expect(nodesOfPlainText('序号\t任务\t时限\n1\t\t 11 月\n\n序号\t任务\t时限\n2\t公开')).toEqual([
      {
        type: 'table',
        content: [
          row('序号', '任务', '时限'),
          row('1', '', ' 11 月'),
          row('序号', '任务', '时限'),
          row('2', '公开', ''),
        ],
      },
    ]);
  });

  it('is a table only where there are tabs', () => {
    expect([holdsTable('甲\t乙'), holdsTable('甲  乙')]).toEqual([true, false]);
  });
});
