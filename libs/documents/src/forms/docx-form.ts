import { strToU8, zipSync } from 'fflate';
import type { FormCell, FormSection, PrintedForm } from '#application';
import { qrPng } from './qr-code.js';

/** Lengths in twentieths of a point. */
const sheetWidth = 9_640;
const labelWidth = 1_560;
/** English metric units; 914,400 to the inch. */
const codeSize = 1_400_000;

/** The earliest date that a zip file can name: the bytes do not depend on when they are made. */
const mtime = new Date(1980, 0, 1);

/** The form as a Word file. @source ECMA-376 (Office Open XML) part 1, 17; part 2, 10 */
export function docxOf(form: PrintedForm): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(packageRelations),
    'word/document.xml': strToU8(documentOf(form)),
    ...(form.code !== null && {
      'word/_rels/document.xml.rels': strToU8(documentRelations),
      'word/media/code.png': qrPng(form.code, 6),
    }),
  };
  return zipSync(parts, { mtime });
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
const packageRelations = `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`;
const documentRelations = `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/image" Target="media/code.png"/></Relationships>`;

function documentOf({ title, subtitle, sections, notes, code }: PrintedForm): string {
  const body = [
    paragraph(title, { size: 34, align: 'center' }),
    paragraph(subtitle, { size: 19, align: 'center' }),
    ...sections.map(sectionOf),
    ...notes.map((note) => paragraph(note, { size: 19 })),
    ...(code === null ? [] : [picture]),
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>',
  ];
  const names = [
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
    `xmlns:r="${office}"`,
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  ];
  return `${head}<w:document ${names.join(' ')}><w:body>${body.join('')}</w:body></w:document>`;
}

/** A table of its own for each section; tables that touch are shown as one. */
function sectionOf({ heading, rows }: FormSection): string {
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const format = `<w:tblPr><w:tblW w:w="${sheetWidth}" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const unit = Math.floor(sheetWidth / columns);
  const grid = Array.from(
    { length: columns },
    () => `<w:gridCol w:w="${labelWidth}"/><w:gridCol w:w="${unit - labelWidth}"/>`,
  ).join('');
  const top = `<w:tr>${cell(heading, { width: sheetWidth, span: columns * 2, shade: 'EEEEEE' })}</w:tr>`;
  return `<w:tbl>${format}<w:tblGrid>${grid}</w:tblGrid>${top}${rows.map((row) => rowOf(row, columns, unit)).join('')}</w:tbl>${paragraph('', { size: 4 })}`;
}

function rowOf(cells: readonly FormCell[], columns: number, unit: number): string {
  const each = Math.floor(columns / cells.length);
  const texts = cells.map(({ label, value }, at) => {
    const units = at === cells.length - 1 ? columns - each * at : each;
    const width = unit * units - labelWidth;
    return `${cell(label, { width: labelWidth, span: 1 })}${cell(value, { width, span: units * 2 - 1 })}`;
  });
  return `<w:tr>${texts.join('')}</w:tr>`;
}

interface CellFormat {
  readonly width: number;
  readonly span: number;
  readonly shade?: string;
}

function cell(text: string, { width, span, shade }: CellFormat): string {
  const fill = shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`;
  const format = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${span}"/>${fill}</w:tcPr>`;
  const lines = text.split('\n').map((line) => paragraph(line, { size: 19 }));
  return `<w:tc>${format}${lines.join('')}</w:tc>`;
}

interface TextFormat {
  /** Half points. */
  readonly size: number;
  readonly align?: 'center';
}

function paragraph(text: string, { size, align }: TextFormat): string {
  const placed = align === undefined ? '' : `<w:jc w:val="${align}"/>`;
  const font =
    '<w:rFonts w:ascii="Noto Sans CJK SC" w:hAnsi="Noto Sans CJK SC" w:eastAsia="SimSun" w:hint="eastAsia"/>';
  const run = `<w:r><w:rPr>${font}<w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/>${placed}</w:pPr>${run}</w:p>`;
}

/** What XML cannot hold (control characters) does not get into a document to begin with. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const picture = `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${codeSize}" cy="${codeSize}"/><wp:docPr id="1" name="code"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="code.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${codeSize}" cy="${codeSize}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
