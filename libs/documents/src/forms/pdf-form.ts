import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PdfDocument from 'pdfkit';
import type { FormCell, FormSection, PrintedForm } from '#application';
import { qrModules } from './qr-code.js';

/** Noto Sans for simplified Chinese (SIL Open Font License); only the characters of a form go into it. */
const fontFile = join(
  dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')),
  '../fonts/NotoSansHans-Regular.otf',
);

/** Lengths in points, 1/72 inch. */
const margin = 42;
const padding = 4;
const labelWidth = 78;
const textSize = 9.5;
const codeSize = 110;
/** A value longer than this goes on in a row of its own, so that every row fits a page. */
const rowCharacters = 900;

type Sheet = InstanceType<typeof PdfDocument>;

/** The form on sheets of A4. */
export async function pdfOf(form: PrintedForm): Promise<Uint8Array> {
  const sheet = new PdfDocument({
    size: 'A4',
    margin,
    font: fontFile,
    bufferPages: true,
    info: { Title: form.title, CreationDate: new Date(form.asOf), ModDate: new Date(form.asOf) },
  });
  const pieces: Buffer[] = [];
  sheet.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => sheet.once('end', resolve));
  sheet.fontSize(17).text(form.title, { align: 'center' });
  sheet.fontSize(textSize).text(form.subtitle, { align: 'center' }).moveDown(0.6);
  for (const section of form.sections) drawSection(sheet, section);
  drawFoot(sheet, form);
  numberPages(sheet);
  sheet.end();
  await ended;
  return Buffer.concat(pieces);
}

function drawSection(sheet: Sheet, { heading, rows }: FormSection): void {
  const width = sheet.page.width - 2 * margin;
  const height = textSize + 2 * padding + 3;
  // A heading does not stand alone at the foot of a page.
  makeRoom(sheet, height * 2.5);
  sheet.rect(margin, sheet.y, width, height).fillAndStroke('#eeeeee', '#000000').fillColor('#000000');
  writeIn(sheet, heading, { x: margin, y: sheet.y, width });
  sheet.y += height;
  for (const row of rows.flatMap(split)) drawRow(sheet, row, width / row.length);
}

/** Long values of a row with one cell are spread over several rows. */
function split(row: readonly FormCell[]): readonly (readonly FormCell[])[] {
  const [cell] = row;
  if (row.length !== 1 || cell === undefined || cell.value.length <= rowCharacters) return [row];
  const characters = Array.from(cell.value);
  return Array.from({ length: Math.ceil(characters.length / rowCharacters) }, (_, at) => [
    {
      label: at === 0 ? cell.label : '',
      value: characters.slice(at * rowCharacters, (at + 1) * rowCharacters).join(''),
    },
  ]);
}

function drawRow(sheet: Sheet, cells: readonly FormCell[], width: number): void {
  const height = Math.max(
    ...cells.flatMap(({ label, value }) => [
      heightOf(sheet, label, labelWidth),
      heightOf(sheet, value, width - labelWidth),
    ]),
  );
  makeRoom(sheet, height);
  const { y } = sheet;
  cells.forEach(({ label, value }, at) => {
    const x = margin + at * width;
    sheet.rect(x, y, labelWidth, height).rect(x + labelWidth, y, width - labelWidth, height);
    sheet.stroke();
    writeIn(sheet, label, { x, y, width: labelWidth });
    writeIn(sheet, value, { x: x + labelWidth, y, width: width - labelWidth });
  });
  sheet.y = y + height;
}

function drawFoot(sheet: Sheet, { notes, code }: PrintedForm): void {
  const width = sheet.page.width - 2 * margin - (code === null ? 0 : codeSize + padding);
  const textHeight = notes.reduce((sum, note) => sum + heightOf(sheet, note, width), 0);
  makeRoom(sheet, Math.max(textHeight, code === null ? 0 : codeSize) + 2 * padding);
  const top = sheet.y + padding;
  let y = top;
  for (const note of notes) {
    writeIn(sheet, note, { x: margin, y, width });
    y += heightOf(sheet, note, width) - padding;
  }
  if (code !== null) drawCode(sheet, code, { x: sheet.page.width - margin - codeSize, y: top });
}

function drawCode(sheet: Sheet, text: string, { x, y }: { readonly x: number; readonly y: number }): void {
  const modules = qrModules(text);
  const side = codeSize / modules.length;
  modules.forEach((row, line) =>
    row.forEach((isDark, column) => {
      if (isDark) sheet.rect(x + column * side, y + line * side, side, side);
    }),
  );
  sheet.fill();
}

function numberPages(sheet: Sheet): void {
  const { count } = sheet.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    sheet.switchToPage(page);
    // Below the margin, where text would otherwise begin a new page.
    sheet.page.margins.bottom = 0;
    sheet.text(`${page + 1} / ${count}`, margin, sheet.page.height - margin + padding, {
      width: sheet.page.width - 2 * margin,
      align: 'center',
    });
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function writeIn(sheet: Sheet, text: string, { x, y, width }: Box): void {
  sheet.text(text, x + padding, y + padding, { width: width - 2 * padding });
  sheet.y = y;
}

function heightOf(sheet: Sheet, text: string, width: number): number {
  return sheet.heightOfString(text === '' ? ' ' : text, { width: width - 2 * padding }) + 2 * padding;
}

function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height <= sheet.page.height - margin) return;
  sheet.addPage();
  sheet.y = margin;
}
