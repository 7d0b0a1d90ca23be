import type { Move, Outcome, Step } from '../definition.js';
import type { Condition } from '../language/document.js';
import { change, type DefinitionChange, isSame, listed, nothing } from './definition-change.js';

/** What is different about a step that both definitions have. */
export function compareSteps(before: Step, after: Step): readonly DefinitionChange[] {
  const { step } = after;
  const found = [
    ...when(!isSame(before.duties, after.duties), 'CHANGE.DUTIES', {
      step,
      before: listed(before.duties),
      after: listed(after.duties),
    }),
    ...when(!isSame(otherThanDuties(before), otherThanDuties(after)), 'CHANGE.WHO', { step }),
    ...when(!isSame(before.voices, after.voices), 'CHANGE.VOICES', { step }),
    ...when(!isSame(before.when, after.when), 'CHANGE.STEP_CONDITION', {
      step,
      before: conditionText(before.when),
      after: conditionText(after.when),
    }),
    ...compareDeadlines(before, after),
    ...compareOutcomes(before, after),
  ];
  const isNamed = isSame(rest(before), rest(after));
  return isNamed ? found : [...found, change('CHANGE.STEP_OTHERWISE', { step })];
}

function when(
  isThere: boolean,
  code: DefinitionChange['code'],
  params: DefinitionChange['params'],
): readonly DefinitionChange[] {
  return isThere ? [change(code, params)] : [];
}

const otherThanDuties = ({ who }: Step): unknown => [who?.unit, who?.persons, who?.chosenBy];

/** What no other sentence speaks of. */
function rest({ name, subject, editing, mayAddSigners, delegation, deadline }: Step): unknown {
  return [name, subject, editing, mayAddSigners, delegation, deadline?.remindAt, deadline?.basis];
}

/** The facts that a condition names, as codes; a list of conditions is joined by ` ∨ `. */
export function conditionText(condition: Condition | undefined): string {
  if (condition === undefined) return nothing;
  const alternatives = Array.isArray(condition) ? (condition as readonly object[]) : [condition];
  return alternatives
    .map((facts) =>
      Object.entries(facts)
        .map(([fact, values]) => `${fact} = ${Array.isArray(values) ? values.join('/') : String(values)}`)
        .join(' ∧ '),
    )
    .join(' ∨ ');
}

function compareDeadlines({ deadline: before }: Step, { step, deadline: after }: Step) {
  const told = (value: number | undefined): string => (value === undefined ? nothing : String(value));
  const differs = (key: 'workingDays' | 'hours'): boolean => before?.[key] !== after?.[key];
  return [
    ...when(differs('workingDays'), 'CHANGE.DEADLINE_DAYS', {
      step,
      before: told(before?.workingDays),
      after: told(after?.workingDays),
    }),
    ...when(differs('hours'), 'CHANGE.DEADLINE_HOURS', {
      step,
      before: told(before?.hours),
      after: told(after?.hours),
    }),
    ...when(!isSame(before?.escalateTo, after?.escalateTo), 'CHANGE.ESCALATION', {
      step,
      before: listed(before?.escalateTo ?? []),
      after: listed(after?.escalateTo ?? []),
    }),
  ];
}

function compareOutcomes(before: Step, after: Step): readonly DefinitionChange[] {
  const { step } = after;
  const earlier = new Map(before.outcomes.map((outcome) => [outcome.outcome, outcome]));
  const later = new Set(after.outcomes.map(({ outcome }) => outcome));
  return [
    ...before.outcomes
      .filter(({ outcome }) => !later.has(outcome))
      .map(({ outcome }) => change('CHANGE.OUTCOME_REMOVED', { step, outcome })),
    ...after.outcomes.flatMap((outcome) => {
      const known = earlier.get(outcome.outcome);
      return known === undefined
        ? [change('CHANGE.OUTCOME_ADDED', { step, outcome: outcome.outcome, after: leadsTo(outcome) })]
        : compareOutcome(step, known, outcome);
    }),
  ];
}

function compareOutcome(step: string, before: Outcome, after: Outcome): readonly DefinitionChange[] {
  const { outcome } = after;
  const gatesBefore = before.requires ?? [];
  const gatesAfter = after.requires ?? [];
  const otherwise = ({ confirms, effects, notes, timer }: Outcome): unknown => [
    confirms,
    effects,
    notes,
    timer,
  ];
  return [
    ...when(leadsTo(before) !== leadsTo(after), 'CHANGE.LEADS_ELSEWHERE', {
      step,
      outcome,
      before: leadsTo(before),
      after: leadsTo(after),
    }),
    ...gatesBefore
      .filter((gate) => !gatesAfter.includes(gate))
      .map((gate) => change('CHANGE.GATE_REMOVED', { step, outcome, gate })),
    ...gatesAfter
      .filter((gate) => !gatesBefore.includes(gate))
      .map((gate) => change('CHANGE.GATE_ADDED', { step, outcome, gate })),
    ...when(!isSame(otherwise(before), otherwise(after)), 'CHANGE.OUTCOME_OTHERWISE', { step, outcome }),
  ];
}

/** Where a way leads, in the codes of the language, with the ways that are taken instead under a condition. */
export function leadsTo({ to, redo, branches = [] }: Move): string {
  const again = redo === undefined ? '' : ` ↺ ${typeof redo === 'string' ? redo : redo.step}`;
  const instead = branches.map((branch) => `; ${branch.when}: ${leadsTo(branch)}`).join('');
  // What is done again says where the case goes; that it then goes on where it waits goes without saying.
  return `${to === 'CURRENT' && again !== '' ? again.trim() : `${to}${again}`}${instead}`;
}
