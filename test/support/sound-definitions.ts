import type { Condition, ProcessDocument, StageDocument, StepDocument } from '#domain/workflow';
import { countyOfficeV2, emergency, reprint, serial, smallOffice } from '#domain/workflow';

/** A source of chance that a seed repeats (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const bases = [reprint, reprint, reprint, emergency, smallOffice, serial, countyOfficeV2] as const;

/**
 * A definition as an office might make it out of a shipped one, and nothing wrong with it: steps of its own anywhere
 * before the sign-off, alone or beside others, for all items or some; several voices; other times; fewer asides.
 */
export function soundDefinition(seed: number, extraSteps?: number): ProcessDocument {
  const random = chance(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const base = pick(bases);
  const count = extraSteps ?? Math.floor(random() * 4);
  const plain = withoutConditions(base);
  const stages = Array.from({ length: count }, (_, at) => at).reduce(
    (known, at) => withExtraStep(known, at, pick, random),
    plain.stages,
  );
  const extra = stages
    .flatMap(({ steps }) => steps.map(({ step }) => step))
    .filter((step) => step.startsWith('own'));
  return {
    ...plain,
    name: `sound${seed}`,
    stages: stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map((step) => ({
        ...step,
        deadline: {
          workingDays: 1 + Math.floor(random() * 9),
          remindAt: [50, 100],
          escalateTo: ['complianceOfficer'],
        },
      })),
    })),
    ...(random() < 0.5
      ? {}
      : {
          asides: (plain.asides ?? []).filter(({ state }) => state !== 'PAUSED'),
          everywhere: (plain.everywhere ?? []).filter(({ event }) => event !== 'item.pause'),
        }),
    separation:
      extra.length > 1 && random() < 0.5
        ? [...plain.separation, { rule: 'office-1', basis: 'practice.officeRule', different: extra }]
        : plain.separation,
  };
}

/** Stages that the base has for some items only are left out, with what refers to them. */
function withoutConditions(base: ProcessDocument): ProcessDocument {
  const stages = base.stages.filter(({ when }) => when === undefined);
  const steps = stages.flatMap((stage) => stage.steps.map(({ step }) => step));
  return {
    ...base,
    stages,
    obligations: base.obligations.filter((one) => one.steps.every((step) => steps.includes(step))),
    separation: base.separation
      .filter(({ rule }) => rule !== 'SoD-tier')
      .map((rule) =>
        'apart' in rule
          ? {
              ...rule,
              apart: [rule.apart[0], rule.apart[1].filter((step) => step !== 'leadershipReview')] as const,
            }
          : rule,
      ),
  };
}

const voices: readonly StepDocument['voices'][] = [
  undefined,
  { rule: 'all', of: 2 },
  { rule: 'any', of: 3 },
  { rule: { atLeast: 2 }, of: 3 },
  { rule: 'inOrder', of: 2 },
];
const conditions: readonly (Condition | undefined)[] = [
  undefined,
  undefined,
  { tier: ['C'] },
  { containsPersonalInformation: true },
];

function withExtraStep(
  stages: readonly StageDocument[],
  at: number,
  pick: <T>(values: readonly T[]) => T,
  random: () => number,
): readonly StageDocument[] {
  const signOff = stages.findIndex(({ steps }) => steps.some(({ step }) => step === 'signOff'));
  const place = 1 + Math.floor(random() * (signOff - 1));
  const chosenVoices = pick(voices);
  const step: StepDocument = {
    step: `own${at}`,
    name: { zh: `自定步骤${at}`, en: `Own step ${at}` },
    who: { duties: ['secondReviewer', 'legalReviewer'] },
    ...(chosenVoices === undefined ? {} : { voices: chosenVoices }),
    outcomes: [
      { outcome: 'pass', then: 'next' },
      { outcome: 'return', asks: ['reasonClass'], then: 'draft' },
      { outcome: 'reject', asks: ['ground'], then: { to: 'REJECTED' } },
    ],
  };
  const when = pick(conditions);
  const stage: StageDocument = { state: `OWN_${at}`, ...(when === undefined ? {} : { when }), steps: [step] };
  return [...stages.slice(0, place), stage, ...stages.slice(place)];
}
