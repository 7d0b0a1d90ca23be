import fc from 'fast-check';
import type { OutcomeDocument, ProcessDocument, StageDocument, StepDocument } from '#domain/workflow';

/** A process of some stages of one to three parallel steps each, in which everything can be returned everywhere. */
export interface RandomProcess {
  readonly document: ProcessDocument;
  /** Steps by stage, the draft first; those that only items of tier B have end in `B`. */
  readonly stages: readonly (readonly string[])[];
}

const because = ['reasonClass'] as const;
const answers: readonly OutcomeDocument[] = [
  { outcome: 'pass', then: 'next' },
  { outcome: 'return', asks: because, then: 'draft' },
  { outcome: 'returnToPrevious', asks: because, then: 'previousStage' },
  { outcome: 'returnToStep', asks: ['reasonClass', 'returnTo'], then: 'chosenStep' },
];

/** Processes of up to six stages; about every fourth step is there for some items only. */
export const randomProcesses: fc.Arbitrary<RandomProcess> = fc
  .array(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  .map((drawn) => {
    const stages = [
      ['draft'],
      ...drawn.map((steps, stage) =>
        steps.map((kind, place) => `step${stage + 1}${'abc'[place] ?? ''}${kind === 0 ? 'B' : ''}`),
      ),
    ];
    return { stages, document: documentOf(stages) };
  });

function documentOf(stages: readonly (readonly string[])[]): ProcessDocument {
  const [, ...reviews] = stages;
  const drafting: StageDocument = {
    state: 'DRAFT',
    steps: [
      {
        step: 'draft',
        who: { duties: ['drafter'] },
        judges: 'draft',
        outcomes: [{ outcome: 'submit', then: 'next' }],
      },
    ],
  };
  return {
    format: 'shenjiao-process/2',
    reader: 2,
    name: 'drawn',
    version: 1,
    title: { zh: '随机流程', en: 'A process that was drawn' },
    kind: 'newPublication',
    start: { step: 'draft', duties: ['drafter'], startsDraft: true },
    stages: [
      drafting,
      ...reviews.map((steps, index) => ({ state: `STAGE_${index + 1}`, steps: steps.map(stepOf) })),
    ],
    end: 'ARCHIVED',
    ends: [],
    separation: [],
    obligations: [],
    freshAuthenticationMinutes: 5,
  };
}

function stepOf(step: string): StepDocument {
  return {
    step,
    name: { zh: step, en: step },
    ...(step.endsWith('B') ? { when: { tier: ['B'] } } : {}),
    who: { duties: ['firstReviewer'] },
    outcomes: answers,
  };
}
