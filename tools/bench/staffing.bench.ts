// Whether a case can still be staffed, asked of a thousand people: in every situation that random work brings about in
// the shipped definitions, and for fifty steps with rules of every density.
import { asId, duties, type PersonId } from '#domain/kernel';
import {
  canBeStaffed,
  compile,
  decide,
  isClosed,
  proofUnits,
  remainingWork,
  Roster,
  shippedDocuments,
  staffingReasons,
  startCase,
  type CaseEvent,
  type CompiledProcess,
  type RosterMember,
  type StoredSnapshot,
  type Work,
} from '#domain/workflow';
import { firstProbe, probesAt } from '../../test/support/engine-probes.js';
import { chance } from '../../test/support/sound-definitions.js';
import { median, percentile } from './statistics.js';

const random = chance(1);
const people = Array.from({ length: 1000 }, (_, at) => asId<PersonId>(`p${at}`));

/** One or two duties each, as in a county; a tenth of them in few hands. */
function county(): Roster {
  const rare = duties.slice(6, 8);
  return new Roster(
    people.map((person, at): RosterMember => ({
      persons: [person],
      duties: [duties[at % duties.length]!, duties[Math.floor(random() * duties.length)]!]
        .filter((duty) => !rare.includes(duty) || at < 40)
        .map((duty) => ({ duty, step: null, unit: null })),
    })),
  );
}

/** Processor time in milliseconds: the machine may be busy with others. */
function timed(ask: () => unknown): number {
  const before = process.cpuUsage();
  ask();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Whoever acts in the warm-up holds every duty; the questions are asked of the real ones. */
const everyDuty = duties.map((duty) => ({ duty, step: null, unit: null }));

/** One decision that was let pass: what it was decided in, and what came of it. */
interface Decided {
  readonly compiled: CompiledProcess;
  readonly before: StoredSnapshot;
  readonly event: CaseEvent;
  readonly next: StoredSnapshot;
}

const decisions: Decided[] = [];

function situations(): readonly Work[] {
  const member = (): RosterMember => ({
    persons: [people[Math.floor(random() * people.length)]!],
    duties: everyDuty,
  });
  return shippedDocuments.flatMap((document) => {
    const compiled = compile(document);
    const found: Work[] = [];
    while (found.length < 150) {
      const begun = startCase(compiled, firstProbe(compiled, member, random));
      let at: StoredSnapshot | null = begun.kind === 'moved' ? begun.next : null;
      if (at !== null) found.push(remainingWork(compiled, at, proofUnits.own));
      for (let turn = 0; at !== null && turn < 400 && !isClosed(compiled, at); turn += 1) {
        const [event] = probesAt(compiled, at, member, random);
        const answer = event === undefined ? null : decide(compiled, at, event);
        if (answer?.kind !== 'moved' || event === undefined) continue;
        decisions.push({ compiled, before: at, event, next: answer.next });
        at = answer.next;
        if (!isClosed(compiled, at)) found.push(remainingWork(compiled, at, proofUnits.own));
      }
    }
    return found;
  });
}

const roster = county();
const works = situations();
for (const work of works) canBeStaffed(work, roster);
const asked = works.map((work) => timed(() => canBeStaffed(work, roster)));
console.log(
  `${works.length} situations of shipped definitions, ${people.length} people: median ${median(asked).toFixed(3)} ms, p99 ${percentile(asked, 0.99).toFixed(3)} ms, most ${Math.max(...asked).toFixed(3)} ms`,
);

const open = decisions.filter(({ compiled, next }) => !isClosed(compiled, next));
const deciding = open.map(({ compiled, before, event }) => timed(() => decide(compiled, before, event)));
const asking = open.map(({ compiled, before, next }) =>
  timed(() =>
    staffingReasons(
      remainingWork(compiled, next, proofUnits.own),
      () => remainingWork(compiled, before, proofUnits.own),
      roster,
    ),
  ),
);
console.log(
  `${open.length} decisions: deciding median ${median(deciding).toFixed(3)} ms; asking in it whether the case can still be finished median ${median(asking).toFixed(3)} ms, p99 ${percentile(asking, 0.99).toFixed(3)} ms, most ${Math.max(...asking).toFixed(3)} ms`,
);

const steps = Array.from({ length: 50 }, (_, at) => `step${at}`);
const all = new Roster(
  people.map((person) => ({ persons: [person], duties: [{ duty: 'proofreader', step: null, unit: null }] })),
);
for (const [label, candidates] of [
  ['of 1000', 1000],
  ['of 12', 12],
  ['of 8', 8],
  ['of 5', 5],
  ['of 3', 3],
] as const) {
  const times: number[] = [];
  for (let density = 0.05; density < 1; density += 0.05) {
    const pairs = steps.flatMap((one, at) =>
      steps
        .slice(at + 1)
        .filter(() => random() < density)
        .map((other) => ({ one: [one], other: [other] })),
    );
    const work: Work = {
      slots: steps.map((step) => ({
        step,
        duties: ['proofreader'],
        units: null,
        only: candidates === 1000 ? null : people.slice(0, candidates),
        not: [],
      })),
      rules: { apart: pairs, atMost: [], together: [] },
      acts: {},
    };
    times.push(timed(() => canBeStaffed(work, all)));
  }
  console.log(
    `50 steps, each ${label}, separation of every density: median ${median(times).toFixed(1)} ms, most ${Math.max(...times).toFixed(1)} ms`,
  );
}
