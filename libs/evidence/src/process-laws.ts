/**
 * What the replay of a case needs of a definition, read straight from its document in either language
 * (`shenjiao-process/1`, `shenjiao-process/2`), without the machine that the engine compiles from it.
 */
export interface ProcessLaws {
  readonly startStep: string;
  readonly steps: ReadonlyMap<string, StepLaw>;
  readonly separation: readonly SeparationLaw[];
  /** Steps that must stand confirmed before anything is published. */
  readonly gates: readonly string[];
  /** Whether a confirmation may be carried over to a later text by a rule; in the first language none is. */
  readonly carriesOver: boolean;
}

export interface StepLaw {
  readonly step: string;
  /** Places where the step is open. */
  readonly places: ReadonlySet<string>;
  readonly outcomes: ReadonlyMap<string, OutcomeLaw>;
  /** Applies to every item; one under a condition is needed only where it was opened, since facts of items are not in the log. */
  readonly isUnconditional: boolean;
}

export interface OutcomeLaw {
  /** The step that counts as confirmed; null when none does. */
  readonly confirms: string | null;
  /** Where the case can be after it. */
  readonly leadsTo: ReadonlySet<string>;
}

/** `atMost`: nobody acts in more than `count` of the steps. `apart`: nobody acts on both sides. `same`: one acts in all. */
export type SeparationLaw =
  | {
      readonly kind: 'apart';
      readonly rule: string;
      readonly one: readonly string[];
      readonly other: readonly string[];
    }
  | {
      readonly kind: 'atMost';
      readonly rule: string;
      readonly count: number;
      readonly steps: readonly string[];
    }
  | { readonly kind: 'same'; readonly rule: string; readonly steps: readonly string[] };

interface Place {
  readonly state: string;
  readonly beside?: string | null;
  readonly when?: object;
  readonly steps: readonly Step[];
}
interface Step {
  readonly step: string;
  readonly outcomes: readonly Outcome[];
  readonly mayAddSigners?: boolean;
  readonly when?: object;
}
type Then = string | { readonly redo: string } | { readonly to: string };
interface Outcome {
  readonly outcome: string;
  readonly confirms?: string;
  readonly to?: string;
  readonly branches?: readonly { readonly to: string }[];
  readonly then?: Then;
  readonly unless?: { readonly then: Then };
}
interface Document {
  readonly format: string;
  readonly start: { readonly step?: string };
  readonly startStep?: string;
  readonly stages: readonly Place[];
  readonly asides?: readonly Place[];
  readonly finals?: readonly { readonly state: string }[];
  readonly end?: string;
  readonly separation: readonly Separation[];
  readonly obligations: readonly { readonly steps: readonly string[]; readonly afterwards?: boolean }[];
}
type Separation = { readonly rule: string } & Readonly<Record<string, unknown>>;

const signerOutcomes = ['addSignerBefore', 'addSignerAfter', 'removeSigner'] as const;

/** Reads the laws of a definition's canonical bytes. @throws TypeError when it is no definition of a known language. */
export function lawsOf(bytes: Uint8Array): ProcessLaws {
  const document = JSON.parse(Buffer.from(bytes).toString('utf8')) as Document;
  if (document.format !== 'shenjiao-process/1' && document.format !== 'shenjiao-process/2')
    throw new TypeError(`a definition of an unknown language: ${document.format}`);
  const places = [...document.stages, ...(document.asides ?? [])];
  const steps = new Map<string, StepLaw>();
  for (const place of places) {
    for (const step of place.steps) {
      const known = steps.get(step.step);
      const outcomes = new Map(known?.outcomes);
      for (const outcome of step.outcomes)
        outcomes.set(
          outcome.outcome,
          mergedOutcome(outcomes.get(outcome.outcome), outcomeLaw(document, place, step, outcome)),
        );
      if (step.mayAddSigners === true)
        for (const outcome of signerOutcomes)
          outcomes.set(outcome, { confirms: null, leadsTo: new Set([place.state]) });
      steps.set(step.step, {
        step: step.step,
        places: new Set([...(known?.places ?? []), place.state]),
        outcomes,
        isUnconditional:
          known?.isUnconditional === true || (place.when === undefined && step.when === undefined),
      });
    }
  }
  return {
    startStep: document.startStep ?? document.start.step ?? 'draft',
    steps,
    separation: document.separation.map(separationLaw),
    gates: document.obligations.filter(({ afterwards }) => afterwards !== true).flatMap((one) => one.steps),
    carriesOver: document.format === 'shenjiao-process/2',
  };
}

/** A step that is open in several places has the answers of all of them. */
function mergedOutcome(known: OutcomeLaw | undefined, found: OutcomeLaw): OutcomeLaw {
  if (known === undefined) return found;
  return {
    confirms: known.confirms ?? found.confirms,
    leadsTo: new Set([...known.leadsTo, ...found.leadsTo]),
  };
}

function outcomeLaw(document: Document, place: Place, { step }: Step, outcome: Outcome): OutcomeLaw {
  const { confirms, then, unless } = outcome;
  if (then === undefined) {
    const targets = [outcome.to ?? '', ...(outcome.branches ?? []).map(({ to }) => to)];
    return {
      confirms: confirms ?? null,
      leadsTo: leading(
        place,
        targets.flatMap((to) => firstLanguage(document, place, to)),
      ),
    };
  }
  const ways = [then, ...(unless === undefined ? [] : [unless.then])];
  return {
    confirms: confirms ?? (then === 'next' ? step : null),
    leadsTo: leading(
      place,
      ways.flatMap((way) => secondLanguage(document, place, way)),
    ),
  };
}

/** An answer may always leave the case where it is: other steps of the place, or other voices, are still awaited. */
function leading(place: Place, states: readonly string[]): ReadonlySet<string> {
  return new Set([place.state, ...states]);
}

function positionOf({ stages }: Document, place: Place): number {
  const origin = place.beside ?? place.state;
  return stages.findIndex(({ state }) => state === origin);
}

function firstLanguage(document: Document, place: Place, to: string): readonly string[] {
  if (to !== 'NEXT' && to !== 'PREVIOUS') return [to];
  const neighbour = document.stages[positionOf(document, place) + (to === 'NEXT' ? 1 : -1)];
  return neighbour === undefined ? [] : [neighbour.state];
}

/** Onward is any later stage, since stages may not apply; back is any earlier one, or where the named step is open. */
function secondLanguage(document: Document, place: Place, then: Then): readonly string[] {
  const states = document.stages.map(({ state }) => state);
  const position = positionOf(document, place);
  const withStep = (step: string): readonly string[] =>
    document.stages.filter(({ steps }) => steps.some((one) => one.step === step)).map(({ state }) => state);
  if (typeof then === 'object') return 'to' in then ? [then.to] : withStep(then.redo);
  switch (then) {
    case 'next':
      return [...states.slice(Math.max(position, 0)), document.end ?? ''];
    case 'current':
      return [...states, document.end ?? ''];
    case 'draft':
      return withStep('draft');
    case 'previousStage':
    case 'chosenStep':
      return states.slice(0, position + 1);
    default:
      throw new TypeError(`a way that the language does not have: ${then}`);
  }
}

function separationLaw(constraint: Separation): SeparationLaw {
  const { rule } = constraint;
  const list = (value: unknown): readonly string[] => value as readonly string[];
  if ('kind' in constraint) {
    const steps = list(constraint['steps'] ?? []);
    switch (constraint['kind']) {
      case 'apart':
        return { kind: 'apart', rule, one: list(constraint['one']), other: list(constraint['other']) };
      case 'notAll':
        return { kind: 'atMost', rule, count: steps.length - 1, steps };
      case 'atMost':
        return { kind: 'atMost', rule, count: Number(constraint['count']), steps };
      case 'same':
        return { kind: 'same', rule, steps };
      default:
        throw new TypeError('a rule of separation that the language does not have');
    }
  }
  if ('different' in constraint)
    return { kind: 'atMost', rule, count: 1, steps: list(constraint['different']) };
  if ('apart' in constraint) {
    const [one, other] = constraint['apart'] as readonly [readonly string[], readonly string[]];
    return { kind: 'apart', rule, one, other };
  }
  if ('same' in constraint) return { kind: 'same', rule, steps: list(constraint['same']) };
  return { kind: 'atMost', rule, count: Number(constraint['atMost']), steps: list(constraint['of']) };
}
