import fc from 'fast-check';
import {
  compileAside,
  decide,
  isClosed,
  openSteps,
  startCase,
  type CaseEvent,
  type StoredSnapshot,
} from '#domain/workflow';
import { anEvent, person } from '../support/case-story.js';
import { omnipotent } from '../support/case-walk.js';
import { randomProcesses, type RandomProcess } from '../support/random-process.js';
import { ReturnsReference } from '../support/returns-reference.js';
import { traits } from '../support/traits.js';

interface Draw {
  readonly which: number;
  readonly outcome: 'pass' | 'return' | 'returnToPrevious' | 'returnToStep' | 'submit';
  readonly to: number;
  readonly isTextNew: boolean;
}

const draws: fc.Arbitrary<Draw> = fc.record({
  which: fc.nat(),
  outcome: fc.constantFrom(
    'pass',
    'pass',
    'pass',
    'pass',
    'returnToStep',
    'returnToStep',
    'returnToPrevious',
    'return',
    'submit',
  ),
  to: fc.nat(),
  isTextNew: fc.boolean(),
});

const tally = { moved: 0, refused: 0, beside: 0, ended: 0 };

function follow({ document, stages }: RandomProcess, tier: 'A' | 'B', drawn: readonly Draw[]): void {
  const process = compileAside(document);
  const included = stages.map((steps) => steps.filter((step) => tier === 'B' || !step.endsWith('B')));
  const facts = { traits: { ...traits, tier } };
  const started = startCase(process, anEvent('case.start', person('linxiao'), { facts }));
  if (started.kind === 'refused') throw new Error(JSON.stringify(started.reasons));
  let stored: StoredSnapshot = started.next;
  let told = ReturnsReference.begin(included);
  let tasks: readonly string[] = ['draft'];
  const steps = stages.flat();
  for (const draw of drawn) {
    if (isClosed(process, stored)) break;
    const open = openSteps(process, stored);
    const step = draw.which % 7 === 0 ? steps[draw.which % steps.length]! : open[draw.which % open.length]!;
    const outcome = step === 'draft' && draw.outcome === 'pass' ? 'submit' : draw.outcome;
    const among = draw.to % 4 === 0 ? steps : [...told.done];
    const returnTo = outcome === 'returnToStep' ? among[draw.to % among.length]! : null;
    const event: CaseEvent = anEvent(`${step}.${outcome}`, omnipotent('li'), {
      given: { reasonClass: 'FACTS', ...(returnTo === null ? {} : { returnTo }) },
      facts: { ...facts, changes: draw.isTextNew ? ['text'] : [] },
    });
    const answer = decide(process, stored, event);
    const expected = told.answer(step, outcome, returnTo, draw.isTextNew);
    expect([`${step}.${outcome} ${returnTo ?? ''}`, answer.kind]).toEqual([
      `${step}.${outcome} ${returnTo ?? ''}`,
      expected === null ? 'refused' : 'moved',
    ]);
    if (answer.kind === 'refused' || expected === null) {
      tally.refused += 1;
      continue;
    }
    const gone = [...answer.closedSteps, ...answer.voided];
    const left = tasks.filter((task) => !gone.includes(task));
    tasks = [...left, ...answer.opened.map((task) => task.step)].sort();
    tally.moved += 1;
    if (
      returnTo !== null &&
      open.includes(step) &&
      stages.some((stage) => stage.includes(step) && stage.includes(returnTo))
    ) {
      tally.beside += 1;
      expect(answer.voided).toEqual([]);
    }
    stored = answer.next;
    told = expected;
    expect({
      confirmed: [...stored.context.confirmed].sort(),
      open: isClosed(process, stored) ? [] : [...openSteps(process, stored)].sort(),
      tasks,
    }).toEqual({
      confirmed: [...told.done].sort(),
      open: [...told.open()].sort(),
      tasks: [...told.open()].sort(),
    });
  }
  if (isClosed(process, stored)) tally.ended += 1;
}

describe('returns to any step, in random processes with parallel and conditional steps', () => {
  it('do exactly what one page of plain rules says: what falls, what is open, whose tasks', () => {
    fc.assert(
      fc.property(
        randomProcesses,
        fc.constantFrom('A', 'B'),
        fc.array(draws, { minLength: 15, maxLength: 40 }),
        follow,
      ),
      { numRuns: 400 },
    );
    report(
      `returns: ${tally.moved} moves, ${tally.refused} refusals, ${tally.beside} within a stage, ${tally.ended} cases ended\n`,
    );
    expect([tally.beside > 50, tally.ended > 20, tally.refused > 100]).toEqual([true, true, true]);
  });
});

/** Counts belong to the report of the run, not to the assertions. */
function report(text: string): void {
  process.stdout.write(text);
}
