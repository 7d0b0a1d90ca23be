import {
  canBeStaffed,
  compile,
  decide,
  invalidationMatrix,
  changeClasses,
  isClosed,
  proofUnits,
  remainingWork,
  type Roster,
  shippedDocuments,
  staffing,
  startCase,
  type CaseEvent,
  type CompiledProcess,
  type Moved,
  type StepId,
  type StoredSnapshot,
} from '#domain/workflow';
import { firstProbe, probesAt } from './engine-probes.js';
import { HandsWalk, someOffice } from './hands-walk.js';
import { chance } from './sound-definitions.js';

/** What a walk has done, and everything it has seen that must not be. */
export interface WalkReport {
  readonly operations: number;
  readonly accepted: number;
  readonly refusedForStaff: number;
  /** Claims, assignments, transfers, delegations, advices and recusals that were tried. */
  readonly changesOfHands: number;
  readonly cases: number;
  readonly finished: number;
  readonly delivered: number;
  readonly violations: readonly string[];
}

const kinds = shippedDocuments.map((document) => compile(document));
const apart: readonly (readonly [StepId, StepId])[] = [
  ['firstReview', 'secondReview'],
  ['firstReview', 'finalReview'],
  ['secondReview', 'finalReview'],
  ['draft', 'secondReview'],
  ['draft', 'finalReview'],
  ['draft', 'signOff'],
  ['draft', 'confidentialityReview'],
  ['deidentification', 'deidentificationVerify'],
  ['signOff', 'publish'],
];

/** Random people do random things to random cases; what each promise forbids is looked for after every one. */
export function walkEngine(seed: number, operations: number): WalkReport {
  const random = chance(seed);
  const report = {
    operations: 0,
    accepted: 0,
    refusedForStaff: 0,
    changesOfHands: 0,
    cases: 0,
    finished: 0,
    delivered: 0,
    violations: [] as string[],
  };
  while (report.operations < operations) {
    report.cases += 1;
    const process = kinds[Math.floor(random() * kinds.length)]!;
    const office = someOffice(random);
    const { roster } = office;
    const hands = new HandsWalk(process, office, random);
    const start = firstProbe(process, hands.member, random);
    const begun = startCase(process, start);
    report.operations += 1;
    if (begun.kind === 'refused' || !isStaffed(process, begun.next, roster)) continue;
    let at: StoredSnapshot = begun.next;
    let answered: Answered = { inFavour: [] };
    for (let turn = 0; turn < 60 && report.operations < operations && !isClosed(process, at); turn += 1) {
      report.operations += 1;
      if (random() < 0.3) {
        const changed = hands.change(at);
        report.changesOfHands += 1;
        at = changed.next;
        // People leaving is not refused; from then on the promise is to list the case.
        if (changed.isStranded) break;
        continue;
      }
      const offered = probesAt(process, at, hands.member, random);
      const chosen = offered[Math.floor(random() * offered.length)];
      const event = chosen === undefined ? null : hands.asHeld(at, chosen);
      if (event === null) continue;
      const answer = decide(process, at, event);
      if (answer.kind === 'refused') continue;
      if (event.by.kind === 'person' && !isStaffed(process, answer.next, roster)) {
        report.refusedForStaff += 1;
        continue;
      }
      report.accepted += 1;
      if (answer.effects.some(({ type }) => type === 'publication.deliver')) report.delivered += 1;
      answered = after(answered, at, event);
      report.violations.push(
        ...[
          ...violations(process, { before: at, event, answer, answered }),
          ...hands.violations(event, answer.next),
        ].map((one) => `seed ${seed}, ${process.definition.name}: ${one}`),
      );
      at = answer.next;
      if (random() < 0.01)
        report.violations.push(...unfinishable(process, at, roster).map((one) => `seed ${seed}: ${one}`));
    }
    if (isClosed(process, at)) report.finished += 1;
  }
  return report;
}

interface Answered {
  /** Steps answered in favour, on a text that has not changed since in a way that touches them. */
  readonly inFavour: readonly StepId[];
}

const against =
  /\.(return|returnToPrevious|returnToStep|redo|defect|object|reject|cancel|refer|defer|notPublish|referralNotPublish)$/;

/** Told beside the machine: what stands, by the answers given and the matrix alone. */
function after({ inFavour }: Answered, _: StoredSnapshot, event: CaseEvent): Answered {
  const [step = ''] = event.type.split('.');
  const touched =
    event.type === 'draft.submit'
      ? inFavour.filter((one) =>
          invalidationMatrix.every(
            (row) => !(event.facts.changes ?? changeClasses).includes(row.change) || row.stands.includes(one),
          ),
        )
      : inFavour;
  const isAgreed = event.by.kind === 'person' && !against.test(event.type);
  const named = step === 'confidentialityReferral' ? 'confidentialityReview' : step;
  return { inFavour: isAgreed ? [...new Set([...touched, named])] : touched };
}

interface Happened {
  readonly before: StoredSnapshot;
  readonly event: CaseEvent;
  readonly answer: Moved;
  readonly answered: Answered;
}

function violations(
  process: CompiledProcess,
  { before, event, answer, answered }: Happened,
): readonly string[] {
  const { definition } = process;
  const { context } = answer.next;
  const delivers = answer.effects.some(({ type }) => type === 'publication.deliver');
  const due = definition.obligations.filter((one) => one.afterwards !== true).flatMap(({ steps }) => steps);
  const included = remainingSteps(process, context);
  const unmet = delivers
    ? due.filter((step) => included.includes(step) && !answered.inFavour.includes(step))
    : [];
  const stale = context.confirmed.filter((step) => step !== 'delivery' && !answered.inFavour.includes(step));
  const shared =
    definition.exceptions === undefined ? apart.filter(([one, other]) => both(context.acts, one, other)) : [];
  const added = context.confirmed.filter((step) => !before.context.confirmed.includes(step));
  const bySystem =
    event.by.kind === 'system' &&
    (added.some((step) => step !== 'delivery') ||
      answer.closedSteps.length > 0 ||
      context.acts !== before.context.acts);
  const again = decide(process, before, event);
  return [
    ...unmet.map((step) => `I1: ${event.type} delivers without ${step}`),
    ...stale.map((step) => `I3: ${step} stands after ${event.type}`),
    ...shared.map(([one, other]) => `I4: one person did ${one} and ${other}`),
    ...(bySystem ? [`I6: ${event.type} decided`] : []),
    ...(JSON.stringify(again) === JSON.stringify(answer)
      ? []
      : [`I7: ${event.type} answered twice differently`]),
  ];
}

function remainingSteps(
  { definition }: CompiledProcess,
  context: StoredSnapshot['context'],
): readonly StepId[] {
  return definition.stages
    .flatMap(({ steps }) => steps.map(({ step }) => step))
    .filter((step) => context.confirmed.includes(step) || step in context.acts);
}

function both(acts: StoredSnapshot['context']['acts'], one: StepId, other: StepId): boolean {
  return (acts[one] ?? []).some((person) => (acts[other] ?? []).includes(person));
}

function isStaffed(process: CompiledProcess, stored: StoredSnapshot, roster: Roster): boolean {
  return isClosed(process, stored) || canBeStaffed(remainingWork(process, stored, proofUnits.own), roster);
}

/** I5: from every situation that was let come about, people can be named for all that is left. */
function unfinishable(process: CompiledProcess, stored: StoredSnapshot, roster: Roster): readonly string[] {
  if (isClosed(process, stored)) return [];
  const answer = staffing(remainingWork(process, stored, proofUnits.own), roster);
  return answer.kind === 'impossible'
    ? [`I5: ${answer.steps.join(', ')} cannot be staffed in ${JSON.stringify(stored.value)}`]
    : [];
}
