import { isDeepStrictEqual } from 'node:util';
import { AppError, asId, duties, type ItemId, type PersonActor, type TaskId } from '#domain/kernel';
import { demoPeople, type DecidedAnswer, type DecideTask } from '#application';
import { brokenPromises } from './database-walk-checks.js';
import { maskIdentityNumber, someContent, type TestOffice } from './office.js';
import { chance } from './sound-definitions.js';

/** What a walk over the database has done, and everything it has left behind that must not be. */
export interface DatabaseWalkReport {
  readonly operations: number;
  readonly accepted: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly repeated: number;
  readonly items: number;
  readonly delivered: number;
  readonly violations: readonly string[];
}

const enforcement = demoPeople.filter(({ unitId }) => unitId === 'yunxi-enforcement');
const editorial = duties.filter((duty) => !duty.endsWith('Admin') && duty !== 'complianceOfficer');
/** What carries a step onward; the others are passed. */
const onwardOf: Readonly<Record<string, readonly string[]>> = {
  draft: ['submit'],
  confidentialityReview: ['publish'],
  deidentification: ['noneNeeded', 'treated'],
  signOff: ['sign'],
  publish: ['publish'],
  quarantine: ['clear'],
};
const backward = [
  'return',
  'returnToPrevious',
  'returnToStep',
  'redo',
  'reject',
  'defer',
  'refer',
  'notPublish',
];

interface OpenTask {
  readonly id: string;
  readonly step: string;
  readonly duty: string;
}

/** Random people with random duties do random things to the items of one office, through the handlers that the API calls. */
export class DatabaseWalk {
  private readonly random: () => number;
  private readonly held = new Map<string, readonly string[]>();
  private readonly live: { readonly id: string; left: number }[] = [];
  private readonly counts = { operations: 0, accepted: 0, repeated: 0, items: 0 };
  private readonly refused: Record<string, number> = {};
  private readonly violations: string[] = [];

  constructor(
    private readonly office: TestOffice,
    private readonly seed: number,
  ) {
    this.random = chance(seed);
  }

  async run(operations: number): Promise<DatabaseWalkReport> {
    await this.giveDuties();
    while (this.counts.operations < operations) {
      if (this.live.length < 6) await this.draft();
      else await this.something();
    }
    const { delivered, broken } = await brokenPromises((text, values) =>
      this.office.sql.query({ name: '', text }, values),
    );
    const violations = [...this.violations, ...broken].map((one) => `seed ${this.seed}: ${one}`);
    return { ...this.counts, refused: this.refused, delivered, violations };
  }

  /** Everybody may do several things, so that nothing but separation keeps one person from doing two of them. */
  private async giveDuties(): Promise<void> {
    for (const { username } of enforcement) {
      const { personId, duties: own } = this.office.person(username);
      const more = editorial.filter((duty) => this.random() < 0.3 && !own.some((one) => one.duty === duty));
      for (const duty of more)
        await this.office.sql.query(
          {
            name: 'walk_give_duty',
            text: `INSERT INTO duty_assignments (id, person_id, unit_id, duty, valid_from)
              VALUES (gen_random_uuid(), $1, 'yunxi-enforcement', $2, '2026-01-01T00:00:00Z')`,
          },
          [personId, duty],
        );
      this.held.set(username, more);
    }
  }

  private somebody(duty: string | null = null): PersonActor {
    const own = enforcement.filter((one) => one.duties.some((held) => held.duty === duty));
    const able = enforcement.filter(({ username }) => this.held.get(username)!.some((one) => one === duty));
    const chosen = this.random();
    const among = [own, able, enforcement][chosen < 0.8 ? 0 : chosen < 0.95 ? 1 : 2]!;
    const { username } = this.pick(among.length > 0 ? among : enforcement);
    const person = this.office.person(username);
    const more = this.held.get(username)!.map((one) => ({
      duty: one as (typeof duties)[number],
      step: null,
      unitId: person.unitId,
    }));
    return { ...person, duties: [...person.duties, ...more] };
  }

  private async draft(): Promise<void> {
    const actor = this.somebody('drafter');
    const made = await this.attempt('create', () =>
      this.office.create.execute(this.content(), actor, this.office.envelope(actor)),
    );
    if (made === null) return;
    this.counts.items += 1;
    this.live.push({ id: made.itemId, left: 90 });
  }

  private async something(): Promise<void> {
    const item = this.pick(this.live);
    item.left -= 1;
    const tasks = await this.openTasks(item.id);
    const task = tasks.length === 0 ? null : this.pick(tasks);
    const chosen = this.random();
    if (task === null || item.left <= 0) this.live.splice(this.live.indexOf(item), 1);
    else if (task.step === 'draft' && chosen < 0.2) await this.save(item.id);
    else if (task.step === 'deidentification' && chosen < 0.3) await this.treat(item.id, task);
    else if (chosen < 0.02) await this.recall(item.id);
    else if (chosen < 0.025) await this.quarantine(item.id);
    else await this.decide(item.id, task);
  }

  private async decide(itemId: string, task: OpenTask): Promise<void> {
    const actor = this.somebody(task.duty);
    const onward = onwardOf[task.step] ?? ['pass'];
    const outcome = this.pick(this.random() < 0.93 ? onward : backward);
    const returnTo = this.pick(['draft', 'firstReview', 'firstProof', 'deidentification', null]);
    const taskId = asId<TaskId>(task.id);
    if (this.random() < 0.95) await this.office.settleFindings(itemId);
    const seen = await this.attempt('look', () => this.office.tasks.get(actor, taskId));
    if (seen === null) return;
    const command: DecideTask = {
      taskId,
      taskVersion: seen.version + (this.random() < 0.01 ? 1 : 0),
      outcome,
      contentDigest: seen.contentDigest,
      releasePlanDigest: seen.releasePlanDigest,
      opinion: this.random() < 0.3 ? '同意' : null,
      reasonClass: onward.includes(outcome) ? null : 'TYPO',
      ground: onward.includes(outcome) ? null : this.pick(['secrecy', 'disclosure.14', null]),
      statement: this.random() < 0.5 ? '已逐项核对。' : null,
      deferUntil: null,
      returnTo: outcome === 'returnToStep' ? returnTo : null,
      positions: [],
    };
    const envelope = this.office.envelope(actor);
    const execute = (): Promise<DecidedAnswer> => this.office.decideTask.execute(command, actor, envelope);
    const answer = await this.attempt(`${task.step}.${outcome}`, execute);
    if (answer === null || this.random() >= 0.1) return;
    this.counts.repeated += 1;
    const again = await this.attempt(`${task.step}.${outcome} again`, execute);
    if (!isDeepStrictEqual(again, answer))
      this.violations.push(`I7: ${task.step}.${outcome} was answered differently the second time`);
  }

  private async save(itemId: string): Promise<void> {
    const { version, createdBy } = await this.item(itemId);
    const actor = this.byId(createdBy);
    await this.attempt('save draft', () =>
      this.office.saveDraft.execute(
        { ...this.content(), itemId: asId<ItemId>(itemId), itemVersion: version },
        actor,
        this.office.envelope(actor),
      ),
    );
  }

  private async treat(itemId: string, task: OpenTask): Promise<void> {
    const actor = this.somebody('deidentifier');
    const { version } = await this.item(itemId);
    const taskId = asId<TaskId>(task.id);
    await this.attempt('save treatment', () =>
      this.office.saveTreatment.execute(
        { itemId: asId<ItemId>(itemId), itemVersion: version, taskId, operations: [maskIdentityNumber] },
        actor,
        this.office.envelope(actor),
      ),
    );
  }

  private async recall(itemId: string): Promise<void> {
    const { version, createdBy } = await this.item(itemId);
    const actor = this.byId(createdBy);
    const command = { itemId: asId<ItemId>(itemId), itemVersion: version, reason: null };
    await this.attempt('recall', () =>
      this.office.recall.execute(command, actor, this.office.envelope(actor)),
    );
  }

  private async quarantine(itemId: string): Promise<void> {
    const actor = this.somebody('confidentialityReviewer');
    const { version } = await this.item(itemId);
    const command = { itemId: asId<ItemId>(itemId), itemVersion: version, reason: null };
    await this.attempt('quarantine', () =>
      this.office.quarantine.execute(command, actor, this.office.envelope(actor)),
    );
  }

  /** Anything but an answer or a named refusal is a violation of its own. */
  private async attempt<Answer>(what: string, execute: () => Promise<Answer>): Promise<Answer | null> {
    this.counts.operations += 1;
    try {
      const answer = await execute();
      this.counts.accepted += 1;
      return answer;
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'unexpected';
      if (code === 'unexpected') this.violations.push(`${what}: ${String(error)}`);
      this.refused[code] = (this.refused[code] ?? 0) + 1;
      return null;
    }
  }

  private openTasks(itemId: string): Promise<OpenTask[]> {
    return this.office.sql.query<OpenTask & Record<string, unknown>>(
      {
        name: 'walk_open_tasks',
        text: `SELECT t.id, t.step, t.duty FROM tasks t WHERE t.item_id = $1 AND t.status = 'open' ORDER BY t.id`,
      },
      [itemId],
    );
  }

  private async item(itemId: string): Promise<{ readonly version: number; readonly createdBy: string }> {
    const [row] = await this.office.sql.query<{ version: number; createdBy: string }>(
      {
        name: 'walk_item',
        text: 'SELECT i.version, i.created_by AS "createdBy" FROM items i WHERE i.id = $1',
      },
      [itemId],
    );
    return row!;
  }

  private byId(personId: string): PersonActor {
    const { username } = enforcement.find((one) => this.office.person(one.username).personId === personId)!;
    return this.office.person(username);
  }

  private content(): ReturnType<typeof someContent> {
    const content = someContent();
    const title = `公示${Math.floor(this.random() * 1_000_000)}`;
    return { ...content, metadata: { ...content.metadata, title } };
  }

  private pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.random() * values.length)]!;
  }
}
