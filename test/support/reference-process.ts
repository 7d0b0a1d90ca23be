import type { CaseEvent } from '#domain/workflow';

/**
 * The county office process told a second time, as one page of plain rules and without definition, machine or
 * policies, so that random walks can compare the two. It says only what happens, never why not.
 */
export interface Told {
  readonly place: string;
  /** Steps of a parallel place that are done. */
  readonly done: readonly string[];
  readonly round: number;
  readonly standing: readonly string[];
  readonly acted: readonly (readonly [step: string, person: string])[];
  readonly signed: string | null;
  readonly subject: string;
  readonly submitter: string;
  readonly until: string | null;
  readonly mustTreat: boolean;
}

const line = [
  'draft',
  'first',
  'confidentialityReview',
  'sensitivityCheck',
  'deidentification',
  'deidentificationVerify',
  'second',
  'finalReview',
  'signOff',
  'thirdProof',
  'publish',
  'PUBLISHING',
  'postPublishCheck',
];
const pairs: Readonly<Record<string, readonly string[]>> = {
  first: ['firstReview', 'firstProof'],
  second: ['secondReview', 'secondProof'],
};
const reviews = ['firstReview', 'secondReview', 'finalReview'];
const proofs = ['firstProof', 'secondProof', 'thirdProof'];

export function stepsAt(place: string): readonly string[] {
  return pairs[place] ?? [place];
}

function digests({ facts }: CaseEvent): string {
  return `${facts.contentDigest} ${facts.releasePlanDigest}`;
}

/** Where the case is after the event, or null when it must be refused. */
export function tell(told: Told, event: CaseEvent): Told | null {
  const [step = '', outcome = ''] = event.type.split('.');
  if (event.by.kind === 'system') return tellSystem(told, event);
  if (event.type.startsWith('item.')) return tellItem(told, event, outcome);
  if (!stepsAt(told.place).includes(step) || told.done.includes(step)) return null;
  if (mayNot(told, step, event)) return null;
  const next = tellAnswer(act(told, step, event), step, outcome, event);
  const judgesText = !['deferral', 'scheduledPublication', 'quarantine'].includes(step);
  return judgesText && !seesTheText(told, step, event) ? null : next;
}

function seesTheText(told: Told, step: string, event: CaseEvent): boolean {
  const shown = event.shown === null ? '' : `${event.shown.contentDigest} ${event.shown.releasePlanDigest}`;
  if (shown !== digests(event)) return false;
  if (step === 'draft') return true;
  if (step === 'deidentification') return told.subject.split(' ')[1] === event.facts.releasePlanDigest;
  return told.subject === shown;
}

function tellAnswer(told: Told, step: string, outcome: string, event: CaseEvent): Told | null {
  const { given, facts } = event;
  const why = (given.reasonClass ?? '') !== '';
  const ground = (given.groundCode ?? '') !== '';
  const at = line.indexOf(told.place);
  switch (`${step}.${outcome}`) {
    case 'draft.submit':
      return facts.authors.length === 0
        ? null
        : {
            ...enter(confirm({ ...told, subject: digests(event) }, 'draft'), 'first'),
            submitter: personOf(event),
          };
    case 'draft.cancel':
      return end({ ...told, subject: digests(event) }, 'CANCELLED');
    case 'confidentialityReview.publishAfterTreatment':
      return { ...enter(confirm(told, step), 'sensitivityCheck'), mustTreat: true };
    case 'confidentialityReview.publish':
    case 'confidentialityReferral.referralPublish':
      return enter(confirm(told, 'confidentialityReview'), 'sensitivityCheck');
    case 'confidentialityReview.publishInPart':
    case 'confidentialityReferral.referralPublishInPart':
      return facts.withheldParts > 0
        ? enter(confirm(told, 'confidentialityReview'), 'sensitivityCheck')
        : null;
    case 'confidentialityReview.refer':
      return { ...told, place: 'confidentialityReferral', done: [] };
    case 'sensitivityCheck.defer':
      return given.deferUntil !== undefined && given.deferUntil > event.now
        ? { ...told, place: 'deferral', until: given.deferUntil }
        : null;
    case 'deferral.resume':
      return enter({ ...told, until: null }, 'sensitivityCheck');
    case 'deidentification.noneNeeded':
      return told.mustTreat || facts.operations > 0
        ? null
        : enter(confirm({ ...told, subject: digests(event) }, step), 'deidentificationVerify');
    case 'deidentification.treated':
      return facts.operations > 0
        ? enter(confirm({ ...told, subject: digests(event) }, step), 'deidentificationVerify')
        : null;
    case 'deidentification.exempted':
      return told.mustTreat || given.statement !== true
        ? null
        : enter(confirm({ ...told, subject: digests(event) }, step), 'deidentificationVerify');
    case 'deidentificationVerify.redo':
      return why ? enter(told, 'deidentification') : null;
    case 'signOff.sign':
      return isFresh(event) ? { ...enter(confirm(told, step), 'thirdProof'), signed: told.subject } : null;
    case 'publish.publish':
      if (told.signed !== digests(event)) return null;
      return facts.notBefore !== null && facts.notBefore > event.now
        ? { ...confirm(told, step), place: 'scheduledPublication', until: facts.notBefore }
        : { ...confirm(told, step), place: 'PUBLISHING' };
    case 'publish.returnToPrevious':
    case 'scheduledPublication.cancel':
      return why ? enter({ ...told, until: null }, 'signOff') : null;
    case 'postPublishCheck.ok':
      return end(confirm(told, step), 'ARCHIVED');
    case 'postPublishCheck.defect':
      return why ? enter(told, 'publish') : null;
    case 'quarantine.clear':
      return enter(told, 'draft');
    case 'quarantine.purge':
      return end(told, 'PURGED');
    case 'confidentialityReview.notPublish':
    case 'confidentialityReferral.referralNotPublish':
      return ground ? end(told, 'REJECTED') : null;
    default:
      break;
  }
  if (
    outcome === 'return' &&
    !['draft', 'confidentialityReferral', 'deferral', 'quarantine', 'postPublishCheck'].includes(step)
  ) {
    return why
      ? enter(
          { ...told, until: null, subject: step === 'deidentification' ? digests(event) : told.subject },
          'draft',
        )
      : null;
  }
  if (
    outcome === 'returnToPrevious' &&
    [
      'confidentialityReview',
      'sensitivityCheck',
      'secondReview',
      'secondProof',
      'finalReview',
      'signOff',
      'thirdProof',
    ].includes(step)
  ) {
    return why ? enter(told, line[at - 1]!) : null;
  }
  if (outcome === 'reject' && [...reviews, 'sensitivityCheck', 'signOff'].includes(step))
    return ground ? end(told, 'REJECTED') : null;
  if (
    outcome === 'pass' &&
    [...reviews, ...proofs, 'sensitivityCheck', 'deidentificationVerify'].includes(step)
  ) {
    const passed = { ...confirm(told, step), done: [...told.done, step] };
    return passed.done.length === stepsAt(told.place).length ? enter(passed, line[at + 1]!) : passed;
  }
  return null;
}

function tellSystem(told: Told, event: CaseEvent): Told | null {
  const isDue = told.until !== null && told.until <= event.now;
  switch (`${told.place} ${event.type}`) {
    case 'deferral deferral.due':
      return isDue ? enter({ ...told, until: null }, 'sensitivityCheck') : null;
    case 'scheduledPublication publication.due':
      return isDue && told.signed === digests(event) ? { ...told, place: 'PUBLISHING', until: null } : null;
    case 'PUBLISHING publication.completed':
      return told.signed === digests(event) && seesTheText(told, 'publish', event)
        ? enter(told, 'postPublishCheck')
        : null;
    case 'PUBLISHING publication.failed':
      return (event.given.failure ?? '') === '' ? null : enter(told, 'publish');
    default:
      return null;
  }
}

function tellItem(told: Told, event: CaseEvent, what: string): Told | null {
  const isOver = ['CANCELLED', 'REJECTED', 'ARCHIVED', 'PURGED'].includes(told.place);
  if (what === 'quarantine')
    return isOver || told.place === 'quarantine'
      ? null
      : { ...told, place: 'quarantine', done: [], until: null };
  if (what === 'recall') {
    const untouched = told.done.length === 0 && event.facts.openedSteps.length === 0;
    return told.place === 'first' && untouched && told.submitter === personOf(event)
      ? enter(told, 'draft')
      : null;
  }
  const step = what === 'editDraft' ? 'draft' : what === 'editTreatment' ? 'deidentification' : '';
  return told.place === step && !mayNot(told, step, event) ? act(told, step, event) : null;
}

/** Coming to a place of the line: nothing that stood there or later stands any more; the draft begins a round. */
function enter(told: Told, place: string): Told {
  const later = line.slice(line.indexOf(place)).flatMap(stepsAt);
  return {
    ...told,
    place,
    done: [],
    round: told.round + (place === 'draft' ? 1 : 0),
    standing: told.standing.filter((step) => !later.includes(step)),
    signed: later.includes('signOff') ? null : told.signed,
    mustTreat: later.includes('confidentialityReview') ? false : told.mustTreat,
  };
}

function end(told: Told, place: string): Told {
  return { ...told, place, done: [] };
}

function confirm(told: Told, step: string): Told {
  return told.standing.includes(step) ? told : { ...told, standing: [...told.standing, step] };
}

function act(told: Told, step: string, event: CaseEvent): Told {
  return {
    ...told,
    acted: [...told.acted, ...personsOf(step, event).map((person) => [step, person] as const)],
  };
}

function personOf(event: CaseEvent): string {
  return event.by.kind === 'person' ? event.by.personId : '';
}

function personsOf(step: string, event: CaseEvent): readonly string[] {
  if (event.by.kind === 'system') return [];
  return step === 'draft' ? [...event.by.persons, ...event.facts.authors] : event.by.persons;
}

function isFresh({ by, now }: CaseEvent): boolean {
  const ageMs = by.kind === 'person' ? Date.parse(now) - Date.parse(by.authenticatedAt) : -1;
  return ageMs >= 0 && ageMs <= 5 * 60_000;
}

/** SoD-1 to SoD-7, rule by rule, over everything that anybody ever did in the case. */
function mayNot(told: Told, step: string, event: CaseEvent): boolean {
  return personsOf(step, event).some((person) => {
    const did = (other: string): boolean =>
      told.acted.some(([where, who]) => where === other && who === person);
    const drafting = step === 'draft';
    if (reviews.includes(step) && reviews.some((other) => other !== step && did(other))) return true;
    if (['secondReview', 'finalReview', 'signOff'].includes(step) && did('draft')) return true;
    if (drafting && ['secondReview', 'finalReview', 'signOff'].some(did)) return true;
    if ((step === 'firstReview' && did('draft')) || (drafting && did('firstReview'))) return true;
    if (step.startsWith('confidentiality') && did('draft')) return true;
    if (drafting && (did('confidentialityReview') || did('confidentialityReferral'))) return true;
    if (
      (step === 'deidentificationVerify' && did('deidentification')) ||
      (step === 'deidentification' && did('deidentificationVerify'))
    )
      return true;
    if (proofs.includes(step) && proofs.every((other) => other === step || did(other))) return true;
    if ((step === 'thirdProof' && did('draft')) || (drafting && did('thirdProof'))) return true;
    return (step === 'publish' && did('signOff')) || (step === 'signOff' && did('publish'));
  });
}
