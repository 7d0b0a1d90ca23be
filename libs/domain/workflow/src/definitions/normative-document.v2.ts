import type { ProcessDocument, StageDocument } from '../language/document.js';
import { countyOfficeV2 } from './county-office.v2.js';
import { rejects, waysBack, within } from './shared.js';

const legalReview: StageDocument = {
  state: 'LEGAL_REVIEW',
  steps: [
    {
      step: 'legalReview',
      who: { duties: ['legalReviewer'] },
      mayAddSigners: true,
      outcomes: [{ outcome: 'pass', asks: ['statement'], then: 'next' }, ...waysBack, rejects],
      deadline: { ...within(10), basis: 'notice.normativeDocuments' },
    },
  ],
};

/** The collective decides in its meeting; the statement says in which, and who enters it does not decide alone. */
const collectiveDecision: StageDocument = {
  state: 'COLLECTIVE_DECISION',
  steps: [
    {
      step: 'collectiveDecision',
      who: { duties: ['leader', 'finalReviewer', 'signer'] },
      voices: { rule: { atLeast: 2 }, of: 3 },
      outcomes: [{ outcome: 'agree', asks: ['statement'], then: 'next' }, ...waysBack, rejects],
      deadline: { ...within(10), basis: 'notice.normativeDocuments' },
    },
  ],
};

/** The interpretation is signed together with the document: whoever signs states that it is there, or why not. */
function signedWithInterpretation(stage: StageDocument): StageDocument {
  return {
    ...stage,
    steps: stage.steps.map((step) => ({
      ...step,
      outcomes: step.outcomes.map((outcome) =>
        outcome.outcome === 'sign' ? { ...outcome, asks: ['statement', 'reauthentication'] } : outcome,
      ),
    })),
  };
}

const county = countyOfficeV2.stages;
const until = (state: string): number => county.findIndex((stage) => stage.state === state);

/**
 * Normative documents (行政规范性文件): the county office's process with legality review, countersign, collective
 * decision, and the interpretation signed together with the document.
 *
 * @source 国办发〔2018〕115号 (合法性审核); 国办发〔2018〕37号 (集体审议决定、政策解读); 政府信息公开条例 (2019) art. 11, 20.
 */
export const normativeDocument: ProcessDocument = {
  ...countyOfficeV2,
  name: 'normativeDocument',
  version: 1,
  title: { zh: '行政规范性文件', en: 'Normative document' },
  stages: [
    ...county.slice(0, until('COUNTERSIGN') + 1),
    legalReview,
    ...county.slice(until('COUNTERSIGN') + 1, until('LEADERSHIP_REVIEW')),
    collectiveDecision,
    ...county
      .slice(until('LEADERSHIP_REVIEW'))
      .map((stage) => (stage.state === 'SIGN_OFF' ? signedWithInterpretation(stage) : stage)),
  ],
  separation: [
    ...countyOfficeV2.separation,
    {
      rule: 'SoD-legality',
      basis: 'notice.normativeDocuments',
      apart: [['draft'], ['legalReview', 'collectiveDecision']],
    },
  ],
  obligations: [
    ...countyOfficeV2.obligations,
    { obligation: 'legalReview', steps: ['legalReview'], basis: 'notice.normativeDocuments' },
    { obligation: 'collectiveDecision', steps: ['collectiveDecision'], basis: 'notice.normativeDocuments' },
  ],
};
