import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { DataSource } from 'typeorm';
import {
  AuditQueries,
  type CommandEnvelope,
  CreateItemHandler,
  DraftScreening,
  InlineScreener,
  DecideTaskHandler,
  type DecideTask,
  type DecidedAnswer,
  demoPeople,
  ItemQueries,
  type ItemView,
  NotificationQueries,
  OpenTaskHandler,
  OriginalReads,
  QuarantineItemHandler,
  RecallItemHandler,
  KnownRisks,
  ReferenceQueries,
  RefusalRecorder,
  RefusedSaves,
  Rosters,
  SettledTraces,
  TaskDecisions,
  TreatedFindings,
  CurrentOfficeRules,
  SaveDraftHandler,
  type SavedAnswer,
  SaveTreatmentHandler,
  SeedDemoOfficeHandler,
  shippedProcesses,
  TaskQueries,
} from '#application';
import {
  asId,
  type Instant,
  instantOf,
  type ItemId,
  type PersonActor,
  type PersonId,
  type TaskId,
  type UnitId,
} from '#domain/kernel';
import { keyedDigest, type TraceKind } from '#domain/personal-information';
import { definitionBytes } from '#domain/workflow';
import {
  createDataSource,
  PgAttributeRules,
  PgAuditReadModel,
  PgDatabase,
  PgItemReadModel,
  PgNotificationReadModel,
  PgOfficeStore,
  PgOfficeTableStore,
  PgPersonDirectory,
  PgPublishedTraces,
  PgReferenceReadModel,
  PgScreeningReadModel,
  PgUnitOfWork,
  registerDefinitions,
  registerReceiptKey,
} from '#persistence';
import { appRole } from '#platform';
import { createTestDatabase, type TestDatabase } from './database.js';

/** 09:20 on 2 March 2026 in Asia/Shanghai; every reading of the clock is one second later. */
const morning = Date.UTC(2026, 2, 2, 1, 20);

/** A clock, identifiers and salts that give the same values in every run. */
class Repeatable {
  private readings = 0;
  private ids = 0;
  private salts = 0;

  now(): Instant {
    this.readings += 1;
    return instantOf(morning + this.readings * 1000);
  }

  next(): string {
    this.ids += 1;
    return `0190b000-0000-7000-8000-${String(this.ids).padStart(12, '0')}`;
  }

  bytes(length: number): Uint8Array {
    this.salts += 1;
    return createHash('sha256').update(`salt ${this.salts}`).digest().subarray(0, length);
  }
}

/** Content that may be submitted; parts of it may be replaced. */
export interface Content {
  readonly document: unknown;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly releasePlan: Readonly<Record<string, unknown>>;
}

/** What a person sends with a decision beside its outcome. */
export type Saying = Partial<
  Pick<
    DecideTask,
    'opinion' | 'reasonClass' | 'ground' | 'statement' | 'deferUntil' | 'returnTo' | 'positions'
  >
>;

/** The demonstration office over a database of its own, with the handlers and queries that the API would call. */
export class TestOffice {
  private keys = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly source: DataSource,
    readonly sql: PgDatabase,
    readonly time: Repeatable,
    readonly items: ItemQueries,
    readonly tasks: TaskQueries,
    readonly audit: AuditQueries,
    readonly notifications: NotificationQueries,
    readonly references: ReferenceQueries,
    readonly create: CreateItemHandler,
    readonly saveDraft: SaveDraftHandler,
    readonly saveTreatment: SaveTreatmentHandler,
    readonly decideTask: DecideTaskHandler,
    readonly openTask: OpenTaskHandler,
    readonly quarantine: QuarantineItemHandler,
    readonly recall: RecallItemHandler,
  ) {}

  static async open(): Promise<TestOffice> {
    const database = await createTestDatabase();
    const source = await createDataSource({
      url: database.appUrl,
      poolSize: 8,
      appRole,
      applicationName: 'test-office',
    }).initialize();
    const sql = new PgDatabase(source);
    const time = new Repeatable();
    const work = new PgUnitOfWork(sql);
    const hasher = { hash: () => Promise.resolve('not-a-hash'), verify: () => Promise.resolve(false) };
    await new SeedDemoOfficeHandler(new PgOfficeStore(sql), hasher, time, time).execute();
    await registerDefinitions(
      sql,
      shippedProcesses.map(({ source, definition, hash }) => ({
        ...definition,
        hash,
        body: definitionBytes(source),
      })),
    );
    const key = generateKeyPairSync('ed25519');
    await registerReceiptKey(sql, {
      id: 'test',
      algorithm: 'ed25519',
      publicKey: key.publicKey.export({ type: 'spki', format: 'der' }),
    });
    const signer = {
      keyId: 'test',
      algorithm: 'ed25519' as const,
      sign: (statement: Uint8Array) => sign(null, statement, key.privateKey),
    };

    const items = new PgItemReadModel(sql);
    const audit = new PgAuditReadModel(sql);
    const references = new PgReferenceReadModel(sql);
    const refusals = new RefusalRecorder(work, time, time, new PgPersonDirectory(sql));
    const saves = new RefusedSaves(work, time, time, new PgPersonDirectory(sql));
    const rules = new PgAttributeRules(sql);
    const screener = new InlineScreener();
    const digests = {
      of: (kind: TraceKind, value: string) => keyedDigest(new Uint8Array(32).fill(7), kind, value),
    };
    const tables = new CurrentOfficeRules(new PgOfficeTableStore(sql));
    const risks = new KnownRisks(digests, tables);
    const screening = new DraftScreening(screener, time, time, new PgPublishedTraces(sql), risks);
    const treated = new TreatedFindings(screener, risks, tables);
    return new TestOffice(
      database,
      source,
      sql,
      time,
      new ItemQueries(items, time, audit, new PgScreeningReadModel(sql), new OriginalReads(work, time, time)),
      new TaskQueries(items, time),
      new AuditQueries(audit, references, time),
      new NotificationQueries(new PgNotificationReadModel(sql), time),
      new ReferenceQueries(references),
      new CreateItemHandler(work, time, time, time, rules, saves, screening),
      new SaveDraftHandler(work, time, time, time, rules, saves, screening),
      new SaveTreatmentHandler(work, time, time, saves, treated),
      new DecideTaskHandler(
        work,
        new TaskDecisions(time, time, time, signer, new Rosters(), new SettledTraces(risks)),
        refusals,
      ),
      new OpenTaskHandler(work, time, time),
      new QuarantineItemHandler(work, time, time, time, refusals),
      new RecallItemHandler(work, time, time, time, refusals),
    );
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.database.close();
  }

  /** One of the demonstration's people, freshly signed in, with the duties of the demonstration. */
  person(username: string): PersonActor {
    const index = demoPeople.findIndex((one) => one.username === username);
    const found = demoPeople[index];
    if (found === undefined) throw new Error(`nobody is called ${username}`);
    const unitId = asId<UnitId>(found.unitId);
    return {
      kind: 'person',
      personId: asId<PersonId>(`0190a000-0001-7000-8000-${String(index + 1).padStart(12, '0')}`),
      unitId,
      duties: found.duties.map(({ duty, step }) => ({ duty, step, unitId })),
      authenticatedAt: this.time.now(),
    };
  }

  envelope(actor: PersonActor): CommandEnvelope {
    this.keys += 1;
    return {
      actor: actor.personId,
      idempotencyKey: `test-key-${this.keys}`,
      requestMac: Buffer.from(`request ${this.keys}`),
    };
  }

  /** 林晓's new item. */
  draft(content: Content = someContent()): Promise<SavedAnswer> {
    const drafter = this.person('linxiao');
    return this.create.execute(content, drafter, this.envelope(drafter));
  }

  /** The open task of a step, by its id. */
  async taskOf(itemId: string, step: string): Promise<TaskId> {
    const statement = {
      name: 'test_open_task',
      text: `SELECT t.id FROM tasks t WHERE t.item_id = $1 AND t.step = $2 AND t.status = 'open'`,
    };
    const [row] = await this.sql.query<{ id: string }>(statement, [itemId, step]);
    if (row === undefined) throw new Error(`${step} is not open`);
    return asId<TaskId>(row.id);
  }

  /** Somebody decides on the open task of a step, having been shown what stands there now. */
  async decide(username: string, itemId: string, event: string, saying: Saying = {}): Promise<DecidedAnswer> {
    const [step = '', outcome = ''] = event.split('.');
    const actor = this.person(username);
    await this.settleFindings(itemId);
    const task = await this.tasks.get(actor, await this.taskOf(itemId, step));
    const nothing = {
      opinion: null,
      reasonClass: null,
      ground: null,
      statement: null,
      deferUntil: null,
      returnTo: null,
      positions: [],
    };
    const { version: taskVersion, contentDigest, releasePlanDigest } = task;
    const command: DecideTask = {
      taskId: asId<TaskId>(task.id),
      taskVersion,
      outcome,
      contentDigest,
      releasePlanDigest,
      ...nothing,
      ...saying,
    };
    return this.decideTask.execute(command, actor, this.envelope(actor));
  }

  /** What is tested here are other rules than the checks: the item stands as if every finding had been answered. */
  async settleFindings(itemId: string): Promise<void> {
    const text = `UPDATE items SET open_findings = '{}' WHERE id = $1 AND open_findings <> '{}'`;
    await this.sql.query({ name: 'test_settle_findings', text }, [itemId]);
  }

  /** Carries an item through the first steps of the way, up to and including the named one. */
  async carry(itemId: string, until: string): Promise<void> {
    for (const [username, event] of way) {
      await this.decide(username, itemId, event);
      if (event === until) return;
    }
  }

  /** 罗洁 treats the text at the open step. */
  async treat(itemId: string, operations: readonly unknown[]): Promise<SavedAnswer> {
    const actor = this.person('luojie');
    const { version } = await this.items.get(actor, itemId);
    const taskId = await this.taskOf(itemId, 'deidentification');
    return this.saveTreatment.execute(
      { itemId: asId<ItemId>(itemId), itemVersion: version, taskId, operations },
      actor,
      this.envelope(actor),
    );
  }

  itemAs(username: string, itemId: string): Promise<ItemView> {
    return this.items.get(this.person(username), itemId);
  }
}

const way: readonly (readonly [string, string])[] = [
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
];

/** A penalty notice about somebody with an invented identity number, complete enough to be submitted. */
export function someContent(change: Partial<Content> = {}): Content {
  return {
    document: {
      format: 'shenjiao-doc/1',
      blocks: [
        { type: 'heading', id: 'h1', level: 1, inlines: [{ type: 'text', text: '行政处罚决定公示' }] },
        {
          type: 'paragraph',
          id: 'p1',
          inlines: [{ type: 'text', text: '当事人张三，身份证号640102199003078888。' }],
        },
      ],
    },
    metadata: {
      title: '行政处罚决定公示',
      documentNumber: null,
      issuer: '云溪市综合执法监督局',
      subjectCategory: null,
      genreCategory: null,
      groupCategory: null,
      serviceAudience: null,
      documentDate: '2026-03-01',
      effectiveDate: null,
      repealDate: null,
      validity: null,
      keywords: ['行政处罚'],
      summary: '一件行政处罚决定的公示。',
      source: { kind: 'own' },
    },
    releasePlan: {
      format: 'shenjiao-release-plan/1',
      attribute: 'PROACTIVE',
      basis: [{ law: '中华人民共和国政府信息公开条例', article: 20, paragraph: null, item: 6 }],
      attributeMethod: 'item',
      proactiveCategory: 6,
      withheld: [],
      audience: { kind: 'public' },
      channels: ['portal'],
      column: 'yunxi-enforcement-penalties',
      notBefore: null,
      publicityPeriod: { kind: 'longTerm' },
      riskTier: 'A',
    },
    ...change,
  };
}

/** Masks the identity number of `someContent`. */
export const maskIdentityNumber = {
  id: 'op1',
  span: { block: 'p1', start: 10, end: 28 },
  action: 'mask',
  replacement: '640***********8888',
  rule: 'IDENTITY_NUMBER',
  basis: 'law.personalInformation.28',
};
