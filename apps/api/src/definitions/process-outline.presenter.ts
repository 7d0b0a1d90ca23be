import type { CompiledProcess, Place, SeparationConstraint, Step } from '#domain/workflow';
import { conditionText, leadsTo, toSvg } from '#domain/workflow';
import type { Words } from '../shared/words.js';
import { inProcessWords } from './process-words.js';
import type {
  OutlinedRuleResponse,
  OutlinedStageResponse,
  OutlinedStepResponse,
  ProcessOutlineResponse,
} from './processes.dto.js';

/** A definition as people read it: stage by stage, with everything that is asked and where each answer leads. */
export function toOutline(process: CompiledProcess, words: Words): ProcessOutlineResponse {
  const { definition, hash } = process;
  const nameOfStep = (step: string): string => words.of('steps', step);
  const nameOfState = (state: string): string => words.of('states', state);
  return {
    hash,
    name: definition.name,
    version: definition.version,
    title: titleOf(process, words),
    kind: definition.kind,
    diagram: toSvg(process, { nameOfStep, nameOfState, stored: null }),
    stages: definition.stages.map((stage) => toStage(stage, words)),
    separation: definition.separation.map((rule) => toRule(rule, stepsOf(rule), words)),
    exceptions: (definition.exceptions ?? []).map(({ rule, basis }) => toRule({ rule, basis }, '', words)),
    obligations: definition.obligations.map(({ obligation, steps, basis }) =>
      toRule({ rule: obligation, basis }, listed(steps, words), words),
    ),
  };

  function stepsOf(rule: SeparationConstraint): string {
    return rule.kind === 'apart'
      ? `${listed(rule.one, words)} ↔ ${listed(rule.other, words)}`
      : listed(rule.steps, words);
  }
}

/** What a definition is called; those of the first language have only a name. */
export function titleOf({ definition }: CompiledProcess, words: Words): string {
  const { title, name } = definition;
  if (title === undefined) return name;
  return words.language === 'en' ? title.en : title.zh;
}

function toStage(stage: Place, words: Words): OutlinedStageResponse {
  return {
    state: stage.state,
    name: words.of('states', stage.state),
    condition: toCondition(stage, words),
    isAfterwards: stage.afterwards !== undefined,
    steps: stage.steps.map((step) => toStep(step, words)),
  };
}

function toStep(step: Step, words: Words): OutlinedStepResponse {
  const { deadline, voices } = step;
  return {
    step: step.step,
    name: words.of('steps', step.step),
    duties: words.named('duties', step.duties),
    condition: toCondition(step, words),
    voices: voices === undefined ? null : inProcessWords(voicesText(voices.rule), words),
    deadlineWorkingDays: deadline?.workingDays ?? null,
    deadlineHours: deadline?.hours ?? null,
    escalateTo: words.named('duties', deadline?.escalateTo ?? []),
    outcomes: step.outcomes.map((outcome) => ({
      outcome: outcome.outcome,
      name: words.action(`${step.step}.${outcome.outcome}`),
      leadsTo: inProcessWords(leadsTo(outcome), words),
    })),
  };
}

function voicesText(rule: NonNullable<Step['voices']>['rule']): string {
  return typeof rule === 'string' ? rule : `atLeast ${rule.atLeast}`;
}

function toCondition({ when }: Pick<Place, 'when'>, words: Words): string | null {
  return when === undefined ? null : inProcessWords(conditionText(when), words);
}

function toRule(
  { rule, basis }: { readonly rule: string; readonly basis: string },
  steps: string,
  words: Words,
): OutlinedRuleResponse {
  return { rule, steps, basis: words.of('bases', basis) };
}

function listed(steps: readonly string[], words: Words): string {
  return steps.map((step) => words.of('steps', step)).join(words.language === 'en' ? ', ' : '、');
}
