import type { ProcessDocument } from '../language/document.js';
import { countyOfficeV2 } from './county-office.v2.js';

/**
 * For offices of very few people: whoever drafts may also give the first review and the first proofread; the
 * second and the final review are then two further persons. Everything else is as in the county office.
 *
 * @source practice of small offices; 政府信息公开条例 (2019) art. 17 asks for a review with clear responsibility and
 *   leaves who reviews to the office.
 */
export const smallOffice: ProcessDocument = {
  ...countyOfficeV2,
  name: 'smallOffice',
  version: 1,
  title: { zh: '小单位三审三校', en: 'Three reviews and three proofreads in a small office' },
  separation: countyOfficeV2.separation.filter(({ rule }) => rule !== 'SoD-3'),
  exceptions: [
    {
      rule: 'SoD-3',
      reason: {
        zh: '单位人员少，拟稿人可兼任初审、一校；复审、终审另由两人承担。',
        en: 'The office has few people: the drafter may give the first review and proof; second and final review are two further persons.',
      },
      basis: 'practice.smallOffice',
    },
  ],
};
