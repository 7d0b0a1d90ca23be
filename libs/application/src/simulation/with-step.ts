import type { Duty } from '#domain/kernel';
import type { ProcessDocument, StageDocument } from '#domain/workflow';

/** A step that is tried out. */
export interface TriedStep {
  readonly step: string;
  /** The step whose stage it follows. */
  readonly after: string;
  readonly duty: Duty;
}

/** The definition with a further stage of one step: somebody of the duty passes or returns. Null when there is no such step. */
export function withStep(
  document: ProcessDocument,
  { step, after, duty }: TriedStep,
): ProcessDocument | null {
  const place = document.stages.findIndex(({ steps }) => steps.some((one) => one.step === after));
  if (place < 0) return null;
  const stage: StageDocument = {
    state: step.replaceAll(/([A-Z])/g, '_$1').toUpperCase(),
    steps: [
      {
        step,
        name: { zh: step, en: step },
        who: { duties: [duty] },
        outcomes: [
          { outcome: 'pass', then: 'next' },
          { outcome: 'return', asks: ['reasonClass'], then: 'draft' },
        ],
      },
    ],
  };
  return { ...document, stages: document.stages.toSpliced(place + 1, 0, stage) };
}
