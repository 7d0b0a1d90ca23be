import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { OfficeClient } from '#api-client';
import { demoPassword } from '#application';
import { migrateDatabase } from '../../apps/cli/src/database.module.js';
import { seedDemoOffice } from '../../apps/cli/src/office.module.js';
import {
  appRole,
  type ContentKeys,
  contentKeysOf,
  EmbeddedPostgres,
  findFreePort,
  sequencerRole,
} from '#platform';

/** The eight decisions that are timed on each item, in an order that the process allows, and who takes them. */
export const benchSteps = [
  { step: 'draft', outcome: 'submit', username: 'linxiao' },
  { step: 'firstReview', outcome: 'pass', username: 'zhouzheng' },
  { step: 'firstProof', outcome: 'pass', username: 'hewen' },
  { step: 'confidentialityReview', outcome: 'publish', username: 'qinshen' },
  { step: 'sensitivityCheck', outcome: 'pass', username: 'baijing' },
  { step: 'deidentification', outcome: 'noneNeeded', username: 'luojie' },
  { step: 'deidentificationVerify', outcome: 'pass', username: 'fengyan' },
  { step: 'secondReview', outcome: 'pass', username: 'zhengping' },
] as const;
export type BenchStep = (typeof benchSteps)[number]['step'];

export interface BenchItem {
  readonly contentDigest: string;
  readonly releasePlanDigest: string;
  readonly tasks: Readonly<Record<string, string>>;
}

const dist = fileURLToPath(new URL('../../dist/apps/', import.meta.url));

/** A whole installation of its own with durable settings, in a folder that is removed afterwards. */
export class BenchOffice {
  private readonly clients = new Map<string, OfficeClient>();

  private constructor(
    readonly port: number,
    readonly ownerUrl: string,
    readonly appUrl: string,
    readonly sequencerUrl: string,
    private readonly folder: string,
    private readonly postgres: EmbeddedPostgres,
    private readonly processes: Readonly<Record<'sequencer' | 'api' | 'worker', ChildProcess>>,
  ) {}

  contentKeys(): ContentKeys {
    return contentKeysOf({ SHENJIAO_DATA_DIR: this.folder });
  }

  static async start(): Promise<BenchOffice> {
    const folder = await mkdtemp(join(tmpdir(), 'shenjiao-bench-'));
    const postgres = new EmbeddedPostgres({ dataFolder: folder });
    const urls = await postgres.start();
    await migrateDatabase({ ownerUrl: urls.owner, appRole, sequencerRole });
    await seedDemoOffice({ url: urls.app, appRole });
    const [port, portalPort] = [await findFreePort(), await findFreePort()];
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      PORTAL_PORT: String(portalPort),
      SHENJIAO_DATA_DIR: folder,
      DATABASE_URL: urls.app,
      SEQUENCER_DATABASE_URL: urls.sequencer,
      LOG_LEVEL: 'warn',
    };
    const start = (name: string): ChildProcess =>
      spawn(process.execPath, [join(dist, name, 'src/main.js')], {
        env,
        stdio: ['pipe', 'inherit', 'inherit'],
      });
    const sequencer = start('sequencer');
    const api = start('api');
    await waitUntilReady(port);
    const worker = start('worker');
    const office = new BenchOffice(port, urls.owner, urls.app, urls.sequencer, folder, postgres, {
      sequencer,
      api,
      worker,
    });
    for (const { username } of benchSteps) {
      office.clients.set(
        username,
        await OfficeClient.signIn(`http://127.0.0.1:${port}`, username, demoPassword),
      );
    }
    return office;
  }

  headersFor(step: BenchStep): Record<string, string> {
    const { username } = benchSteps.find((timed) => timed.step === step)!;
    return this.clients.get(username)!.commandHeaders();
  }

  /** Drafts ready to be submitted, made over HTTP before the clock starts. */
  async makeItems(count: number): Promise<BenchItem[]> {
    const drafter = this.clients.get('linxiao')!;
    const items: BenchItem[] = [];
    for (let made = 0; made < count; made += 1) {
      const created = await drafter.command<{ id: string }>('POST', '/items', draft(made));
      const item = await drafter.get<{
        contentDigest: string;
        releasePlanDigest: string;
        tasks: { id: string; step: string }[];
      }>(`/items/${created.id}`);
      items.push({ ...item, tasks: Object.fromEntries(item.tasks.map((task) => [task.step, task.id])) });
    }
    return items;
  }

  /** Waits until the effects of all decisions so far have been carried out. */
  async drainOutbox(admin: pg.Client): Promise<void> {
    for (;;) {
      const { rows } = await admin.query<{ open: number }>(
        'SELECT count(*)::integer AS open FROM outbox WHERE done_at IS NULL',
      );
      if (rows[0]!.open === 0) return;
      await delay(200);
    }
  }

  async pauseWorker(): Promise<void> {
    this.processes.worker.kill('SIGSTOP');
    await delay(100);
  }

  async resumeWorker(): Promise<void> {
    this.processes.worker.kill('SIGCONT');
    await delay(100);
  }

  /** Stops the log's sequencer, for less time than the log may stand still. */
  async pauseSequencer(): Promise<void> {
    this.processes.sequencer.kill('SIGSTOP');
    await delay(100);
  }

  /** Lets it go on, and waits until nothing is left for it to do. */
  async resumeSequencer(admin: pg.Client): Promise<void> {
    this.processes.sequencer.kill('SIGCONT');
    for (;;) {
      const { rows } = await admin.query<{ waiting: boolean }>(
        'SELECT EXISTS (SELECT FROM log_pending) AS waiting',
      );
      if (rows[0]?.waiting === false) return;
      await delay(100);
    }
  }

  async stop(): Promise<void> {
    for (const child of Object.values(this.processes)) {
      child.kill('SIGCONT');
      child.kill('SIGTERM');
    }
    await Promise.all(
      Object.values(this.processes).map(
        (child) =>
          new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(null))),
      ),
    );
    await this.postgres.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function draft(number: number): object {
  return {
    document: {
      format: 'shenjiao-doc/1',
      blocks: Array.from({ length: 20 }, (_, index) => ({
        type: 'paragraph',
        id: `p${index}`,
        inlines: [
          {
            type: 'text',
            text: `第${number}号公开信息第${index}段：按照规定程序办理，及时向社会公布有关情况。`,
          },
        ],
      })),
    },
    metadata: {
      title: `测试公开信息${number}`,
      documentNumber: null,
      issuer: '云溪市综合执法监督局',
      subjectCategory: null,
      genreCategory: null,
      groupCategory: null,
      serviceAudience: null,
      documentDate: '2026-03-02',
      effectiveDate: null,
      repealDate: null,
      validity: null,
      keywords: [],
      summary: '测试用',
      source: { kind: 'own' },
    },
    releasePlan: {
      format: 'shenjiao-release-plan/1',
      attribute: 'PROACTIVE',
      basis: [{ law: '中华人民共和国政府信息公开条例', article: 20, paragraph: null, item: 15 }],
      attributeMethod: 'item',
      proactiveCategory: 15,
      withheld: [],
      audience: { kind: 'public' },
      channels: ['portal'],
      column: 'yunxi-enforcement-notices',
      notBefore: null,
      publicityPeriod: { kind: 'longTerm' },
      riskTier: 'A',
    },
  };
}

async function waitUntilReady(port: number): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.ok === true) return;
    await delay(100);
  }
  throw new Error('the application was not ready within 60 s');
}
