import type { RawAnswer } from '#api-client';
import type { DemoDocument, DemoTreatment } from './data/demo-documents.js';
import { correctedSummary, demoOpinions } from './data/demo-opinions.js';
import { answerFindings } from './demo-findings.js';
import { type DemoOffice, type DemoStep, demoCast, type DemoUsername } from './demo-office.js';

interface Decided {
  readonly state: string;
  readonly opened: readonly { readonly taskId: string; readonly step: string }[];
}
interface ItemScreen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly contentDigest: string;
  readonly releasePlanDigest: string;
  readonly tasks: readonly { readonly id: string; readonly version: number; readonly step: string }[];
  readonly publication: DemoPublication | null;
}
export interface DemoPublication {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly indexNumber: string;
  readonly digest: string;
  readonly pageDigest: string;
}
export interface DemoResult {
  readonly itemId: string;
  readonly signedDigest: string;
  readonly publication: DemoPublication;
  readonly refusedSelfApproval: RawAnswer;
}

const publicationPatienceMs = 60_000;

/** Steps that wait for the findings of a check. */
const findingSteps: readonly DemoStep[] = [
  'firstProof',
  'confidentialityReview',
  'sensitivityCheck',
  'deidentification',
  'deidentificationVerify',
  'secondProof',
  'thirdProof',
];

/** One document through the whole process over HTTP, each step by its person. */
export class DemoRun {
  private itemId = '';
  private signedDigest = '';
  private refused: RawAnswer = { status: 0, body: null };

  constructor(
    private readonly office: DemoOffice,
    private readonly plan: DemoDocument,
  ) {}

  async run(): Promise<DemoResult> {
    await this.create();
    await this.decide('draft', 'submit');
    await this.attemptSelfApproval();
    if (this.plan.isReturnedOnce) await this.returnAndResubmit();
    await this.decide('firstReview', 'pass');
    await this.decide('firstProof', 'pass');
    await this.decide('confidentialityReview', 'publish');
    await this.decide('sensitivityCheck', 'pass');
    await this.deidentify();
    await this.decide('deidentificationVerify', 'pass');
    await this.decide('secondReview', 'pass');
    await this.decide('secondProof', 'pass');
    await this.decide('finalReview', 'pass');
    if (this.plan.releasePlan.riskTier !== 'A') await this.decide('leadershipReview', 'pass');
    await this.sign();
    await this.decide('thirdProof', 'pass');
    await this.decide('publish', 'publish');
    const publication = await this.publication();
    await this.decide('postPublishCheck', 'ok');
    return {
      itemId: this.itemId,
      signedDigest: this.signedDigest,
      publication,
      refusedSelfApproval: this.refused,
    };
  }

  private async create(): Promise<void> {
    const drafter = await this.office.as(demoCast.draft);
    const item = await drafter.command<{ id: string }>('POST', '/items', this.content());
    this.itemId = item.id;
  }

  private content(): object {
    return { document: this.plan.document, metadata: this.plan.metadata, releasePlan: this.plan.releasePlan };
  }

  private async screen(step: DemoStep | 'guyan'): Promise<ItemScreen> {
    const username: DemoUsername = step === 'guyan' ? 'guyan' : demoCast[step];
    return (await this.office.as(username)).get<ItemScreen>(`/items/${this.itemId}`);
  }

  private async decide(step: DemoStep, outcome: string, given: object = {}): Promise<Decided> {
    const client = await this.office.as(demoCast[step]);
    if (findingSteps.includes(step)) await answerFindings(client, this.itemId, step);
    const screen = await this.screen(step);
    const task = openTask(screen, step);
    await client.command('POST', `/tasks/${task.id}/opening`, { taskVersion: task.version });
    return client.command<Decided>(
      'POST',
      `/tasks/${task.id}/decision`,
      decisionOf(screen, task, outcome, { opinion: demoOpinions[step], ...given }),
    );
  }

  /** The drafter tries to review his own text: refused, with the rule and who could do it. */
  private async attemptSelfApproval(): Promise<void> {
    const screen = await this.screen('draft');
    const task = openTask(screen, 'firstReview');
    const drafter = await this.office.as(demoCast.draft);
    this.refused = await drafter.tryCommand(
      'POST',
      `/tasks/${task.id}/decision`,
      decisionOf(screen, task, 'pass', { opinion: demoOpinions.selfApproval }),
    );
    if (this.refused.status < 400) throw new Error('the drafter was allowed to review his own text');
  }

  private async returnAndResubmit(): Promise<void> {
    await this.decide('firstReview', 'return', { opinion: demoOpinions.return, reasonClass: 'INCOMPLETE' });
    const screen = await this.screen('draft');
    const content = {
      ...this.content(),
      metadata: { ...this.plan.metadata, summary: correctedSummary },
    };
    await (
      await this.office.as(demoCast.draft)
    ).command('PUT', `/items/${this.itemId}/draft`, { itemVersion: screen.version, ...content });
    await this.decide('draft', 'submit');
  }

  private async deidentify(): Promise<void> {
    const { treatment } = this.plan;
    if (treatment === null) {
      await this.decide('deidentification', 'noneNeeded', { opinion: demoOpinions.noneNeeded });
      return;
    }
    const screen = await this.screen('deidentification');
    const task = openTask(screen, 'deidentification');
    const client = await this.office.as(demoCast.deidentification);
    const source = await client.get<{ document: unknown }>(`/items/${this.itemId}/revisions/current`);
    await client.command('PUT', `/items/${this.itemId}/treatment`, {
      itemVersion: screen.version,
      taskId: task.id,
      operations: operationsFor(source.document, treatment),
    });
    await this.decide('deidentification', 'treated');
  }

  private async sign(): Promise<void> {
    await this.office.reauthenticate(demoCast.signOff);
    const screen = await this.screen('signOff');
    await this.decide('signOff', 'sign');
    this.signedDigest = screen.contentDigest;
  }

  /** Publishing is the worker's: waits until the page is there. */
  private async publication(): Promise<DemoPublication> {
    const deadline = performance.now() + publicationPatienceMs;
    for (;;) {
      const screen = await this.screen('guyan');
      if (screen.publication !== null && screen.state === 'POST_CHECK') return screen.publication;
      if (performance.now() > deadline)
        throw new Error(
          `not published within ${publicationPatienceMs / 1000} s: the item is in ${screen.state}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function openTask(screen: ItemScreen, step: DemoStep): ItemScreen['tasks'][number] {
  const task = screen.tasks.find((open) => open.step === step);
  if (task === undefined) throw new Error(`step ${step} is not open: the item is in ${screen.state}`);
  return task;
}

function decisionOf(
  screen: ItemScreen,
  task: { readonly version: number },
  outcome: string,
  given: object,
): object {
  return {
    outcome,
    taskVersion: task.version,
    contentDigest: screen.contentDigest,
    releasePlanDigest: screen.releasePlanDigest,
    ...given,
  };
}

interface TextPlace {
  readonly id?: string;
  readonly inlines?: readonly { readonly type: string; readonly text?: string }[];
}

/** One operation for every place in the document where the words stand. */
function operationsFor(document: unknown, treatment: DemoTreatment): readonly object[] {
  const places: TextPlace[] = [];
  JSON.stringify(document, (_, value: unknown) => {
    if (isTextPlace(value)) places.push(value);
    return value;
  });
  return places.flatMap((place) => {
    const text = (place.inlines ?? [])
      .map((inline) => (inline.type === 'break' ? '\n' : (inline.text ?? '')))
      .join('');
    return [...text.matchAll(new RegExp(treatment.words, 'gu'))].map(({ index }, nth) => ({
      id: `op-${place.id}-${nth}`,
      span: { block: place.id, start: index, end: index + treatment.words.length },
      action: treatment.action,
      replacement: treatment.replacement,
      rule: treatment.rule,
      basis: treatment.basis,
    }));
  });
}

function isTextPlace(value: unknown): value is TextPlace {
  return typeof value === 'object' && value !== null && 'id' in value && 'inlines' in value;
}
