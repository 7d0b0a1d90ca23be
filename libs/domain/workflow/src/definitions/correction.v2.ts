import type { ProcessDocument, StageDocument } from '../language/document.js';
import { countyOfficeV2, newPublicationObligations } from './county-office.v2.js';

/** What a typographic correction passes as well; every other one passes the whole way. */
const always = ['DRAFT', 'FINAL_REVIEW', 'SIGN_OFF', 'READY', 'PUBLISHING', 'POST_CHECK'];

function corrected(stage: StageDocument): StageDocument {
  if (always.includes(stage.state)) return stage;
  if (stage.when !== undefined)
    return { ...stage, when: { ...stage.when, correction: ['factual', 'legal'] } };
  if (stage.steps.every(({ step }) => step !== 'firstProof'))
    return { ...stage, when: { correction: ['factual', 'legal'] } };
  return {
    ...stage,
    steps: stage.steps.map((step) =>
      step.step === 'firstProof' ? step : { ...step, when: { correction: ['factual', 'legal'] } },
    ),
  };
}

/**
 * Correction of what is public (更正), as deep as the error: a misprint passes one proofread and the final review,
 * an error of fact or law the whole way. What must not stay public meanwhile is taken down first, by `takeDown`.
 *
 * @source office practice (更正说明); 政府信息公开条例 (2019) art. 17; the signature covers the corrected text.
 */
export const correction: ProcessDocument = {
  ...countyOfficeV2,
  name: 'correction',
  version: 1,
  title: { zh: '更正', en: 'Correction of what is public' },
  kind: 'correction',
  stages: countyOfficeV2.stages.map(corrected),
  obligations: newPublicationObligations,
};
