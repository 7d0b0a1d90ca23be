import {
  listTransitions,
  openSteps,
  type CompiledProcess,
  type EventType,
  type PolicyName,
  type StateId,
  type StepId,
  type StoredSnapshot,
} from '#domain/workflow';
import { straightWay, type Given, type HttpOffice } from './http-office.js';
import { maskIdentityNumber, someContent, type Content } from './office.js';

/** One way from place to place, to be taken over HTTP (or by the worker, for events of the program itself). */
export interface Move {
  readonly kind: 'newPublication' | 'takeDown';
  readonly from: StateId;
  readonly event: EventType;
  readonly to: StateId;
  readonly policies: readonly PolicyName[];
  readonly when: readonly PolicyName[];
  /** The last of parallel steps leaves the place, the others stay in it. */
  readonly isLastOfParallel: boolean | null;
}

/** What a case looked like: its place, its open tasks by step, and how far its item's chain and version are. */
export interface Standing {
  readonly place: StateId;
  readonly openTasks: readonly string[];
  readonly openSteps: readonly StepId[];
  readonly entries: number;
  readonly itemVersion: number;
}

/** Every move of the compiled machine; a step beside others is listed twice, as the first and as the last to pass. */
export function movesOf(process: CompiledProcess, kind: Move['kind']): readonly Move[] {
  return listTransitions(process).flatMap(({ from, event, to, joins, policies, when }): readonly Move[] => {
    const move = { kind, from, event, to, policies, when, isLastOfParallel: null };
    return joins
      ? [
          { ...move, to: from, isLastOfParallel: false },
          { ...move, isLastOfParallel: true },
        ]
      : [move];
  });
}

export function nameOf({ from, event, to }: Pick<Move, 'from' | 'event' | 'to'>): string {
  return `${from} ${event} ${to}`;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const isoIn = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** Brings items to every place and takes every way out of it. */
export class TransitionDriver {
  constructor(
    private readonly office: HttpOffice,
    private readonly processes: Readonly<Record<Move['kind'], CompiledProcess>>,
  ) {}

  /** An item for which nothing but the event is missing; null where the event itself makes the item. */
  async arrange(move: Move): Promise<string | null> {
    if (move.from === 'NOT_STARTED') return move.kind === 'takeDown' ? this.itemIn('POST_CHECK', {}) : null;
    const itemId = await this.itemIn(move.from, contentFor(move));
    if (move.policies.includes('treatmentIsPresent'))
      await this.office.saveTreatment('luojie', itemId, [maskIdentityNumber]);
    if (move.isLastOfParallel === true) await this.passBeside(itemId, move);
    return itemId;
  }

  /** Sends the event; gives the item. */
  async take(move: Move, itemId: string | null): Promise<string> {
    if (itemId === null) return this.office.draft();
    const { office } = this;
    switch (move.event) {
      case 'case.start':
        await office.doOnItem('jiangnan', itemId, 'take-down', {
          trigger: 'FACTUAL_ERROR',
          reason: '数据有误。',
        });
        break;
      case 'item.recall':
        await office.doOnItem('linxiao', itemId, 'recall', { reason: '补充附件说明。' });
        break;
      case 'item.quarantine':
        await office.doOnItem('qinshen', itemId, 'quarantine', { reason: '疑似涉密，先行隔离。' });
        break;
      case 'item.editDraft':
        mustSave(await office.saveDraft('linxiao', itemId, titled('改动后的标题')));
        break;
      case 'item.editTreatment':
        mustSave(await office.saveTreatment('luojie', itemId, [maskIdentityNumber]));
        break;
      case 'deferral.due':
      case 'publication.due':
        await office.worker.deliverLater(2 * dayMs, { itemId, kind: 'timer.due' });
        break;
      case 'publication.failed':
        // The column that was chosen goes to another unit between signing and publishing.
        await office.rows(`UPDATE portal_columns SET unit_id = 'qingshi-town' WHERE id = $1`, [
          closingColumn,
        ]);
        await office.worker.deliver({ itemId });
        break;
      case 'publication.completed':
        await office.worker.deliver({ itemId });
        break;
      default:
        await this.answer(move, itemId);
    }
    return itemId;
  }

  async standing(itemId: string, kind: Move['kind']): Promise<Standing> {
    const place = (await this.office.states(itemId))[kind];
    const [row] = await this.office.rows<{
      caseId: string;
      snapshot: StoredSnapshot;
      entries: number;
      itemVersion: number;
    }>(
      `SELECT c.id AS "caseId", c.snapshot, i.entry_seq AS entries, i.version AS "itemVersion"
         FROM cases c JOIN items i ON i.id = c.item_id WHERE c.item_id = $1 AND c.kind = $2 ORDER BY c.opened_at DESC, c.id DESC LIMIT 1`,
      [itemId, kind],
    );
    if (place === undefined || row === undefined) throw new Error(`no ${kind} case`);
    const { caseId, snapshot, entries, itemVersion } = row;
    const tasks = await this.office.rows<{ step: string }>(
      `SELECT t.step FROM tasks t WHERE t.case_id = $1 AND t.status = 'open' ORDER BY t.step COLLATE "C"`,
      [caseId],
    );
    return {
      place,
      openTasks: tasks.map(({ step }) => step),
      openSteps: [...openSteps(this.processes[kind], snapshot)].sort(),
      entries,
      itemVersion,
    };
  }

  private async answer({ event, policies }: Move, itemId: string): Promise<void> {
    const username = holderOf(event);
    if (policies.includes('authenticationIsFresh')) await this.office.stayFresh(username);
    await this.office.decide(username, itemId, event, givenFor(policies));
  }

  /** Lets the other parallel steps pass first. */
  private async passBeside(itemId: string, { from, event }: Move): Promise<void> {
    const here = this.processes.newPublication.definition.stages.find(({ state }) => state === from);
    for (const { step } of here?.steps ?? []) {
      if (!event.startsWith(`${step}.`))
        await this.office.decide(holderOf(`${step}.pass`), itemId, `${step}.pass`);
    }
  }

  private async itemIn(state: StateId, change: Partial<Content>): Promise<string> {
    const { office } = this;
    const last = lastEventBefore[state];
    const itemId = last === undefined ? await office.draft(change) : await office.carried(last, change);
    switch (state) {
      case 'CONFIDENTIALITY_REFERRED':
        await office.decide('qinshen', itemId, 'confidentialityReview.refer');
        break;
      case 'DEFERRED':
        await office.decide('baijing', itemId, 'sensitivityCheck.defer', { deferUntil: isoIn(hourMs) });
        break;
      case 'QUARANTINED':
        await office.doOnItem('qinshen', itemId, 'quarantine', { reason: '疑似涉密，先行隔离。' });
        break;
      case 'POST_CHECK':
        await office.worker.deliver({ itemId });
        break;
      case 'SUSPENDED':
        await office.worker.deliver({ itemId });
        await office.doOnItem('jiangnan', itemId, 'take-down', {
          trigger: 'FACTUAL_ERROR',
          reason: '数据有误。',
        });
        break;
      default:
    }
    return itemId;
  }
}

/** The last event of the straight way before a place; none for a draft and what is reached from it. */
const lastEventBefore: Readonly<Partial<Record<StateId, string>>> = {
  'FIRST_REVIEW+FIRST_PROOF': 'draft.submit',
  CONFIDENTIALITY_REVIEW: 'firstProof.pass',
  CONFIDENTIALITY_REFERRED: 'firstProof.pass',
  SENSITIVITY_CHECK: 'confidentialityReview.publish',
  DEFERRED: 'confidentialityReview.publish',
  DEIDENTIFICATION: 'sensitivityCheck.pass',
  DEIDENTIFICATION_VERIFY: 'deidentification.noneNeeded',
  'SECOND_REVIEW+SECOND_PROOF': 'deidentificationVerify.pass',
  FINAL_REVIEW: 'secondProof.pass',
  SIGN_OFF: 'finalReview.pass',
  THIRD_PROOF: 'signOff.sign',
  READY: 'thirdProof.pass',
  SCHEDULED: 'publish.publish',
  PUBLISHING: 'publish.publish',
  POST_CHECK: 'publish.publish',
  SUSPENDED: 'publish.publish',
};

const holdersBeside: Readonly<Record<string, string>> = {
  confidentialityReferral: 'qinshen',
  deferral: 'baijing',
  scheduledPublication: 'shenhang',
  postPublishCheck: 'jiangnan',
  quarantine: 'qinshen',
  withdrawalDecision: 'liangzhiyuan',
};

function holderOf(event: string): string {
  const step = event.split('.')[0] ?? '';
  const found = straightWay.find(([, known]) => known.startsWith(`${step}.`))?.[0] ?? holdersBeside[step];
  if (found === undefined) throw new Error(`nobody answers ${event}`);
  return found;
}

const closingColumn = 'yunxi-enforcement-policy-documents';

const given: Readonly<Partial<Record<PolicyName, () => Given>>> = {
  reasonClassIsGiven: () => ({ reasonClass: 'WORDING', opinion: '表述不准确。' }),
  groundIsGiven: () => ({ ground: 'PROCESS_INFO', opinion: '属于过程性信息。' }),
  statementIsGiven: () => ({ statement: '情况说明：已核实。' }),
  deferralIsInFuture: () => ({ deferUntil: isoIn(hourMs) }),
};

function givenFor(policies: readonly PolicyName[]): Given {
  return Object.assign({}, ...policies.map((policy) => given[policy]?.() ?? {})) as Given;
}

function contentFor({ from, event, when }: Move): Partial<Content> {
  if (event.endsWith('InPart'))
    return planned({
      attribute: 'PARTIAL',
      withheld: [{ ground: 'THIRD_PARTY_PRIVACY', reason: '涉及个人隐私的部分' }],
    });
  if (from === 'SCHEDULED' || when.includes('notBeforeIsInFuture'))
    return planned({ notBefore: isoIn(dayMs) });
  return event === 'publication.failed' ? planned({ column: closingColumn }) : {};
}

function planned(change: Given): Partial<Content> {
  return { releasePlan: { ...someContent().releasePlan, ...change } };
}

function titled(title: string): Partial<Content> {
  return { metadata: { ...someContent().metadata, title } };
}

function mustSave({ status, body }: { readonly status: number; readonly body: unknown }): void {
  if (status !== 200) throw new Error(`not saved: ${status} ${JSON.stringify(body)}`);
}
