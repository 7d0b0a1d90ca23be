import { asId, instantOf, type PersonId } from '#domain/kernel';
import { compile, countyOfficeV2, shippedDocuments, type PersonBy, type ProcessDocument } from '#domain/workflow';
import { castDuties, digest, noon, person, type CastName } from '../support/case-story.js';
import { straightEvents } from '../support/straight-through.js';
import { traits } from '../support/traits.js';
import type { Story, Told } from './stories.js';

/** A document from draft to end, everybody agreeing: the deepest way that its tiers have. */
function agreed(document: ProcessDocument): Story {
  const events = straightEvents(document, { tier: 'C', agencies: ['env-bureau', 'fire-brigade'] });
  return {
    name: `${kebab(document.name)}.v${document.version}.agreed`,
    process: compile(document),
    told: events.map(({ event }): Told => [event.by, event.type, { given: event.given, facts: event.facts }]),
  };
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const names = Object.keys(castDuties) as CastName[];

/** The cast with identifiers of the real form. */
function who(name: CastName, change: Partial<PersonBy> = {}): PersonBy {
  const personId = asId<PersonId>(`01890a5d-0000-7000-8000-${String(names.indexOf(name)).padStart(12, '0')}`);
  return person(name, { personId, persons: [personId], ...change });
}

/** Somebody in another unit who is charged with countersigning there. */
function countersigner(unit: string, number: number): PersonBy {
  const personId = asId<PersonId>(`01890a5d-0000-7000-8000-00000000010${number}`);
  return {
    kind: 'person',
    personId,
    persons: [personId],
    duties: [],
    elsewhere: [{ duty: 'countersigner', step: null, unit }],
    authenticatedAt: noon,
  };
}

const publisher = { kind: 'system', component: 'publisher' } as const;
const timer = { kind: 'system', component: 'timer' } as const;
const tomorrow = instantOf(Date.parse(noon) + 86_400_000);
const because = { given: { reasonClass: 'FACTS' } };
const author = who('linxiao').personId;
const known = { authors: [author], traits: { ...traits, agencies: ['env-bureau', 'fire-brigade'] } };
const again = (returnTo: string) => ({ given: { reasonClass: 'FACTS', returnTo } });
const submitting = (changes: NonNullable<NonNullable<Told[2]>['facts']>['changes']) => ({ facts: { ...known, ...(changes === undefined ? {} : { changes }) } });
const treated = { facts: { operations: 2, contentDigest: digest('c') } };
const expert = asId<PersonId>('01890a5d-0000-7000-8000-000000000200');

/** Everything that winds in one case: chosen returns, voices, a called-in signer, a pause, changes that leave things standing. */
const winding: Story = {
  name: 'county-office.v2.winding',
  process: compile(countyOfficeV2),
  told: [
    [who('linxiao'), 'case.start', { facts: known }],
    [who('linxiao'), 'draft.submit', { facts: known }],
    [who('zhouzheng'), 'firstReview.addSignerBefore', { given: { signer: expert } }],
    [who('zhouzheng'), 'firstReview.pass'],
    [who('zhouzheng', { personId: expert, persons: [expert], duties: [] }), 'firstReview.pass'],
    [who('zhouzheng'), 'firstReview.pass'],
    [who('hewen'), 'firstProof.returnToStep', again('firstReview')],
    [who('zhouzheng'), 'firstReview.pass'],
    [who('hewen'), 'firstProof.pass'],
    [who('qinshen'), 'confidentialityReview.refer'],
    [who('qinshen'), 'confidentialityReferral.referralPublish'],
    [who('baijing'), 'sensitivityCheck.defer', { given: { deferUntil: tomorrow } }],
    [timer, 'deferral.due', { now: tomorrow }],
    [who('baijing'), 'sensitivityCheck.pass'],
    [who('luojie'), 'item.editTreatment'],
    [who('luojie'), 'deidentification.treated', treated],
    [who('fengyan'), 'deidentificationVerify.redo', because],
    [who('luojie'), 'deidentification.treated', treated],
    [who('fengyan'), 'deidentificationVerify.pass'],
    [who('guyan'), 'item.pause', { given: { statement: true } }],
    [who('guyan'), 'pause.resume'],
    [who('zhengping'), 'secondReview.returnToStep', again('firstProof')],
    [who('hewen'), 'firstProof.pass', { facts: { contentDigest: digest('a') } }],
    [who('qinshen'), 'confidentialityReview.publish'],
    [who('baijing'), 'sensitivityCheck.pass'],
    [who('luojie'), 'deidentification.treated', treated],
    [who('fengyan'), 'deidentificationVerify.pass'],
    [who('zhengping'), 'secondReview.pass'],
    [who('tangya'), 'secondProof.pass'],
    [countersigner('env-bureau', 1), 'countersign.agree'],
    [countersigner('env-bureau', 3), 'countersign.agree'],
    [countersigner('fire-brigade', 2), 'countersign.agree'],
    [who('liangzhiyuan'), 'finalReview.pass'],
    [who('liangzhiyuan'), 'signOff.return', because],
    [who('linxiao'), 'item.editDraft'],
    [who('linxiao'), 'draft.submit', { facts: { ...submitting(['releasePlan']).facts, releasePlanDigest: digest('d') } }],
    [who('liangzhiyuan'), 'signOff.sign'],
    [who('pengyue'), 'thirdProof.pass'],
    [who('shenhang'), 'publish.publish', { facts: { notBefore: tomorrow } }],
    [who('shenhang'), 'scheduledPublication.cancel', because],
    [who('liangzhiyuan'), 'signOff.sign'],
    [who('pengyue'), 'thirdProof.pass'],
    [who('shenhang'), 'publish.publish'],
    [publisher, 'publication.failed', { given: { failure: 'CHANNEL.UNREACHABLE' } }],
    [who('shenhang'), 'publish.publish'],
    [publisher, 'publication.completed'],
    [who('jiangnan'), 'postPublishCheck.ok'],
  ],
};

export const storiesOfDocuments: readonly Story[] = [...shippedDocuments.map(agreed), winding];
