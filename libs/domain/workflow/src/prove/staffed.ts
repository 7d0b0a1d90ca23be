import { asId, duties, type PersonId } from '#domain/kernel';
import type { CompiledProcess } from '../compile.js';
import { remainingWork } from '../staffing/remaining-work.js';
import { Roster, type RosterMember } from '../staffing/roster.js';
import { staffing } from '../staffing/staffing.js';
import { explore, type Exploration, type Situation } from './explore.js';
import { concernedUnit, superiorUnit } from './fact-classes.js';
import type { Fault } from './fault.js';
import { faultAt, firstOfEach, type Found } from './paths.js';

/** As many people for every duty as a definition could ever ask for: if these cannot, the rules contradict each other. */
export function contradictingRules(exploration: Exploration): readonly Fault[] {
  const { definition } = exploration.process;
  const steps = definition.stages.flatMap((stage) => stage.steps);
  const named = steps.flatMap(({ who, step }) => [
    ...(who?.persons ?? []),
    ...(who?.chosenBy === undefined ? [] : [asId<PersonId>(step), asId<PersonId>(`${step}:2`)]),
  ]);
  const everybody = [
    ...new Set([
      ...named,
      ...Array.from({ length: 2 * steps.length + 10 }, (_, at) => asId<PersonId>(`somebody ${at + 1}`)),
    ]),
  ];
  const members = everybody.map((person): RosterMember => ({
    persons: [person],
    duties: duties.map((duty) => ({ duty, step: null, unit: null })),
  }));
  return firstOfEach(
    staffedFrom(exploration, new Roster(members), (_, steps) => ({
      code: 'PROOF.NOBODY_CAN',
      params: { steps },
    })),
  );
}

/** Whether the people of a real office can take an item of each class from its start to its end. */
export function unstaffed(exploration: Exploration, roster: Roster): readonly Fault[] {
  return firstOfEach(
    staffedFrom(exploration, roster, (missing, steps) => ({
      code: 'PROOF.NOT_STAFFED',
      params: { steps, missing },
    })),
  );
}

/** The same for a definition that has been proven already: only how its cases begin is looked at. */
export function understaffed(process: CompiledProcess, roster: Roster): readonly Fault[] {
  return unstaffed(explore(process, 'starts'), roster);
}

function staffedFrom(
  { process, edges }: Exploration,
  roster: Roster,
  fault: (missing: string, steps: string) => Pick<Fault, 'code' | 'params'>,
): readonly Found[] {
  const started = edges.filter(({ from }) => from === null).map(({ to }) => to);
  return started.flatMap((situation: Situation) => {
    const answer = staffing(remainingWork(process, situation.stored, proofUnits.own), roster);
    if (answer.kind === 'possible') return [];
    const missing = (answer.missing?.duties ?? []).map(({ duty, people }) => `${duty} ×${people}`).join(', ');
    const { code, params } = fault(missing, answer.steps.join(', '));
    return [faultAt(code, situation, params)];
  });
}

/** How a roster names the units that stand in a relation to the item's own (`proofUnits.own`). */
export const proofUnits = { own: 'unit:own', superior: superiorUnit, concerned: concernedUnit } as const;
