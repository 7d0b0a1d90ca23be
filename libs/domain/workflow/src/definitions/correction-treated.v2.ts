import type { ProcessDocument } from '../language/document.js';
import { correction } from './correction.v2.js';
import { countyOfficeV2 } from './county-office.v2.js';

/** What makes the text that is published out of the source, and whoever verifies it independently. */
const treating = ['DEIDENTIFICATION', 'DEIDENTIFICATION_VERIFY'];

/**
 * The second version of the correction: every corrected text passes de-identification and its verification again, also
 * where only a misprint is put right. What is published is made from the corrected source, and a mask does not carry
 * over to a text that nobody has treated.
 *
 * @source 个人信息保护法 (2021) art. 25, 51; office practice (更正说明) for the rest.
 */
export const correctionV2: ProcessDocument = {
  ...correction,
  version: 2,
  stages: correction.stages.map((stage) =>
    treating.includes(stage.state)
      ? (countyOfficeV2.stages.find(({ state }) => state === stage.state) ?? stage)
      : stage,
  ),
};
