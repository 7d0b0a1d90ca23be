import { hitAt } from '../hit.js';
import type { SubjectCheck } from '../hit.js';

/** How many characters at the end of the prose are its last lines. */
const lastLines = 6;

/**
 * A normative document, by its facts or its catalogue's genre, states at its end how long it is valid and who explains it.
 *
 * @source 国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知 (国办发〔2018〕37号); 地方行政规范性文件管理办法
 */
export const normativeDocuments: SubjectCheck = function* ({ facts, prose, content }) {
  const isNormative = facts.isNormative || content.metadata.genreCategory?.includes('规范性文件') === true;
  if (!isNormative) return;
  const last = prose.slice(-lastLines);
  const [end] = last.slice(-1);
  if (end === undefined || end.text.trim() === '') return;
  const words = last.map(({ text }) => text).join('\n');
  const place = { start: 0, end: end.text.length };
  if (!/有效期|施行至|失效|试行期/u.test(words)) yield hitAt(end, 'NORMATIVE.NO_VALIDITY', place);
  if (!/解释|解读/u.test(words)) yield hitAt(end, 'NORMATIVE.NO_INTERPRETER', place);
};
