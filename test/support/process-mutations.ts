import type {
  FaultCode,
  OutcomeDocument,
  ProcessDocument,
  SeparationDocument,
  StageDocument,
  StepDocument,
} from '#domain/workflow';

/** A definition with one thing made wrong, and what a proof must find against it. */
export interface Mutation {
  readonly label: string;
  readonly document: ProcessDocument;
  readonly expected: FaultCode;
}

type Change = (document: ProcessDocument) => readonly Mutation[];

const dissent = [
  'return',
  'returnToPrevious',
  'returnToStep',
  'redo',
  'defect',
  'object',
  'reject',
  'cancel',
  'withdraw',
  'notPublish',
  'referralNotPublish',
  'refer',
  'defer',
];
const floorSteps = [
  'firstReview',
  'secondReview',
  'finalReview',
  'firstProof',
  'secondProof',
  'thirdProof',
  'confidentialityReview',
  'sensitivityCheck',
  'deidentification',
  'deidentificationVerify',
  'signOff',
  'sourceCheck',
];

/** Every mutation of a definition that makes sense for it, in a fixed order. */
export function mutationsOf(document: ProcessDocument): readonly Mutation[] {
  return changes.flatMap((change) => change(document));
}

const changes: readonly Change[] = [
  (document) =>
    owedSteps(document).map((step) => ({
      label: `${step} left out`,
      document: withoutStep(document, step),
      expected: withoutIt(document, step),
    })),
  (document) =>
    document.kind === 'correction'
      ? []
      : owedSteps(document).map((step) => ({
          label: `${step} only for news`,
          document: withStep(document, step, (one) => ({ ...one, when: { documentType: ['news'] } })),
          expected: withoutIt(document, step),
        })),
  (document) =>
    document.separation.flatMap((rule, index) =>
      requiredRules.includes(rule.rule) && isNeeded(document, rule)
        ? [
            {
              label: `${rule.rule} (${index}) dropped`,
              document: { ...document, separation: document.separation.filter((_, at) => at !== index) },
              expected: 'atMost' in rule ? 'PROOF.SHARED_PROOFS' : 'PROOF.SEPARATION',
            } as const,
          ]
        : [],
    ),
  (document) =>
    document.separation.flatMap((rule, index) =>
      'apart' in rule && requiredRules.includes(rule.rule) && rule.apart[1].length > 1
        ? rule.apart[1]
            .filter((step) => floorSteps.includes(step) && step !== 'sourceCheck')
            .map((step) => ({
              label: `${rule.rule} (${index}) without ${step}`,
              document: {
                ...document,
                separation: document.separation.map((one, at) =>
                  at === index
                    ? {
                        ...rule,
                        apart: [rule.apart[0], rule.apart[1].filter((other) => other !== step)] as const,
                      }
                    : one,
                ),
              },
              expected: 'PROOF.SEPARATION' as const,
            }))
        : [],
    ),
  (document) =>
    withOutcomes(document, ['return', 'defect'], (outcome) => ({ ...outcome, then: 'next' })).map((one) => ({
      ...one,
      label: `${one.label} passes it on`,
      expected: 'PROOF.DISSENT_CONFIRMS',
    })),
  (document) =>
    withOutcomes(
      document,
      ['return', 'reject', 'redo', 'defect', 'notPublish', 'object'],
      ({ asks: _, ...outcome }) => outcome,
    ).map((one) => ({ ...one, label: `${one.label} without a reason`, expected: 'PROOF.WITHOUT_REASON' })),
  (document) =>
    withOutcomes(document, ['sign'], ({ asks: _, ...outcome }) => outcome).map((one) => ({
      ...one,
      label: `${one.label} without signing in`,
      expected: 'PROOF.WITHOUT_AUTHENTICATION',
    })),
  (document) =>
    withOutcomes(document, ['sign'], ({ notes: _, ...outcome }) => outcome).map((one) => ({
      ...one,
      label: `${one.label} binds nothing`,
      expected: 'PROOF.DEAD_END',
    })),
  (document) =>
    allSteps(document)
      .filter(
        ({ step, outcomes }) =>
          step !== 'draft' &&
          outcomes.some(({ outcome }) => !dissent.includes(outcome)) &&
          outcomes.some(({ outcome }) => dissent.includes(outcome)) &&
          outcomes.some(({ then }) => then === 'next'),
      )
      .map(({ step }) => ({
        label: `${step} can only agree`,
        document: withStep(document, step, (one) => ({
          ...one,
          outcomes: one.outcomes.filter(({ outcome }) => !dissent.includes(outcome)),
        })),
        expected: 'PROOF.CONSENT_ONLY',
      })),
  (document) =>
    allSteps(document).map(({ step }) => ({
      label: `${step} without a deadline`,
      document: withStep(document, step, ({ deadline: _, ...one }) => one),
      expected: 'PROOF.NO_DEADLINE',
    })),
  (document) =>
    allSteps(document)
      .filter(({ step, judges }) => judges === undefined && floorSteps.includes(step))
      .map(({ step }) => ({
        label: `${step} judges nothing`,
        document: withStep(document, step, (one) => ({ ...one, judges: 'nothing' })),
        expected: 'PROOF.BLIND',
      })),
  (document) =>
    document.asides?.some(({ state }) => state === 'PAUSED') === true
      ? [
          {
            label: 'nobody resumes',
            document: withStep(document, 'pause', (one) => ({
              ...one,
              outcomes: [{ outcome: 'resume', then: { to: 'PAUSED' } }],
            })),
            expected: 'PROOF.DEAD_END',
          },
          {
            label: 'a place that nothing leads to',
            document: {
              ...document,
              asides: [
                ...document.asides,
                {
                  state: 'FORGOTTEN',
                  beside: null,
                  steps: [
                    {
                      ...stepNamed(document, 'pause'),
                      step: 'forgotten',
                      name: { zh: '遗忘', en: 'Forgotten' },
                    },
                  ],
                },
              ],
            },
            expected: 'PROOF.UNREACHABLE',
          },
          {
            label: 'an end that nothing leads to',
            document: { ...document, ends: [...document.ends, 'LOST'] },
            expected: 'PROOF.UNREACHABLE',
          },
        ]
      : [],
  (document) =>
    withSystem(
      document,
      'publication.failed',
      (move) => ({ ...move, then: 'current' }),
      'PROOF.LIVELOCK',
      'failure tries again by itself',
    ),
  (document) =>
    withSystem(document, 'publication.completed', null, 'PROOF.UNREACHABLE', 'delivery is never noticed'),
  (document) =>
    withSystem(
      document,
      'publication.completed',
      (move) => ({ ...move, gates: ['signatureCoversSubject'] }),
      'PROOF.BLIND',
      'any receipt will do',
    ),
  (document) =>
    withSystem(
      document,
      'publication.due',
      (move) => ({ ...move, gates: ['timerHasCome', 'obligationsAreMet'] }),
      'PROOF.UNSIGNED',
      'schedule forgets the signature',
    ),
  (document) =>
    withSystem(
      document,
      'publication.due',
      (move) => ({ ...move, gates: ['signatureCoversSubject', 'obligationsAreMet'] }),
      'PROOF.TOO_EARLY',
      'schedule does not wait',
    ),
  (document) =>
    withSystem(
      document,
      'deferral.due',
      (move) => ({ ...move, then: { to: document.end } }),
      'PROOF.SILENCE_DECIDES',
      'deferral ends the case',
    ),
  (document) =>
    document.kind === 'takeDown'
      ? []
      : [
          {
            label: 'treated after it was signed',
            document: movedBehind(document, 'deidentification', 'signOff'),
            expected: 'PROOF.STALE',
          },
          {
            label: 'verified before it was treated',
            document: movedBehind(document, 'deidentification', 'deidentificationVerify'),
            expected: 'PROOF.STALE',
          },
          {
            label: 'reviewers are one and drafter',
            document: {
              ...document,
              separation: [
                ...document.separation,
                { rule: 'office-1', basis: 'practice.officeRule', same: ['draft', 'signOff'] },
              ],
            },
            expected: 'PROOF.NOBODY_CAN',
          },
        ],
  (document) =>
    allSteps(document).some(({ step }) => step === 'firstProof') &&
    allSteps(document).some(({ step }) => step === 'firstReview')
      ? [
          {
            label: 'the proofread stands for the review',
            document: withStep(document, 'firstProof', (one) => ({
              ...one,
              outcomes: one.outcomes.map((outcome) =>
                outcome.outcome === 'pass' ? { ...outcome, confirms: 'firstReview' } : outcome,
              ),
            })),
            expected: 'PROOF.DEAD_END',
          },
        ]
      : [],
  (document) =>
    isProofreadAfterSigning(document)
      ? withOutcomes(document, ['sign'], (outcome) => ({ ...outcome, effects: ['publication.deliver'] })).map(
          (one) => ({ ...one, label: `${one.label} publishes at once`, expected: 'PROOF.BYPASS' }),
        )
      : [],
];

const requiredRules = ['SoD-1', 'SoD-2', 'SoD-3', 'SoD-4', 'SoD-5', 'SoD-6', 'SoD-7', 'SoD-takeDown'];

function isProofreadAfterSigning(document: ProcessDocument): boolean {
  const at = (step: string): number => document.stages.findIndex(has(step));
  return (
    document.kind !== 'reprint' && at('thirdProof') > at('signOff') && !isAfterwards(document, 'thirdProof')
  );
}

/** Without the sign-off nothing can be delivered at all, since the signature is asked for. */
function withoutIt(document: ProcessDocument, step: string): FaultCode {
  if (step === 'signOff') return 'PROOF.DEAD_END';
  return isAfterwards(document, step) ? 'PROOF.AFTERWARDS_MISSING' : 'PROOF.BYPASS';
}

/** Whether the kind asks for it by itself; the office's own additions may go. */
function isNeeded({ kind }: ProcessDocument, rule: SeparationDocument): boolean {
  return !(kind === 'reprint' && 'atMost' in rule);
}

function owedSteps(document: ProcessDocument): readonly string[] {
  const owed = document.obligations.flatMap(({ steps }) => steps);
  return owed.filter((step) => floorSteps.includes(step));
}

function isAfterwards({ obligations }: ProcessDocument, step: string): boolean {
  return obligations.some((one) => one.afterwards === true && one.steps.includes(step));
}

function has(step: string): (stage: StageDocument) => boolean {
  return ({ steps }) => steps.some((one) => one.step === step);
}

function allSteps({ stages, asides = [] }: ProcessDocument): readonly StepDocument[] {
  return [...stages, ...asides].flatMap(({ steps }) => steps);
}

function stepNamed(document: ProcessDocument, step: string): StepDocument {
  return allSteps(document).find((one) => one.step === step)!;
}

function withStep(
  document: ProcessDocument,
  step: string,
  change: (one: StepDocument) => StepDocument,
): ProcessDocument {
  const changed = <Place extends { readonly steps: readonly StepDocument[] }>(place: Place): Place => ({
    ...place,
    steps: place.steps.map((one) => (one.step === step ? change(one) : one)),
  });
  return {
    ...document,
    stages: document.stages.map(changed),
    ...(document.asides === undefined ? {} : { asides: document.asides.map(changed) }),
  };
}

function withOutcomes(
  document: ProcessDocument,
  names: readonly string[],
  change: (outcome: OutcomeDocument) => OutcomeDocument,
): readonly { readonly label: string; readonly document: ProcessDocument }[] {
  return allSteps(document).flatMap(({ step, outcomes }) =>
    outcomes
      .filter(({ outcome }) => names.includes(outcome))
      .map(({ outcome }) => ({
        label: `${step}.${outcome}`,
        document: withStep(document, step, (one) => ({
          ...one,
          outcomes: one.outcomes.map((other) => (other.outcome === outcome ? change(other) : other)),
        })),
      })),
  );
}

function withoutStep(document: ProcessDocument, step: string): ProcessDocument {
  const without = (steps: readonly string[]): readonly string[] => steps.filter((one) => one !== step);
  return {
    ...document,
    stages: document.stages
      .map((stage) => ({
        ...stage,
        steps: stage.steps.filter((one) => one.step !== step).map((one) => neverBackTo(one, step)),
      }))
      .filter(({ steps, system }) => steps.length > 0 || system !== undefined),
    asides: (document.asides ?? [])
      .filter(
        ({ beside }) =>
          beside === null ||
          document.stages.some(
            (stage) => stage.state === beside && stage.steps.some((one) => one.step !== step),
          ),
      )
      .map((aside) => ({ ...aside, steps: aside.steps.map((one) => neverBackTo(one, step)) })),
    obligations: document.obligations.map((one) => ({ ...one, steps: without(one.steps) })),
    separation: document.separation.map((rule): SeparationDocument => {
      if ('different' in rule) return { ...rule, different: without(rule.different) };
      if ('apart' in rule) return { ...rule, apart: [without(rule.apart[0]), without(rule.apart[1])] };
      return 'of' in rule ? { ...rule, of: without(rule.of) } : { ...rule, same: without(rule.same) };
    }),
  };
}

function neverBackTo(one: StepDocument, step: string): StepDocument {
  const isBack = ({ then }: OutcomeDocument): boolean =>
    typeof then !== 'string' && 'redo' in then && then.redo === step;
  return { ...one, outcomes: one.outcomes.filter((outcome) => !isBack(outcome)) };
}

type SystemMove = NonNullable<StageDocument['system']>[number];

function withSystem(
  document: ProcessDocument,
  event: string,
  change: ((move: SystemMove) => SystemMove) | null,
  expected: FaultCode,
  label: string,
): readonly Mutation[] {
  const isThere = [...document.stages, ...(document.asides ?? [])].some(({ system = [] }) =>
    system.some((move) => move.event === event),
  );
  if (!isThere) return [];
  const changed = <Place extends { readonly system?: readonly SystemMove[] }>(place: Place): Place =>
    place.system === undefined
      ? place
      : {
          ...place,
          system: place.system.flatMap((move) =>
            move.event === event ? (change === null ? [] : [change(move)]) : [move],
          ),
        };
  return [
    {
      label,
      document: {
        ...document,
        stages: document.stages.map(changed),
        ...(document.asides === undefined ? {} : { asides: document.asides.map(changed) }),
      },
      expected,
    },
  ];
}

/** The stage of one step comes right after that of another. */
function movedBehind(document: ProcessDocument, step: string, other: string): ProcessDocument {
  const stage = document.stages.find(has(step))!;
  const left = document.stages.filter((one) => one !== stage);
  const at = left.findIndex(has(other));
  return { ...document, stages: [...left.slice(0, at + 1), stage, ...left.slice(at + 1)] };
}
