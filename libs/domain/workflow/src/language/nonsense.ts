import { stepIds, type StateId, type StepId } from '../vocabulary.js';
import type { AsideDocument, Follows, ProcessDocument, StageDocument, Then } from './document.js';
import type { DocumentIssue, DocumentIssueCode } from './issue.js';

/** What a document of the right shape may still have wrong: names that nobody has, or that two have. */
export function nonsenseIn(document: ProcessDocument): readonly DocumentIssue[] {
  const places = placesIn(document);
  const states = [...places.map(({ place }) => place.state), document.end, ...document.ends];
  const steps = places.flatMap(({ place }) => place.steps.map(({ step }) => step));
  const known: Known = { states: new Set(states), steps: new Set([...steps, document.start.step]) };
  return [
    ...twice(states, 'DOCUMENT.STATE_TWICE', 'state'),
    ...twice(steps, 'DOCUMENT.STEP_TWICE', 'step'),
    ...places.flatMap(({ place, path }) => placeIssues(place, path, known)),
    ...everywhereIssues(document, known),
    ...ruleIssues(document, known),
    ...draftIssues(document),
  ];
}

interface Known {
  readonly states: ReadonlySet<StateId>;
  readonly steps: ReadonlySet<StepId>;
}

interface FoundPlace {
  readonly place: StageDocument | AsideDocument;
  readonly path: string;
}

function placesIn({ stages, asides = [] }: ProcessDocument): readonly FoundPlace[] {
  return [
    ...stages.map((place, index) => ({ place, path: `/stages/${index}` })),
    ...asides.map((place, index) => ({ place, path: `/asides/${index}` })),
  ];
}

function placeIssues(
  place: StageDocument | AsideDocument,
  path: string,
  known: Known,
): readonly DocumentIssue[] {
  const beside = 'beside' in place ? place.beside : null;
  return [
    ...(beside === null || known.states.has(beside)
      ? []
      : [issue('DOCUMENT.STATE_UNKNOWN', `${path}/beside`, { state: beside })]),
    ...place.steps.flatMap((step, index) => {
      const at = `${path}/steps/${index}`;
      const isNamed = step.name !== undefined || stepIds.some((id) => id === step.step);
      return [
        ...(isNamed ? [] : [issue('DOCUMENT.STEP_WITHOUT_NAME', at, { step: step.step })]),
        ...twice(
          step.outcomes.map(({ outcome }) => outcome),
          'DOCUMENT.OUTCOME_TWICE',
          'outcome',
          at,
        ),
        ...step.outcomes.flatMap((outcome, number) => [
          ...followsIssues(outcome, `${at}/outcomes/${number}`, known),
          ...stepIssues(
            outcome.confirms === undefined ? [] : [outcome.confirms],
            `${at}/outcomes/${number}`,
            known,
          ),
        ]),
      ];
    }),
    ...(place.system ?? []).flatMap((move, index) => followsIssues(move, `${path}/system/${index}`, known)),
  ];
}

function followsIssues({ then, unless }: Follows, path: string, known: Known): readonly DocumentIssue[] {
  return [
    ...thenIssues(then, `${path}/then`, known),
    ...(unless === undefined ? [] : thenIssues(unless.then, `${path}/unless/then`, known)),
  ];
}

function thenIssues(then: Then, path: string, known: Known): readonly DocumentIssue[] {
  if (typeof then === 'string') return [];
  if ('redo' in then) return stepIssues([then.redo], path, known);
  return known.states.has(then.to) ? [] : [issue('DOCUMENT.STATE_UNKNOWN', path, { state: then.to })];
}

function everywhereIssues({ everywhere = [] }: ProcessDocument, known: Known): readonly DocumentIssue[] {
  return everywhere.flatMap((move, index) => [
    ...followsIssues(move, `/everywhere/${index}`, known),
    ...move.except
      .filter((state) => !known.states.has(state))
      .map((state) => issue('DOCUMENT.STATE_UNKNOWN', `/everywhere/${index}/except`, { state })),
  ]);
}

function ruleIssues(document: ProcessDocument, known: Known): readonly DocumentIssue[] {
  const { separation, exceptions = [], obligations } = document;
  const named = separation.map((rule) => {
    if ('different' in rule) return rule.different;
    if ('apart' in rule) return rule.apart.flat();
    return 'of' in rule ? rule.of : rule.same;
  });
  const kept = exceptions.filter(({ rule }) => separation.some((other) => other.rule === rule));
  return [
    ...named.flatMap((steps, index) => stepIssues(steps, `/separation/${index}`, known)),
    ...obligations.flatMap(({ steps }, index) => stepIssues(steps, `/obligations/${index}`, known)),
    ...kept.map(({ rule }) => issue('DOCUMENT.EXCEPTION_CONTRADICTED', '/exceptions', { rule })),
  ];
}

/** Whoever drafts is sent back to, so the draft comes first; a process that drafts nothing sends nothing back. */
function draftIssues({ stages }: ProcessDocument): readonly DocumentIssue[] {
  const drafting = stages.findIndex(({ steps }) => steps.some(({ judges }) => judges === 'draft'));
  return drafting > 0 ? [issue('DOCUMENT.DRAFT_NOT_FIRST', `/stages/${drafting}`, {})] : [];
}

function stepIssues(
  steps: readonly StepId[],
  path: string,
  { steps: known }: Known,
): readonly DocumentIssue[] {
  return steps
    .filter((step) => !known.has(step))
    .map((step) => issue('DOCUMENT.STEP_UNKNOWN', path, { step }));
}

function twice(
  names: readonly string[],
  code: DocumentIssueCode,
  key: string,
  path = '',
): readonly DocumentIssue[] {
  const again = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(again)].map((name) => issue(code, path, { [key]: name }));
}

function issue(code: DocumentIssueCode, path: string, params: DocumentIssue['params']): DocumentIssue {
  return { code, path, params };
}
