import { asId, instantOf, type PersonId } from '#domain/kernel';
import { compile, countyOffice, takeDown, type By, type CompiledProcess } from '#domain/workflow';
import { castDuties, digest, noon, person, type CastName, type EventChange } from '../support/case-story.js';

/** One thing that happens in a story: by whom, what, and what differs from the straight path. */
export type Told = readonly [by: By, type: string, change?: EventChange];

export interface Story {
  readonly name: string;
  readonly process: CompiledProcess;
  readonly told: readonly Told[];
}

const names = Object.keys(castDuties) as CastName[];

/** The cast with identifiers of the real form. */
function uuidOf(name: CastName): PersonId {
  return asId<PersonId>(`01890a5d-0000-7000-8000-${String(names.indexOf(name)).padStart(12, '0')}`);
}

function who(name: CastName): By {
  return person(name, { personId: uuidOf(name), persons: [uuidOf(name)] });
}

const publisher = { kind: 'system', component: 'publisher' } as const;
const timer = { kind: 'system', component: 'timer' } as const;
const tomorrow = instantOf(Date.parse(noon) + 86_400_000);
const because = { given: { reasonClass: 'content' } };
const authors = { facts: { authors: [uuidOf('linxiao')] } };
const treated = { facts: { operations: 2, contentDigest: digest('c') } };

const firstStage: readonly Told[] = [
  [who('linxiao'), 'draft.submit', authors],
  [who('zhouzheng'), 'firstReview.pass'],
  [who('hewen'), 'firstProof.pass'],
];
const afterVerification: readonly Told[] = [
  [who('zhengping'), 'secondReview.pass'],
  [who('tangya'), 'secondProof.pass'],
  [who('liangzhiyuan'), 'finalReview.pass'],
  [who('liangzhiyuan'), 'signOff.sign'],
  [who('pengyue'), 'thirdProof.pass'],
];
const published: readonly Told[] = [
  [publisher, 'publication.completed'],
  [who('jiangnan'), 'postPublishCheck.ok'],
];

export const stories: readonly Story[] = [
  {
    name: 'county-office.v1.straight',
    process: compile(countyOffice),
    told: [
      [who('linxiao'), 'case.start', authors],
      ...firstStage,
      [who('qinshen'), 'confidentialityReview.publish'],
      [who('baijing'), 'sensitivityCheck.pass'],
      [who('luojie'), 'deidentification.treated', treated],
      [who('fengyan'), 'deidentificationVerify.pass'],
      ...afterVerification,
      [who('shenhang'), 'publish.publish'],
      ...published,
    ],
  },
  {
    name: 'county-office.v1.winding',
    process: compile(countyOffice),
    told: [
      [who('linxiao'), 'case.start', authors],
      [who('linxiao'), 'draft.submit', authors],
      [who('linxiao'), 'item.recall'],
      [who('linxiao'), 'item.editDraft'],
      [who('linxiao'), 'draft.submit', authors],
      [who('linxiao'), 'firstReview.pass'],
      [who('hewen'), 'firstProof.pass'],
      [who('zhouzheng'), 'firstReview.return', because],
      ...firstStage,
      [who('qinshen'), 'confidentialityReview.refer'],
      [who('qinshen'), 'confidentialityReferral.referralPublishInPart', { facts: { withheldParts: 1 } }],
      [who('baijing'), 'sensitivityCheck.defer', { given: { deferUntil: tomorrow } }],
      [timer, 'deferral.due', { now: tomorrow }],
      [who('baijing'), 'sensitivityCheck.pass'],
      [who('luojie'), 'item.editTreatment'],
      [who('luojie'), 'deidentification.treated', treated],
      [who('luojie'), 'deidentificationVerify.pass'],
      [who('fengyan'), 'deidentificationVerify.redo', because],
      [who('luojie'), 'deidentification.treated', treated],
      [who('fengyan'), 'deidentificationVerify.pass'],
      [who('qinshen'), 'item.quarantine'],
      [who('qinshen'), 'quarantine.clear'],
      ...firstStage,
      [who('qinshen'), 'confidentialityReview.publishAfterTreatment'],
      [who('baijing'), 'sensitivityCheck.pass'],
      [who('luojie'), 'deidentification.noneNeeded'],
      [who('luojie'), 'deidentification.treated', treated],
      [who('fengyan'), 'deidentificationVerify.pass'],
      ...afterVerification,
      [who('shenhang'), 'publish.publish', { facts: { notBefore: tomorrow } }],
      [who('shenhang'), 'scheduledPublication.cancel', because],
      [who('liangzhiyuan'), 'signOff.sign'],
      [who('pengyue'), 'thirdProof.returnToPrevious', because],
      [who('liangzhiyuan'), 'signOff.sign'],
      [who('pengyue'), 'thirdProof.pass'],
      [who('shenhang'), 'publish.publish', { facts: { notBefore: tomorrow } }],
      [timer, 'publication.due', { now: tomorrow }],
      [publisher, 'publication.failed', { given: { failure: 'CHANNEL.UNREACHABLE' } }],
      [who('shenhang'), 'publish.publish'],
      ...published,
    ],
  },
  {
    name: 'county-office.v1.rejected',
    process: compile(countyOffice),
    told: [
      [who('linxiao'), 'case.start', authors],
      ...firstStage,
      [who('qinshen'), 'confidentialityReview.notPublish'],
      [who('qinshen'), 'confidentialityReview.notPublish', { given: { groundCode: 'PROCESS_INFO' } }],
      [who('linxiao'), 'draft.submit', authors],
    ],
  },
  {
    name: 'take-down.v1.withdrawn',
    process: compile(takeDown),
    told: [
      [who('liangzhiyuan'), 'case.start', { given: { trigger: 'PERSONAL_DATA_LEAK' } }],
      [who('liangzhiyuan'), 'withdrawalDecision.withdraw', { given: { statement: true } }],
      [person('zhengping', { personId: uuidOf('zhengping'), persons: [uuidOf('zhengping')], duties: [{ duty: 'finalReviewer', step: null }] }), 'withdrawalDecision.withdraw', { given: { statement: true } }],
    ],
  },
];
