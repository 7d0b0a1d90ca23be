import {
  compileAside,
  decide,
  findStep,
  isClosed,
  openSteps,
  prove,
  replay,
  shippedDocuments,
  type CompiledProcess,
  type Fault,
  type Moved,
  type Replayed,
} from '#domain/workflow';
import { mutationsOf, type Mutation } from '../support/process-mutations.js';

/** So many mutations of each definition are tried on each change, another choice per definition; `npm run campaign mutations` tries all. */
const perDefinition = 2;

function chosen(all: readonly Mutation[], seed: number): readonly Mutation[] {
  const step = Math.max(1, Math.floor(all.length / perDefinition));
  return all.filter((_, at) => at % step === seed % step).slice(0, perDefinition);
}

describe.each(shippedDocuments.map((document, seed) => [document.name, document, seed] as const))(
  'a definition made wrong: %s',
  (_, document, seed) => {
    it.each(chosen(mutationsOf(document), seed).map((mutation) => [mutation.label, mutation] as const))(
      'is refused with a case that shows it: %s',
      (_label, { document: mutated, expected }) => {
        const process = compileAside(mutated);
        const proof = prove(process);
        const fault = proof.faults.find(({ code }) => code === expected);
        const told = fault === undefined ? null : replay(process, fault.events);
        expect({
          codes: proof.faults.map(({ code }) => code).includes(expected),
          refusedAt: told?.refusedAt,
          shows: fault !== undefined && told !== null && showsFault(process, fault, told),
        }).toEqual({ codes: true, refusedAt: null, shows: true });
      },
    );
  },
);

it('refuses a vote in which everybody can only agree', () => {
  const document = shippedDocuments.find(({ name }) => name === 'normativeDocument')!;
  const mutation = mutationsOf(document).find(({ label }) => label === 'collectiveDecision can only agree')!;

  const { faults } = prove(compileAside(mutation.document));

  expect(faults.map(({ code, params }) => [code, params])).toContainEqual([
    'PROOF.CONSENT_ONLY',
    { step: 'collectiveDecision' },
  ]);
});

/** Judged on what the engine answered, without anything that the proof has worked out. */
function showsFault(process: CompiledProcess, fault: Fault, told: Replayed): boolean {
  const last = fault.events.at(-1)!;
  const answer = told.moves.at(-1)!;
  const step = fault.params['step'] ?? '';
  const delivers = answer.effects.some(({ type }) => type === 'publication.deliver');
  const answeredAt = fault.events.findLastIndex(({ type }) => type.startsWith(`${step}.`));
  const before = told.moves.at(-2)?.next.context;
  switch (fault.code) {
    case 'PROOF.BYPASS':
      return delivers && answeredAt === -1;
    case 'PROOF.STALE':
      return delivers && fault.events.slice(answeredAt + 1).some(({ facts }) => facts.operations > 0);
    case 'PROOF.AFTERWARDS_MISSING':
      return isClosed(process, told.stored) && answeredAt === -1;
    case 'PROOF.SEPARATION':
    case 'PROOF.SHARED_PROOFS':
      return stepsOf('suspect', fault).length > 1;
    case 'PROOF.NO_DEADLINE':
      return (
        openSteps(process, told.stored).includes(step) && findStep(process, step)?.deadline === undefined
      );
    case 'PROOF.CONSENT_ONLY':
      return openSteps(process, told.stored).includes(step);
    case 'PROOF.DISSENT_CONFIRMS':
      return (
        answer.next.context.confirmed.includes(step) && last.type === `${step}.${fault.params['outcome']}`
      );
    case 'PROOF.WITHOUT_REASON':
      return last.given.reasonClass === undefined && last.given.groundCode === undefined;
    case 'PROOF.WITHOUT_AUTHENTICATION':
      return answer.next.context.confirmed.includes('signOff') && ageHours(fault) === 24;
    case 'PROOF.BLIND':
    case 'PROOF.UNSIGNED':
      return last.shown?.contentDigest !== before?.subject?.contentDigest;
    case 'PROOF.TOO_EARLY':
      return before?.until !== null && before?.until !== undefined && last.now < before.until;
    case 'PROOF.SILENCE_DECIDES':
      return last.by.kind === 'system' && isClosed(process, told.stored);
    case 'PROOF.LIVELOCK':
      return goesRound(process, told, fault);
    case 'PROOF.UNREACHABLE':
      return !told.moves.some(({ next }: Moved) =>
        JSON.stringify(next.value).includes(`"${fault.params['state']}"`),
      );
    case 'PROOF.DEAD_END':
      return !isClosed(process, told.stored);
    default:
      return fault.code === 'PROOF.NOBODY_CAN';
  }
}

function stepsOf(person: string, { events }: Fault): readonly string[] {
  const own = events.filter(({ by }) => by.kind === 'person' && by.persons.some((one) => one === person));
  return [...new Set(own.map(({ type }) => (type === 'case.start' ? 'start' : type.split('.')[0]!)))];
}

function ageHours({ events }: Fault): number {
  const { by, now } = events.at(-1)!;
  return by.kind === 'person' ? (Date.parse(now) - Date.parse(by.authenticatedAt)) / 3_600_000 : 0;
}

/** The program's event leads back to where the case was, as often as one likes. */
function goesRound(
  process: CompiledProcess,
  { stored, state }: Replayed,
  { events, params }: Fault,
): boolean {
  const by = { kind: 'system', component: 'publisher' } as const;
  const event = { ...events.at(-1)!, type: params['event']!, by };
  const once = decide(process, stored, event);
  return (
    once.kind === 'moved' &&
    JSON.stringify(once.next.value).includes(state) &&
    decide(process, once.next, event).kind === 'moved'
  );
}
