import type { ProcessDefinition, SeparationConstraint } from '../definition.js';
import { change, type DefinitionChange, isSame, listed } from './definition-change.js';

/** What is different about separation, obligations, who may begin, and what may happen anywhere. */
export function compareRules(
  before: ProcessDefinition,
  after: ProcessDefinition,
): readonly DefinitionChange[] {
  const exceptionsBefore = before.exceptions ?? [];
  const exceptionsAfter = after.exceptions ?? [];
  return [
    ...missingFrom(after.separation, before.separation).map((rule) =>
      change('CHANGE.SEPARATION_REMOVED', { rule: rule.rule, steps: listed(stepsOf(rule)) }),
    ),
    ...missingFrom(before.separation, after.separation).map((rule) =>
      change('CHANGE.SEPARATION_ADDED', { rule: rule.rule, steps: listed(stepsOf(rule)) }),
    ),
    ...missingFrom(exceptionsAfter, exceptionsBefore).map(({ rule }) =>
      change('CHANGE.EXCEPTION_REMOVED', { rule }),
    ),
    ...missingFrom(exceptionsBefore, exceptionsAfter).map(({ rule }) =>
      change('CHANGE.EXCEPTION_ADDED', { rule }),
    ),
    ...missingFrom(after.obligations, before.obligations).map(({ obligation, steps }) =>
      change('CHANGE.OBLIGATION_REMOVED', { obligation, steps: listed(steps) }),
    ),
    ...missingFrom(before.obligations, after.obligations).map(({ obligation, steps }) =>
      change('CHANGE.OBLIGATION_ADDED', { obligation, steps: listed(steps) }),
    ),
    ...missingFrom(after.everywhere, before.everywhere).map(({ event }) =>
      change('CHANGE.ANYWHERE_REMOVED', { event }),
    ),
    ...missingFrom(before.everywhere, after.everywhere).map(({ event, duties }) =>
      change('CHANGE.ANYWHERE_ADDED', { event, duties: listed(duties) }),
    ),
    ...(isSame(before.start, after.start)
      ? []
      : [
          change('CHANGE.STARTERS', {
            before: listed(before.start.duties),
            after: listed(after.start.duties),
          }),
        ]),
    ...(before.freshAuthenticationMinutes === after.freshAuthenticationMinutes
      ? []
      : [
          change('CHANGE.FRESHNESS', {
            before: String(before.freshAuthenticationMinutes),
            after: String(after.freshAuthenticationMinutes),
          }),
        ]),
  ];
}

/** What the second list has and the first has not; a rule that says something else is another rule. */
function missingFrom<Rule>(known: readonly Rule[], rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => !known.some((one) => isSame(one, rule)));
}

function stepsOf(rule: SeparationConstraint): readonly string[] {
  return rule.kind === 'apart' ? [...new Set([...rule.one, ...rule.other])] : rule.steps;
}
