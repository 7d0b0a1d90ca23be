import {
  behindName,
  formLabel,
  noGivenEnd,
  noName,
  noNameEnd,
  noNameEndInText,
  soundNamePattern,
} from '../rules/names.v1.js';
import type { Range } from '../detectors/detector.js';
import { dottedNameAt, isWholeName, surnameAt } from './name-grammar.js';

/**
 * The name that begins at a place behind a label, or null: a name of several parts, or a surname with one or two
 * characters, so that what follows goes on as a sentence does behind a name.
 */
export function nameAt(text: string, start: number): Range | null {
  const dotted = dottedNameAt(text, start);
  if (dotted !== null && !/^[\u4e00-\u9fff]{1,10}[.]/u.test(dotted))
    return { start, end: start + dotted.length };
  const spaced = /^[\u4e00-\u9fff] {1,2}[\u4e00-\u9fff](?![\u4e00-\u9fff])/u.exec(
    text.slice(start, start + 6),
  )?.[0];
  if (spaced !== undefined && surnameAt(text, start) === 1) return { start, end: start + spaced.length };
  const surname = surnameAt(text, start);
  if (surname === 0) return null;
  const ends = [2, 1].map((given) => start + surname + given);
  const end = ends.find(
    (at) => isExpectedName(text.slice(start, at)) && goesOn(text, at, text.slice(start, at)),
  );
  return end === undefined ? null : { start, end };
}

/** Whether the text behind goes on as it does behind this name. */
function goesOn(text: string, end: number, name: string): boolean {
  const behind = text.slice(end, end + 3);
  if (/^(?:$|[\s,。;:、()])/u.test(behind)) return true;
  return isName(name) && behindName.test(behind) && !(name.length > 2 && noGivenEnd.test(name));
}

/** Whether the characters could be a name where a name is expected. */
export function isExpectedName(name: string): boolean {
  if (soundNamePattern.test(name)) return true;
  return isWholeName(name) && !noName.has(name) && !noNameEnd.test(name);
}

/** Whether the characters could be a name in running text, where common words begin as surnames do. */
export function isName(name: string): boolean {
  return (
    isExpectedName(name) &&
    !noName.has(name.slice(0, 2)) &&
    !/[镇乡县]/u.test(name) &&
    !noNameEndInText.test(name)
  );
}

/** Names in a field that holds nothing else, one or several: 张三、李四. */
export function namesInField(text: string, { start, end }: Range): readonly Range[] {
  const names: Range[] = [];
  let at = start;
  for (const piece of text
    .slice(start, end)
    .split(/[、,;/\n]|(?<=[\u4e00-\u9fff]{2}) +(?=[\u4e00-\u9fff]{2})/u)) {
    const from = text.indexOf(piece, at);
    const name = piece
      .trim()
      .replace(/\([^()]*\)?$/u, '')
      .trim();
    const begin = from + piece.indexOf(name);
    at = from + piece.length;
    if (name !== '' && isFieldName(name)) names.push({ start: begin, end: begin + name.length });
  }
  return names;
}

/** 李老师, 赵工: how somebody is addressed, not who he is. */
const addressed = /^.{1,2}(?:老师|先生|女士|经理|主任|科长|师傅|同志)$|^.[工总]$/u;

/** In a column of names a surname that is not in the table is believed, and so are names in Latin letters. */
function isFieldName(name: string): boolean {
  if (formLabel.test(name) || addressed.test(name)) return false;
  if (isWholeName(name)) return !/(?:某|公司|单位|合计|小计|姓名)/u.test(name);
  if (/某|合计|小计|总计|姓名|公司|单位|部门|中心|[局委会厂店站所院校社村]$/u.test(name)) return false;
  if (soundNamePattern.test(name)) return true;
  return /^[\u4e00-\u9fff]{2,4}$/u.test(name) || /^[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'.-]*){1,3}$/.test(name);
}
