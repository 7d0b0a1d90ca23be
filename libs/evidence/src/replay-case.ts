import type { Problem, ProblemCode } from './problem.js';
import type { OutcomeLaw, ProcessLaws, SeparationLaw } from './process-laws.js';

/** An entry as the replay reads it, with its place in the log. */
export interface PlacedEntry {
  readonly index: number;
  /** SHA-256 leaf hash. */
  readonly leaf: Uint8Array;
  readonly id: string;
  readonly item: string;
  readonly seq: number;
  readonly actor: string;
  readonly actingFor?: string;
  readonly action: string;
  readonly case: string;
  readonly step?: string;
  readonly outcome: string;
  readonly state?: string;
  readonly revision?: string;
  readonly rendition?: string;
  readonly releasePlan?: string;
  readonly definition?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** The newest answer at a step. */
interface Answer {
  readonly entry: PlacedEntry;
  readonly confirms: string | null;
}

/** What the replay of one case has come to. */
export interface CaseReplay {
  readonly definition: string;
  state: string | null;
  readonly acts: Map<string, Set<string>>;
  readonly answers: Map<string, Answer>;
  /** The sign-off that the case was last published on. */
  signOff: PlacedEntry | null;
}

/** A case of which nothing has been replayed yet. */
export function startReplay(definition: string): CaseReplay {
  return { definition, state: null, acts: new Map(), answers: new Map(), signOff: null };
}

/** Actions by which somebody acts in a step without answering it. */
const editingActions: ReadonlySet<string> = new Set(['item.created', 'draft.saved', 'treatment.saved']);

/** Takes the case one entry further. @returns what is wrong with it. */
export function replayEntry(replay: CaseReplay, laws: ProcessLaws, entry: PlacedEntry): readonly Problem[] {
  const codes: (readonly [ProblemCode, string?])[] = [];
  if (entry.action === 'task.decided') codes.push(...decided(replay, laws, entry));
  // What was taken back confirms nothing until the step is answered again.
  if (entry.action === 'task.takenBack' && entry.step !== undefined)
    replay.answers.set(entry.step, { entry, confirms: null });
  if (editingActions.has(entry.action))
    codes.push(...acted(replay, laws, entry, entry.step ?? laws.startStep));
  if (entry.action === 'publication.completed') codes.push(...published(replay, laws, entry));
  if (entry.state !== undefined) replay.state = entry.state;
  const { index, item, seq, id } = entry;
  return codes.map(([code, about]) => ({
    code,
    from: index,
    to: index,
    item,
    seq,
    entry: id,
    ...(about === undefined ? {} : { about }),
  }));
}

type Codes = readonly (readonly [ProblemCode, string?])[];

function decided(replay: CaseReplay, laws: ProcessLaws, entry: PlacedEntry): Codes {
  const step = laws.steps.get(entry.step ?? '');
  const outcome = step?.outcomes.get(entry.outcome);
  if (step === undefined || outcome === undefined)
    return [['CASE.STEP_UNKNOWN', `${entry.step ?? ''}.${entry.outcome}`]];
  const isOpen = replay.state === null || step.places.has(replay.state);
  const isReached = entry.state === undefined || outcome.leadsTo.has(entry.state);
  const codes: Codes = [
    ...(isOpen ? [] : ([['CASE.STEP_NOT_OPEN', step.step]] as const)),
    ...(isReached ? [] : ([['CASE.STATE_NOT_REACHED', entry.state]] as const)),
    ...(entry.actor.startsWith('system:') ? ([['CASE.DECIDED_BY_PROGRAM', step.step]] as const) : []),
    ...(isTypedBySigner(entry) ? ([['CASE.TYPED_BY_SIGNER', step.step]] as const) : []),
    ...acted(replay, laws, entry, step.step),
  ];
  rememberAnswer(replay, step.step, outcome, entry);
  return codes;
}

function rememberAnswer(
  { answers }: CaseReplay,
  step: string,
  { confirms }: OutcomeLaw,
  entry: PlacedEntry,
): void {
  if (
    entry.outcome === 'addSignerBefore' ||
    entry.outcome === 'addSignerAfter' ||
    entry.outcome === 'removeSigner'
  )
    return;
  answers.set(confirms ?? step, { entry, confirms });
}

/** Duties are separate on natural persons, over the whole case: an act in a voided round still bars. */
function acted(replay: CaseReplay, laws: ProcessLaws, entry: PlacedEntry, step: string): Codes {
  const persons = actorsOf(entry);
  if (entry.actor.startsWith('system:')) return [];
  const broken = laws.separation.filter((law) => {
    const breaks = (person: string): boolean => isBroken(law, replay.acts, step, person);
    return law.kind === 'same' ? persons.every(breaks) : persons.some(breaks);
  });
  const known = replay.acts.get(step) ?? new Set();
  replay.acts.set(step, new Set([...known, ...persons]));
  return broken.map(({ rule }) => ['CASE.DUTIES_NOT_SEPARATE', rule] as const);
}

/** Everybody whom an act counts for. */
function actorsOf(entry: PlacedEntry): readonly string[] {
  return [entry.actor, ...(entry.actingFor === undefined ? [] : [entry.actingFor]), ...advisersOf(entry)];
}

/** What was signed on paper was typed in by somebody, and by another person than those it counts for. */
function isTypedBySigner(entry: PlacedEntry): boolean {
  const { via, typist } = entry.facts ?? {};
  return via === 'paper' && (typeof typist !== 'string' || actorsOf(entry).includes(typist));
}

/** Who has prepared a decision that somebody else has taken. */
function advisersOf({ facts = {} }: PlacedEntry): readonly string[] {
  return Object.entries(facts).flatMap(([name, value]) =>
    /^adviser[0-9]+$/.test(name) && typeof value === 'string' ? [value] : [],
  );
}

function isBroken(
  law: SeparationLaw,
  acts: ReadonlyMap<string, ReadonlySet<string>>,
  step: string,
  person: string,
): boolean {
  const hasActedIn = (other: string): boolean => other !== step && acts.get(other)?.has(person) === true;
  switch (law.kind) {
    case 'apart':
      return (
        (law.one.includes(step) && law.other.some(hasActedIn)) ||
        (law.other.includes(step) && law.one.some(hasActedIn))
      );
    case 'atMost':
      return law.steps.includes(step) && law.steps.filter(hasActedIn).length >= law.count;
    case 'same':
      return (
        law.steps.includes(step) &&
        law.steps.some((other) => other !== step && (acts.get(other)?.size ?? 0) > 0 && !hasActedIn(other))
      );
  }
}

/** Everything that had to be confirmed is, on the text that went out, and what went out is what was signed. */
function published(replay: CaseReplay, laws: ProcessLaws, entry: PlacedEntry): Codes {
  const signOff = replay.answers.get('signOff');
  if (signOff === undefined || signOff.confirms === null) return [['CASE.NOT_SIGNED']];
  replay.signOff = signOff.entry;
  const skipped = laws.gates.filter((gate) => !isConfirmed(replay, laws, gate, signOff.entry));
  const isSame =
    signOff.entry.rendition === entry.rendition && signOff.entry.releasePlan === entry.releasePlan;
  return [
    ...skipped.map((gate) => ['CASE.GATE_SKIPPED', gate] as const),
    ...(isSame ? [] : ([['CASE.PUBLISHED_OTHER']] as const)),
  ];
}

function isConfirmed(
  { answers }: CaseReplay,
  laws: ProcessLaws,
  gate: string,
  signOff: PlacedEntry,
): boolean {
  const answer = answers.get(gate);
  if (answer === undefined) return laws.steps.get(gate)?.isUnconditional === false;
  if (answer.confirms === null) return false;
  if (laws.carriesOver || gate === laws.startStep) return true;
  return answer.entry.revision === signOff.revision && answer.entry.releasePlan === signOff.releasePlan;
}
