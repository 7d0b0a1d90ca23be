import { generateKeyPairSync, sign } from 'node:crypto';
import pg from 'pg';
import { noTreatment, applyTreatment } from '#domain/deidentification';
import { releasePlanBytes, releasePlanFormat, type ReleasePlan } from '#domain/disclosure';
import {
  asId,
  type CaseId,
  type DecisionId,
  type Digest,
  type EntryId,
  type Instant,
  type ItemId,
  type PersonId,
  type TaskId,
  type UnitId,
} from '#domain/kernel';
import { digestOf, makeSourceRevision, renditionBytes, type Block, type ItemMetadata } from '#domain/text';
import {
  PublishItemHandler,
  SignOffProver,
  signOffStatement,
  VerifyPublication,
  type ItemRow,
  type PublishItem,
  type Transaction,
} from '#application';
import { pageRenderer } from '#channels';
import {
  createDataSource,
  PgCalendarStore,
  PgDatabase,
  PgLogReader,
  PgPortalReader,
  PgPortalSite,
  PgPublicationReader,
  PgUnitOfWork,
} from '#persistence';
import { CaseStory, upTo } from './case-story.js';
import { createTestDatabase } from './database.js';
import { TestSequencer } from './test-sequencer.js';

const startMs = Date.UTC(2026, 2, 2, 1, 20, 0);
const drafter = asId<PersonId>('00000000-0000-7000-8000-000000000001');
const signer = asId<PersonId>('00000000-0000-7000-8000-000000000002');

export interface ItemChange {
  readonly metadata?: Partial<ItemMetadata>;
  readonly blocks?: readonly Block[];
  readonly plan?: Partial<ReleasePlan>;
}

/** A small office whose items stand just before publishing, with a clock that moves only when told. */
export class PublishingOffice {
  nowMs = startMs;
  readonly #keys = generateKeyPairSync('ed25519');
  #ids = 0;

  private constructor(
    readonly database: PgDatabase,
    readonly appUrl: string,
    private readonly ownerUrl: string,
    private readonly sequencer: TestSequencer,
    private readonly end: () => Promise<void>,
  ) {}

  static async open(): Promise<PublishingOffice> {
    const test = await createTestDatabase();
    const settings = { poolSize: 4, appRole: 'shenjiao_app', applicationName: 'publishing-office' };
    const dataSource = await createDataSource({ ...settings, url: test.appUrl }).initialize();
    const sequencer = await TestSequencer.open(test.sequencerUrl);
    const end = async (): Promise<void> => {
      await dataSource.destroy();
      await sequencer.close();
      await test.close();
    };
    const office = new PublishingOffice(
      new PgDatabase(dataSource),
      test.appUrl,
      test.ownerUrl,
      sequencer,
      end,
    );
    await office.seed();
    return office;
  }

  readonly clock = { now: (): Instant => new Date(this.nowMs).toISOString() as Instant };
  readonly ids = {
    next: (): string => `01950000-0000-7000-8000-${String((this.#ids += 1)).padStart(12, '0')}`,
  };

  get unitOfWork(): PgUnitOfWork {
    return new PgUnitOfWork(this.database);
  }

  get portalReader(): PgPortalReader {
    return new PgPortalReader(this.database);
  }

  get site(): PgPortalSite {
    return new PgPortalSite(this.database, {
      url: 'https://www.yunxi.example',
      name: '云溪市人民政府',
      idCode: 'bm01000001',
    });
  }

  get publisher(): PublishItemHandler {
    const reader = new PgPublicationReader(this.database);
    return new PublishItemHandler(
      this.unitOfWork,
      reader,
      this.site,
      pageRenderer,
      new PgCalendarStore(this.database, 'CN'),
      this.clock,
      this.ids,
      new SignOffProver(new PgLogReader(this.database)),
    );
  }

  get verifier(): VerifyPublication {
    return new VerifyPublication(new PgPublicationReader(this.database), pageRenderer);
  }

  close(): Promise<void> {
    return this.end();
  }

  /** Rows of a statement written for the test. */
  rows<Row extends Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.query<Row>({ name: '', text }, values);
  }

  /** Changes stored rows past every guard, as somebody who owns the database could. */
  async tamper(table: string, assignment: string, where: string, values: readonly unknown[]): Promise<void> {
    const owner = new pg.Client({ connectionString: this.ownerUrl });
    await owner.connect();
    const checks = await owner.query<{ conname: string }>(
      `SELECT conname FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`,
      [table],
    );
    for (const { conname } of checks.rows)
      await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${conname}`);
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await owner.query(`UPDATE ${table} SET ${assignment} WHERE ${where}`, [...values]);
    await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await owner.end();
  }

  /** An item whose case waits for the publisher's worker, signed; with the outbox row that asks for it. */
  async signedItem(change: ItemChange = {}, { isRecorded = true } = {}): Promise<PublishItem> {
    const itemId = asId<ItemId>(this.ids.next());
    const caseId = asId<CaseId>(this.ids.next());
    const content = contentOf(change);
    const story = waitingForDelivery(content.subject);
    const at = this.clock.now();
    await this.unitOfWork.runUnkeyed(async (tx) => {
      tx.insertItem({ ...itemRow(itemId, content), createdAt: at });
      this.insertContent(tx, itemId, 1, content);
      tx.insertCase(
        {
          id: caseId,
          itemId,
          kind: 'newPublication',
          definitionHash: story.process.hash,
          snapshot: story.stored,
          isClosed: false,
        },
        at,
      );
    });
    await this.sign(itemId, caseId, content.subject);
    if (isRecorded) await this.record();
    return { outboxId: await this.addOutboxRow(), itemId, caseId };
  }

  /** The same case in a later round: another text (or the same) has been signed and waits for delivery. */
  async signAgain({ itemId, caseId }: PublishItem, change: ItemChange = {}): Promise<PublishItem> {
    const content = contentOf(change);
    const { stored } = waitingForDelivery(content.subject);
    this.nowMs += 60_000;
    await this.unitOfWork.runUnkeyed(async (tx) => {
      const { item, openTasks } = await tx.lockItem(itemId);
      const { contentDigest, releasePlanDigest } = content.subject;
      tx.updateItem(
        item,
        { state: 'PUBLISHING', sourceDigest: content.revision.digest, contentDigest, releasePlanDigest },
        this.clock.now(),
      );
      if (item.contentDigest !== contentDigest) this.insertContent(tx, itemId, 2, content);
      tx.updateCase(caseId, stored, null);
      for (const task of openTasks) tx.closeTask(task.id, this.clock.now());
    });
    await this.sign(itemId, caseId, content.subject);
    await this.record();
    return { outboxId: await this.addOutboxRow(), itemId, caseId };
  }

  private insertContent(
    tx: Transaction,
    itemId: ItemId,
    number: number,
    { revision, rendition, planBytes, subject }: Content,
  ): void {
    const made = { createdBy: drafter, createdAt: this.clock.now() };
    const { digest, bytes, saltCommitment } = revision;
    tx.insertRevision({ digest, itemId, number, bytes, saltCommitment, ...made });
    tx.insertRendition({
      itemId,
      digest: subject.contentDigest,
      revisionDigest: digest,
      treatmentDigest: null,
      bytes: rendition,
      createdAt: made.createdAt,
    });
    tx.insertReleasePlan({ itemId, digest: subject.releasePlanDigest, bytes: planBytes, ...made });
  }

  private async addOutboxRow(): Promise<string> {
    const [row] = await this.rows<{ id: string }>(
      `INSERT INTO outbox (kind, dedupe_key, payload, created_at, not_before) VALUES ('publication.deliver', $1, '{}', $2, $2) RETURNING id`,
      [`deliver:${this.ids.next()}`, this.clock.now()],
    );
    return row!.id;
  }

  /** Puts what has been decided into the log. */
  async record(): Promise<void> {
    await this.sequencer.sequence();
  }

  /** The signer's decision and the receipt key's attestation of it. */
  async sign(
    itemId: ItemId,
    caseId: CaseId,
    subject: { readonly contentDigest: Digest; readonly releasePlanDigest: Digest },
  ): Promise<void> {
    const at = this.clock.now();
    const decision = asId<DecisionId>(this.ids.next());
    const taskId = asId<TaskId>(this.ids.next());
    const statement = signOffStatement({ item: itemId, case: caseId, decision, signer, ...subject, at });
    await this.rows(
      `INSERT INTO tasks (id, item_id, case_id, unit_id, step, duty, round, version, status, content_digest, release_plan_digest, created_at, closed_at)
       VALUES ($1, $2, $3, 'office', 'signOff', 'signer', 1, 2, 'done', $4, $5, $6, $6)`,
      [taskId, itemId, caseId, subject.contentDigest, subject.releasePlanDigest, at],
    );
    const entryId = asId<EntryId>(this.ids.next());
    await this.unitOfWork.runUnkeyed(async (tx) => {
      const { item } = await tx.lockItem(itemId);
      tx.appendEntry(
        item,
        { id: entryId, at, actor: signer, action: 'task.decided', step: 'signOff', outcome: 'sign' },
        [],
      );
      tx.insertDecision({
        ...{
          id: decision,
          itemId,
          caseId,
          taskId,
          entryId,
          step: 'signOff',
          outcome: 'sign',
        },
        ...{
          personId: signer,
          actingFor: null,
          duty: 'signer',
          round: 1,
          ...subject,
          reasonClass: null,
          ground: null,
          decidedAt: at,
        },
      });
      tx.insertSignOff({
        decisionId: decision,
        caseId,
        ...subject,
        statement,
        keyId: 'key',
        signature: sign(null, statement, this.#keys.privateKey),
      });
    });
  }

  private async seed(): Promise<void> {
    await this.rows(`INSERT INTO units (id, parent_id, kind, name, credit_code, created_at) VALUES
      ('host', NULL, 'host', '云溪市人民政府办公室', '11640100000000001A', now()),
      ('office', 'host', 'office', '云溪市综合执法监督局', '11640100MB1234567X', now())`);
    await this.rows(
      `INSERT INTO persons (id, name, unit_id, created_at) VALUES ($1, '林晓', 'office', now()), ($2, '梁志远', 'office', now())`,
      [drafter, signer],
    );
    await this
      .rows(`INSERT INTO portal_columns (id, unit_id, name, description, keywords, column_type, position) VALUES
      ('statutory', 'host', '法定主动公开内容', '依法主动公开的政府信息', '主动公开', '政策文件', 1),
      ('notices', 'office', '通知公告', '本局通知公告', '通知,公告', '工作动态', 2)`);
    const publicKey = this.#keys.publicKey.export({ type: 'spki', format: 'der' });
    await this.rows(
      `INSERT INTO receipt_keys (id, algorithm, public_key, created_at) VALUES ('key', 'ed25519', $1, now())`,
      [publicKey],
    );
    const { process } = CaseStory.begin();
    await this.rows(
      `INSERT INTO definitions (hash, name, kind, version, body, created_at) VALUES ($1, 'countyOffice', 'newPublication', 1, '', now())`,
      [process.hash],
    );
  }
}

const metadata: ItemMetadata = {
  ...{
    title: '关于公布行政执法事项清单的通知',
    documentNumber: '云综执发〔2026〕3号',
    issuer: '云溪市综合执法监督局',
  },
  ...{
    subjectCategory: null,
    genreCategory: '通知',
    groupCategory: null,
    serviceAudience: null,
    documentDate: null,
  },
  ...{
    effectiveDate: null,
    repealDate: null,
    validity: null,
    keywords: [],
    summary: null,
    source: { kind: 'own' },
  },
};

export const releasePlan: ReleasePlan = {
  ...{
    format: releasePlanFormat,
    attribute: 'PROACTIVE',
    basis: [],
    attributeMethod: 'item',
    proactiveCategory: 1,
    withheld: [],
  },
  ...{ audience: { kind: 'public' }, channels: ['portal'], column: 'statutory', notBefore: null },
  ...{ publicityPeriod: { kind: 'longTerm' }, riskTier: 'B' },
};

type Content = ReturnType<typeof contentOf>;

function waitingForDelivery(subject: Content['subject']): CaseStory {
  return upTo('publish.publish', CaseStory.begin({ facts: subject })).must('shenhang', 'publish.publish');
}

function contentOf({ metadata: changed, blocks, plan }: ItemChange) {
  const revision = makeSourceRevision({
    document: {
      format: 'shenjiao-doc/1',
      blocks: blocks ?? [
        { type: 'paragraph', id: 'p', inlines: [{ type: 'text', text: '现将清单予以公布，请遵照执行。' }] },
      ],
    },
    attachments: [],
    metadata: { ...metadata, ...changed },
    salt: 'ab'.repeat(32),
  });
  const rendition = renditionBytes(applyTreatment(revision.revision, noTreatment));
  const planBytes = releasePlanBytes({ ...releasePlan, ...plan });
  const subject = { contentDigest: digestOf(rendition), releasePlanDigest: digestOf(planBytes) };
  return { revision, rendition, planBytes, subject };
}

function itemRow(id: ItemId, { revision, subject }: Content): Omit<ItemRow, 'createdAt'> {
  return {
    ...{
      id,
      unitId: asId<UnitId>('office'),
      departmentId: null,
      version: 1,
      state: 'PUBLISHING',
      riskTier: 'B',
    },
    ...{
      title: revision.revision.metadata.title,
      sourceDigest: revision.digest,
      treatmentDigest: null,
      ...subject,
    },
    ...{ createdBy: drafter, openFindings: {}, entrySeq: 0, entryLeaf: null },
  };
}
