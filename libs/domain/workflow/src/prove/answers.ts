import { instantOf } from '#domain/kernel';
import type { CaseEvent } from '../case-event.js';
import { decide } from '../decide.js';
import { findStepOf, placesOf } from '../find-step.js';
import { openSteps } from '../snapshot.js';
import type { StepId } from '../vocabulary.js';
import { dissenting, type Edge, type Exploration, type Situation } from './explore.js';
import type { Fault, FaultCode } from './fault.js';
import { faultAt, faultBy, firstOfEach, type Found } from './paths.js';
import { digestOf, proofNow } from './probe-events.js';

/** Answers that have to say why. */
const reasoned: readonly string[] = [
  'return',
  'returnToPrevious',
  'returnToStep',
  'redo',
  'defect',
  'object',
  'reject',
  'notPublish',
  'referralNotPublish',
];

interface Moving extends Edge {
  readonly from: Situation;
}

/** What single answers and events must not do, each tried with the one thing changed that has to stop it. */
export function wrongAnswers(exploration: Exploration): readonly Fault[] {
  const { process, edges } = exploration;
  const moving = edges.filter((edge): edge is Moving => edge.from !== null);
  const once = [
    ...new Map(
      moving.map((edge) => [`${edge.from.state} ${edge.event.type}`, edge] as const).toReversed(),
    ).values(),
  ];
  const tried = (
    code: FaultCode,
    edge: Moving,
    changed: CaseEvent,
    params: Fault['params'],
  ): readonly Found[] =>
    decide(process, edge.from.stored, changed).kind === 'moved'
      ? [faultBy(code, { ...edge, event: changed }, params)]
      : [];
  return firstOfEach([
    ...moving.flatMap(dissentThatConfirms),
    ...moving.flatMap(silenceThatDecides),
    ...once.flatMap((edge) => {
      const { event } = edge;
      const [step = '', outcome = ''] = event.type.split('.');
      const returnTo = event.given.returnTo;
      return [
        ...(reasoned.includes(outcome)
          ? tried(
              'PROOF.WITHOUT_REASON',
              edge,
              { ...event, given: returnTo === undefined ? {} : { returnTo } },
              { step, outcome },
            )
          : []),
        ...(added(edge).includes('signOff')
          ? tried('PROOF.WITHOUT_AUTHENTICATION', edge, signedInLongAgo(event), { step })
          : []),
        ...(event.type.endsWith('.due')
          ? tried('PROOF.TOO_EARLY', edge, { ...event, now: proofNow }, { event: event.type })
          : []),
        ...unseenTexts(exploration, edge).flatMap((changed) =>
          tried('PROOF.BLIND', edge, changed, { step: event.by.kind === 'person' ? step : event.type }),
        ),
        ...(delivers(edge) ? tried('PROOF.UNSIGNED', edge, withOtherText(event), {}) : []),
      ];
    }),
  ]);
}

/** Confirmations that the event added. */
function added({ from, moved }: Edge): readonly StepId[] {
  return moved.next.context.confirmed.filter(
    (step) => from?.stored.context.confirmed.includes(step) !== true,
  );
}

function dissentThatConfirms(edge: Moving): readonly Found[] {
  const [step = '', outcome = ''] = edge.event.type.split('.');
  if (edge.event.by.kind === 'system' || !dissenting.includes(outcome) || added(edge).length === 0) return [];
  return [faultBy('PROOF.DISSENT_CONFIRMS', edge, { step, outcome })];
}

/** An event of the program may deliver what was signed and end what was delivered; it answers and ends nothing else. */
function silenceThatDecides(edge: Moving): readonly Found[] {
  if (edge.event.by.kind !== 'system') return [];
  const answers = added(edge).some((step) => step !== 'delivery');
  const ends = edge.to.isClosed && !edge.to.delivered;
  return answers || ends
    ? [faultBy('PROOF.SILENCE_DECIDES', edge, { event: edge.event.type, state: edge.from.state })]
    : [];
}

/** A screen that shows another text, and a text that has changed since the step was opened. */
function unseenTexts({ process: { definition } }: Exploration, edge: Moving): readonly CaseEvent[] {
  const { event } = edge;
  if (event.type === 'publication.completed') return [withOtherScreen(event)];
  const [name = ''] = event.type.split('.');
  const owed = definition.obligations.flatMap(({ steps }) => steps);
  const judged = findStepOf(definition, name)?.subject;
  const isOwed = added(edge).some((step) => owed.includes(step));
  if (!isOwed || judged === 'new') return [];
  return judged === 'newContent' ? [withOtherScreen(event)] : [withOtherScreen(event), withOtherText(event)];
}

function withOtherScreen(event: CaseEvent): CaseEvent {
  return {
    ...event,
    shown: { contentDigest: digestOf('e'), releasePlanDigest: event.facts.releasePlanDigest },
  };
}

function withOtherText(event: CaseEvent): CaseEvent {
  const contentDigest = digestOf('e');
  const facts = { ...event.facts, contentDigest };
  return { ...event, facts, shown: { contentDigest, releasePlanDigest: facts.releasePlanDigest } };
}

function signedInLongAgo(event: CaseEvent): CaseEvent {
  const authenticatedAt = instantOf(Date.parse(event.now) - 86_400_000);
  return event.by.kind === 'system' ? event : { ...event, by: { ...event.by, authenticatedAt } };
}

function delivers({ moved }: Edge): boolean {
  return moved.effects.some(({ type }) => type === 'publication.deliver');
}

/** Every step that waits has a deadline, with reminders and somebody to complain to, and another answer than consent. */
export function waitingSteps(exploration: Exploration): readonly Fault[] {
  const { process, situations, edges } = exploration;
  const steps = placesOf(process.definition).flatMap((place) => place.steps);
  const opened = new Map<StepId, Situation>();
  for (const situation of situations) {
    if (situation.isClosed) continue;
    for (const step of openSteps(process, situation.stored))
      if (!opened.has(step)) opened.set(step, situation);
  }
  const faults = steps.flatMap(({ step, deadline }) => {
    const situation = opened.get(step);
    if (situation === undefined) return [];
    const hasTime = deadline?.workingDays !== undefined || deadline?.hours !== undefined;
    const isWatched = (deadline?.escalateTo.length ?? 0) > 0 && (deadline?.remindAt.length ?? 0) > 0;
    return [
      ...(hasTime && isWatched ? [] : [faultAt('PROOF.NO_DEADLINE', situation, { step })]),
      ...(canDissent(step, edges) ? [] : [faultAt('PROOF.CONSENT_ONLY', situation, { step })]),
    ];
  });
  return firstOfEach(faults);
}

/**
 * Whoever is asked to confirm can also do something else, or confirm one of two opposite decisions. Told by outcomes:
 * a voice that agrees before the others have spoken confirms nothing yet, and is no other answer for that; neither is
 * calling in another signer.
 */
function canDissent(step: StepId, edges: Exploration['edges']): boolean {
  const answers = edges.filter(
    ({ from, event }) => from !== null && event.type.startsWith(`${step}.`) && !event.type.includes('Signer'),
  );
  const confirming = answers.filter((edge) => added(edge).length > 0);
  const consent = new Set(confirming.map(({ event }) => event.type));
  const ends = new Set(confirming.filter(({ to }) => to.isClosed).map(({ to }) => to.state));
  return consent.size === 0 || answers.some(({ event }) => !consent.has(event.type)) || ends.size > 1;
}
