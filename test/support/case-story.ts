import { asId, instantOf, type Digest, type Duty, type Instant, type PersonId } from '#domain/kernel';
import {
  compile,
  countyOffice,
  decide,
  startCase,
  type By,
  type CaseEvent,
  type CompiledProcess,
  type Decided,
  type Given,
  type ItemFacts,
  type Moved,
  type PersonBy,
  type StoredSnapshot,
  type Subject,
} from '#domain/workflow';

/** The demo office by the short names that stories use, each with the duties held for the item's unit. */
export const castDuties = {
  linxiao: [{ duty: 'drafter', step: null }],
  zhouzheng: [{ duty: 'firstReviewer', step: null }],
  hewen: [{ duty: 'proofreader', step: 'firstProof' }],
  qinshen: [{ duty: 'confidentialityReviewer', step: null }],
  baijing: [{ duty: 'sensitivityReviewer', step: null }],
  luojie: [{ duty: 'deidentifier', step: null }],
  fengyan: [{ duty: 'deidVerifier', step: null }],
  zhengping: [{ duty: 'secondReviewer', step: null }],
  tangya: [{ duty: 'proofreader', step: 'secondProof' }],
  liangzhiyuan: [
    { duty: 'finalReviewer', step: null },
    { duty: 'signer', step: null },
  ],
  pengyue: [{ duty: 'proofreader', step: 'thirdProof' }],
  shenhang: [{ duty: 'publisher', step: null }],
  jiangnan: [{ duty: 'postChecker', step: null }],
  guyan: [{ duty: 'complianceOfficer', step: null }],
} as const satisfies Record<string, readonly { duty: Duty; step: string | null }[]>;
export type CastName = keyof typeof castDuties;

export const noon: Instant = instantOf(Date.UTC(2026, 2, 2, 4, 0, 0));

export function digest(letter: string): Digest {
  return asId<Digest>(`sha256:${letter.repeat(64)}`);
}

export function person(name: CastName, change: Partial<PersonBy> = {}): PersonBy {
  const personId = asId<PersonId>(name);
  return {
    kind: 'person',
    personId,
    persons: [personId],
    duties: castDuties[name],
    authenticatedAt: noon,
    ...change,
  };
}

export const draftSubject: Subject = { contentDigest: digest('a'), releasePlanDigest: digest('b') };

export const draftFacts: ItemFacts = {
  ...draftSubject,
  itemState: 'DRAFT',
  authors: [asId<PersonId>('linxiao')],
  withheldParts: 0,
  notBefore: null,
  operations: 0,
  openedSteps: [],
};

export interface EventChange {
  readonly by?: By;
  readonly given?: Given;
  readonly facts?: Partial<ItemFacts>;
  readonly shown?: Subject | null;
  readonly now?: Instant;
}

/** An event on a case whose rows say what the story says so far; the screen shows what the rows say. */
export function anEvent(
  type: string,
  by: By,
  change: EventChange = {},
  known: ItemFacts = draftFacts,
): CaseEvent {
  const facts = { ...known, ...change.facts };
  const shown = { contentDigest: facts.contentDigest, releasePlanDigest: facts.releasePlanDigest };
  return {
    type,
    by: change.by ?? by,
    now: change.now ?? noon,
    given: change.given ?? {},
    shown: change.shown === undefined ? shown : change.shown,
    facts,
  };
}

/** A case told event by event; `must` fails on a refusal, `try` gives the answer without moving. */
export class CaseStory {
  private constructor(
    readonly process: CompiledProcess,
    readonly stored: StoredSnapshot,
    readonly facts: ItemFacts,
    readonly last: Moved,
  ) {}

  static begin(
    change: EventChange = {},
    by: By = person('linxiao'),
    process: CompiledProcess = compile(countyOffice),
  ): CaseStory {
    const event = anEvent('case.start', by, change);
    const started = startCase(process, event);
    return CaseStory.of(process, started, event.facts, 'case.start');
  }

  private static of(process: CompiledProcess, decided: Decided, facts: ItemFacts, type: string): CaseStory {
    if (decided.kind === 'refused') throw new Error(`${type} refused: ${JSON.stringify(decided.reasons)}`);
    return new CaseStory(process, decided.next, facts, decided);
  }

  try(by: CastName | By, type: string, change: EventChange = {}): Decided {
    return decide(this.process, this.stored, this.event(by, type, change));
  }

  must(by: CastName | By, type: string, change: EventChange = {}): CaseStory {
    const event = this.event(by, type, change);
    return CaseStory.of(this.process, decide(this.process, this.stored, event), event.facts, type);
  }

  private event(by: CastName | By, type: string, change: EventChange): CaseEvent {
    return anEvent(type, typeof by === 'string' ? person(by) : by, change, this.facts);
  }
}

/** Who does what, in order, when nothing goes wrong. */
export const straightPath: readonly (readonly [CastName, string])[] = [
  ['linxiao', 'draft.submit'],
  ['zhouzheng', 'firstReview.pass'],
  ['hewen', 'firstProof.pass'],
  ['qinshen', 'confidentialityReview.publish'],
  ['baijing', 'sensitivityCheck.pass'],
  ['luojie', 'deidentification.noneNeeded'],
  ['fengyan', 'deidentificationVerify.pass'],
  ['zhengping', 'secondReview.pass'],
  ['tangya', 'secondProof.pass'],
  ['liangzhiyuan', 'finalReview.pass'],
  ['liangzhiyuan', 'signOff.sign'],
  ['pengyue', 'thirdProof.pass'],
  ['shenhang', 'publish.publish'],
];

/** The straight path up to, but not including, the named event. */
export function upTo(type: string, story: CaseStory = CaseStory.begin()): CaseStory {
  const end = straightPath.findIndex(([, event]) => event === type);
  if (end < 0) throw new Error(`${type} is not on the straight path`);
  return straightPath.slice(0, end).reduce((told, [by, event]) => told.must(by, event), story);
}
