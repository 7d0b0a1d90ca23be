import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type pg from 'pg';
import { demoPassword, demoPeople, type PersonRef } from '#application';
import type { Duty } from '#domain/kernel';
import { appRole, contentKeysOf } from '#platform';
import type { EvidenceDatabase } from '../../apps/cli/src/evidence.module.js';
import { stateOf, type StateId, type StoredSnapshot } from '#domain/workflow';
import { TestApi, type ApiAnswer, type ApiClient } from './api.js';
import { someContent, type Content } from './office.js';
import { quietPool, TestWorker } from './test-worker.js';

/** What a person sends with a decision beside its outcome and what was shown. */
export type Given = Readonly<Record<string, unknown>>;

/** What the screen of an open task showed. */
export interface ShownTask {
  readonly taskId: string;
  readonly taskVersion: number;
  readonly contentDigest: string;
  readonly releasePlanDigest: string;
}

/** The answer to a decision, without the item. */
export interface Decided {
  readonly itemId: string;
  readonly itemVersion: number;
  readonly state: string;
  readonly taskId: string;
  readonly decisionId: string;
  readonly entryId: string;
  readonly entrySeq: number;
}

/** Commands on an item rather than on a task. */
export type ItemCommand =
  'recall' | 'quarantine' | 'quarantine-resolution' | 'take-down' | 'pause' | 'void' | 'take-back';

const unit = 'yunxi-enforcement';
/** Well inside the five minutes that the definitions allow. */
const freshMs = 200_000;

/** The demonstration office over HTTP: its people, each signed in once, and the worker beside the API. */
export class HttpOffice {
  private readonly signedIn = new Map<string, Promise<ApiClient>>();

  private constructor(
    readonly api: TestApi,
    readonly worker: TestWorker,
    private readonly owner: pg.Pool,
  ) {}

  static async open(): Promise<HttpOffice> {
    const api = await TestApi.start();
    const worker = await TestWorker.start(api.database.appUrl, api.dataFolder);
    return new HttpOffice(api, worker, quietPool(api.database.ownerUrl));
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.worker.stop();
    await this.api.stop();
  }

  /** What an evidence package is made from. */
  evidence(): EvidenceDatabase {
    const { database, dataFolder } = this.api;
    return {
      url: database.appUrl,
      appRole,
      contentKeys: contentKeysOf({ SHENJIAO_DATA_DIR: dataFolder }),
    };
  }

  as(username: string, language = 'zh-CN'): Promise<ApiClient> {
    const key = `${username} ${language}`;
    const client = this.signedIn.get(key) ?? this.api.signIn(username, language);
    this.signedIn.set(key, client);
    return client;
  }

  /** Rows of a statement, read or changed as the owner of the database could. */
  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.owner.query<Row>(text, [...values])).rows;
  }

  /** 林晓's new item, by its id. */
  async draft(
    change: Partial<Content> & { readonly process?: string } = {},
    username = 'linxiao',
  ): Promise<string> {
    const { process, ...content } = change;
    const body = { ...someContent(content), ...(process === undefined ? {} : { process }) };
    const answer = await (await this.as(username)).post('/api/v1/items', body);
    if (answer.status !== 201) throw new Error(`no item: ${answer.status} ${JSON.stringify(answer.body)}`);
    return (answer.body as { readonly id: string }).id;
  }

  /** What the screen of the item's open task of a step shows now. */
  async shown(itemId: string, step: string): Promise<ShownTask> {
    const [task] = await this.rows<ShownTask>(
      `SELECT t.id AS "taskId", t.version AS "taskVersion", i.content_digest AS "contentDigest", i.release_plan_digest AS "releasePlanDigest"
         FROM tasks t JOIN items i ON i.id = t.item_id WHERE t.item_id = $1 AND t.step = $2 AND t.status = 'open'`,
      [itemId, step],
    );
    if (task === undefined)
      throw new Error(`${step} is not open in ${JSON.stringify(await this.states(itemId))}`);
    return task;
  }

  /**
   * Most scenarios are about other rules than the checks: in them an item stands as if every finding had been answered,
   * without an entry that they would have to tell apart.
   */
  async settleFindings(itemId: string): Promise<void> {
    await this.rows(`UPDATE items SET open_findings = '{}' WHERE id = $1 AND open_findings <> '{}'`, [
      itemId,
    ]);
  }

  /** Somebody sends a decision on the open task of a step, findings being settled; whatever the answer is. */
  async attempt(username: string, itemId: string, event: string, given: Given = {}): Promise<ApiAnswer> {
    await this.settleFindings(itemId);
    return this.attemptUnsettled(username, itemId, event, given);
  }

  /** The same with findings as they stand. */
  async attemptUnsettled(
    username: string,
    itemId: string,
    event: string,
    given: Given = {},
  ): Promise<ApiAnswer> {
    const [step = '', outcome = ''] = event.split('.');
    const { taskId, ...shown } = await this.shown(itemId, step);
    return this.send(username, `/api/v1/tasks/${taskId}/decision`, { ...shown, outcome, ...given });
  }

  /** A decision that must succeed. */
  async decide(username: string, itemId: string, event: string, given: Given = {}): Promise<Decided> {
    const answer = await this.attempt(username, itemId, event, given);
    if (answer.status !== 200)
      throw new Error(`${event} by ${username}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Decided;
  }

  /** A command on the item as it stands now; whatever the answer is. */
  async onItem(username: string, itemId: string, command: ItemCommand, body: Given = {}): Promise<ApiAnswer> {
    return this.send(username, `/api/v1/items/${itemId}/${command}`, {
      itemVersion: await this.version(itemId),
      ...body,
    });
  }

  /** A command on the item that must succeed. */
  async doOnItem(username: string, itemId: string, command: ItemCommand, body: Given = {}): Promise<void> {
    const answer = await this.onItem(username, itemId, command, body);
    if (answer.status !== 200)
      throw new Error(`${command} by ${username}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  async saveDraft(username: string, itemId: string, change: Partial<Content>): Promise<ApiAnswer> {
    const body = { itemVersion: await this.version(itemId), ...someContent(change) };
    return (await this.as(username)).put(`/api/v1/items/${itemId}/draft`, body);
  }

  async saveTreatment(
    username: string,
    itemId: string,
    operations: readonly unknown[],
    step = 'deidentification',
  ): Promise<ApiAnswer> {
    const { taskId } = await this.shown(itemId, step);
    const body = { itemVersion: await this.version(itemId), taskId, operations };
    return (await this.as(username)).put(`/api/v1/items/${itemId}/treatment`, body);
  }

  /** Carries a draft through the straight way, up to and including the named event. */
  carry(itemId: string, until: string): Promise<void> {
    return this.carryOn(itemId, 'draft.submit', until);
  }

  /** The same from a later event on. */
  async carryOn(itemId: string, from: string, until: string): Promise<void> {
    const first = straightWay.findIndex(([, event]) => event === from);
    for (const [username, event] of straightWay.slice(first)) {
      if (event === 'signOff.sign') await this.stayFresh(username);
      await this.decide(username, itemId, event);
      if (event === until) return;
    }
    throw new Error(`${until} is not on the straight way`);
  }

  /** A new item that has come as far as the named event. */
  async carried(until: string, change: Partial<Content> = {}): Promise<string> {
    const itemId = await this.draft(change);
    await this.carry(itemId, until);
    return itemId;
  }

  /** Resolves when everything about the item stands in the log. */
  async recorded(itemId: string): Promise<void> {
    const waiting = `SELECT e.id FROM audit_entries e WHERE e.item_id = $1
      AND NOT EXISTS (SELECT FROM log_leaves l WHERE l.entry_id = e.id)`;
    while ((await this.rows(waiting, [itemId])).length > 0) await setImmediate();
  }

  /** The password once more, when the last time is too long ago for signing. */
  async stayFresh(username: string): Promise<void> {
    const client = await this.as(username);
    const session = (await client.get('/api/v1/session')).body as { readonly authenticatedAt: string };
    if (Date.now() - Date.parse(session.authenticatedAt) < freshMs) return;
    await client.post('/api/v1/session/reauthentication', { password: demoPassword });
  }

  async version(itemId: string): Promise<number> {
    const [row] = await this.rows<{ version: number }>('SELECT i.version FROM items i WHERE i.id = $1', [
      itemId,
    ]);
    return row!.version;
  }

  /** Where the item's cases stand, by kind, as their stored snapshots say. */
  async states(itemId: string): Promise<Readonly<Partial<Record<'newPublication' | 'takeDown', StateId>>>> {
    const found = await this.rows<{ kind: string; snapshot: StoredSnapshot }>(
      'SELECT c.kind, c.snapshot FROM cases c WHERE c.item_id = $1 ORDER BY c.opened_at, c.id',
      [itemId],
    );
    return Object.fromEntries(found.map(({ kind, snapshot }) => [kind, stateOf(snapshot)]));
  }

  /** The item's trail as the compliance officer is shown it. */
  async trail(itemId: string): Promise<readonly TrailEntry[]> {
    const answer = await (await this.as('guyan')).get(`/api/v1/audit/items/${itemId}/trail`);
    if (answer.status !== 200) throw new Error(`no trail: ${JSON.stringify(answer.body)}`);
    return (answer.body as { readonly items: readonly TrailEntry[] }).items;
  }

  /** Gives a person one more duty in the office, until `takeBackDuties`. */
  async grant(username: string, duty: Duty, step: string | null = null, unitId = unit): Promise<void> {
    const values = [randomUUID(), personOf(username).id, unitId, duty, step];
    await this.rows(
      `INSERT INTO duty_assignments (id, person_id, unit_id, duty, step, valid_from) VALUES ($1, $2, $3, $4, $5, '2026-01-02T03:04:05Z')`,
      values,
    );
  }

  async takeBackDuties(): Promise<void> {
    await this.rows(`DELETE FROM duty_assignments d WHERE d.valid_from = '2026-01-02T03:04:05Z'`);
  }

  /** Somebody sends a command to an address; whatever the answer is. */
  async send(username: string, url: string, body: Given): Promise<ApiAnswer> {
    return (await this.as(username)).post(url, body, { prefer: 'return=minimal' });
  }
}

/** One line of the trail, as far as tests compare it. */
export interface TrailEntry {
  readonly seq: number;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  readonly action: string;
  readonly step: string | null;
  readonly outcome: string | null;
  readonly duty: string | null;
  readonly reasons: readonly { readonly code: string }[];
  readonly values: readonly {
    readonly field: string;
    readonly value: string | null;
    readonly check: string;
  }[];
}

/** A person of the demonstration as answers name him. */
export function personOf(username: string): PersonRef {
  const index = demoPeople.findIndex((one) => one.username === username);
  const found = demoPeople[index];
  if (found === undefined) throw new Error(`nobody is called ${username}`);
  return { id: `0190a000-0001-7000-8000-${String(index + 1).padStart(12, '0')}`, name: found.name };
}

/** Who does what, in order, when nothing goes wrong. */
export const straightWay: readonly (readonly [string, string])[] = [
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
