import { isIncluded } from '../conditions.js';
import { kindFloor, type FloorRow } from '../floor.js';
import type { ProcessDefinition } from '../definition.js';
import type { Edge, Exploration, Situation } from './explore.js';
import type { Fault } from './fault.js';
import { faultBy, firstOfEach, type Found } from './paths.js';

interface Owed {
  readonly obligation: string;
  readonly step: string;
}

/** On every way to publication, everything that the kind owes and the definition says is met, on the text that goes out. */
export function unmetObligations({ process, edges }: Exploration): readonly Fault[] {
  const { definition } = process;
  const delivering = edges.filter(({ moved }) =>
    moved.effects.some(({ type }) => type === 'publication.deliver'),
  );
  const ending = edges.filter(({ to }) => to.isClosed && to.state === definition.finals[0]?.state);
  return firstOfEach([
    ...delivering.flatMap((edge) => owedBefore(definition, edge.to).flatMap((owed) => unmet(edge, owed))),
    ...delivering
      .filter(({ to }) => !isSigned(definition, to))
      .map((edge) => faultBy('PROOF.UNSIGNED', edge, {})),
    ...ending.flatMap((edge) =>
      owedAtEnd(definition, edge.to)
        .filter(({ step }) => !edge.to.fresh.includes(step))
        .map(({ step, obligation }) => faultBy('PROOF.AFTERWARDS_MISSING', edge, { step, obligation })),
    ),
  ]);
}

function unmet(edge: Edge, { step, obligation }: Owed): readonly Found[] {
  if (edge.to.fresh.includes(step)) return [];
  const stands = edge.to.stored.context.confirmed.includes(step);
  return [faultBy(stands ? 'PROOF.STALE' : 'PROOF.BYPASS', edge, { step, obligation })];
}

/** The floor is owed by every item; what a definition adds, by the items it is meant for. */
function owedBefore(definition: ProcessDefinition, situation: Situation): readonly Owed[] {
  const { traits } = situation.stored.context;
  const said = definition.obligations.filter(({ afterwards }) => afterwards !== true);
  return [
    ...floorFor(definition, situation)
      .filter(({ mayFollow }) => !mayFollow)
      .flatMap(eachStep),
    ...said.flatMap(eachStep).filter(({ step }) => isIncluded(definition, step, traits)),
  ];
}

function owedAtEnd(definition: ProcessDefinition, situation: Situation): readonly Owed[] {
  if (definition.kind === 'takeDown') return floorFor(definition, situation).flatMap(eachStep);
  const { traits } = situation.stored.context;
  const said = definition.obligations.filter(({ afterwards }) => afterwards === true);
  return [
    ...floorFor(definition, situation)
      .filter(({ mayFollow }) => mayFollow)
      .flatMap(eachStep),
    ...said.flatMap(eachStep).filter(({ step }) => isIncluded(definition, step, traits)),
  ];
}

function floorFor({ kind }: ProcessDefinition, { stored }: Situation): readonly FloorRow[] {
  const isTypographic = stored.context.traits?.correction === 'typographic';
  return kindFloor.filter((row) => row.kind === kind && !(isTypographic && row.notForTypographic === true));
}

function eachStep({
  obligation,
  steps,
}: {
  readonly obligation: string;
  readonly steps: readonly string[];
}): readonly Owed[] {
  return steps.map((step) => ({ obligation, step }));
}

function isSigned({ kind }: ProcessDefinition, { stored }: Situation): boolean {
  const { signed, subject } = stored.context;
  return kind === 'takeDown' || (signed !== null && signed.contentDigest === subject?.contentDigest);
}
