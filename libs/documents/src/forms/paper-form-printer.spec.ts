import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { PrintedForm } from '#application';
import { instantOf } from '#domain/kernel';
import { readDocument } from '../read/read-document.js';
import { PaperFormPrinter } from './paper-form-printer.js';

const form: PrintedForm = {
  title: '信息发布审批表',
  subtitle: '编号 0001',
  asOf: instantOf(Date.UTC(2026, 2, 2)),
  sections: [
    {
      heading: '信息',
      rows: [
        [
          { label: '标题', value: '关于〈示例〉的通告 & 说明' },
          { label: '日期', value: '2026年3月2日' },
        ],
        [{ label: '意见', value: '同意。'.repeat(1_500) }],
      ],
    },
  ],
  notes: ['检查点 1'],
  code: 'shenjiao.invalid/log 1',
};

const printer = new PaperFormPrinter();

describe('PaperFormPrinter', () => {
  it.each(['pdf', 'docx'] as const)('gives the same bytes for the same %s', async (format) => {
    const [one, other] = [await printer.print(form, format), await printer.print(form, format)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('spreads a long opinion over as many pages as it needs', async () => {
    const pdf = Buffer.from(await printer.print(form, 'pdf')).toString('latin1');
    expect([pdf.slice(0, 5), pdf.match(/\/Type \/Page\n/g)?.length]).toEqual(['%PDF-', 3]);
  });

  it('writes a Word file that this program reads back whole', async () => {
    const docx = await printer.print(form, 'docx');
    const { text } = readDocument(docx, 'form.docx').plain;
    const isThere = ['信息发布审批表', '关于〈示例〉的通告 & 说明', '同意。'.repeat(1_500), '检查点 1'].map(
      (part) => text.includes(part),
    );
    expect(isThere).toEqual([true, true, true, true]);
  });

  it('puts a code into it that is a square picture with a quiet zone', async () => {
    const png = unzipSync(await printer.print(form, 'docx'))['word/media/code.png'] ?? new Uint8Array();
    const bytes = Buffer.from(png);
    const width = bytes.readUInt32BE(16);
    const pixels = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)));
    expect([strFromU8(png.subarray(1, 4)), bytes.readUInt32BE(20) === width, pixels.length]).toEqual([
      'PNG',
      true,
      width * (width + 1),
    ]);
    expect(new Set(pixels.subarray(1, width))).toEqual(new Set([255]));
  });
});
