import { setInterval, setTimeout } from 'node:timers';
import {
  type Clock,
  type LiveNews,
  type LiveNewsReader,
  type LiveSignal,
  type LiveSignals,
} from '#application';
import { instantOf, type Instant, type PersonId } from '#domain/kernel';

/** One open page. */
export interface LivePage {
  readonly personId: PersonId;
  /** Whether the page's session lives; asking does not prolong it. */
  isAlive(): Promise<boolean>;
  send(event: LiveEvent): void;
  close(): void;
}

/** What is sent to a page. `id` is what it names when it comes back. */
export interface LiveEvent {
  readonly type: 'ready' | 'told' | 'beat';
  readonly id?: Instant;
  readonly data?: object;
}

/** How often pages are told at most, and looked after; how many pages one person has open. */
const pace = { gatherMs: 250, beatMs: 20_000, pagesMax: 8 };
/** How far back is looked after a signal: whoever tells takes the time before he commits. */
const lookBackMs = 120_000;
/** Who was away for longer reads his list. */
const awayMaxMs = 86_400_000;
const linesMax = 20;
const rememberedMax = 200;

interface Open {
  readonly page: LivePage;
  /** Lines that the page has been told of. */
  readonly told: Set<string>;
}

/**
 * The pages that wait for news on this process. However many they are, the database is asked once for all who have been told
 * something within a moment, and once for all sessions at a time.
 */
export class LiveStreams {
  private readonly pages = new Map<PersonId, Open[]>();
  private readonly due = new Set<PersonId>();
  private gathering: NodeJS.Timeout | null = null;
  private beating: NodeJS.Timeout | null = null;

  constructor(
    private readonly signals: LiveSignals,
    private readonly news: LiveNewsReader,
    private readonly clock: Clock,
  ) {}

  /** @param lastSeen  the last event that the page has had; null when it opens for the first time. */
  async open(page: LivePage, lastSeen: Instant | null): Promise<void> {
    const open: Open = { page, told: new Set() };
    const others = this.pages.get(page.personId) ?? [];
    this.pages.set(page.personId, [...others, open]);
    for (const oldest of others.slice(0, Math.max(0, others.length + 1 - pace.pagesMax))) oldest.page.close();
    this.signals.listen((signal) => this.heard(signal));
    this.beating ??= setInterval(() => void this.beat(), pace.beatMs).unref();
    const now = this.clock.now();
    page.send({ type: 'ready', id: now });
    if (lastSeen === null) return;
    const since = earlier(lastSeen, lookBackMs);
    const oldest = earlier(now, awayMaxMs);
    const [found] = await this.news.newsOf([page.personId], since > oldest ? since : oldest, linesMax);
    if (found !== undefined) tell(open, found);
  }

  /** The page is gone. */
  forget(page: LivePage): void {
    const left = (this.pages.get(page.personId) ?? []).filter((open) => open.page !== page);
    if (left.length === 0) this.pages.delete(page.personId);
    else this.pages.set(page.personId, left);
  }

  /** Ends all pages, and hears no more. */
  async stop(): Promise<void> {
    if (this.gathering !== null) clearTimeout(this.gathering);
    if (this.beating !== null) clearInterval(this.beating);
    for (const { page } of [...this.pages.values()].flat()) page.close();
    await this.signals.stop();
  }

  private heard(signal: LiveSignal): void {
    if (signal.kind === 'session') {
      void this.endDead(this.pages.get(signal.personId) ?? []);
      return;
    }
    const people = signal.kind === 'told' ? [signal.personId] : [...this.pages.keys()];
    for (const person of people) if (this.pages.has(person)) this.due.add(person);
    if (this.due.size > 0) this.gathering ??= setTimeout(() => void this.tellDue(), pace.gatherMs).unref();
  }

  private async tellDue(): Promise<void> {
    this.gathering = null;
    const people = [...this.due];
    this.due.clear();
    const since = earlier(this.clock.now(), lookBackMs);
    // News that cannot be read now are told with the next; the list has them in any case.
    const found = await this.news.newsOf(people, since, linesMax).catch(() => []);
    for (const news of found) for (const open of this.pages.get(news.personId) ?? []) tell(open, news);
  }

  private async beat(): Promise<void> {
    const all = [...this.pages.values()].flat();
    for (const { page } of all) page.send({ type: 'beat' });
    await this.endDead(all);
  }

  private async endDead(pages: readonly Open[]): Promise<void> {
    await Promise.all(
      pages.map(async ({ page }) => {
        // A session that cannot be looked up now is looked up again with the next beat.
        if (!(await page.isAlive().catch(() => true))) page.close();
      }),
    );
  }
}

function tell({ page, told }: Open, { unread, lines }: LiveNews): void {
  const keyed = lines.map((line) => ({ ...line, id: `${line.taskId}~${line.kind}` }));
  const fresh = keyed.filter(({ id, at }) => !told.has(`${id} ${at}`));
  for (const { id, at } of fresh) told.add(`${id} ${at}`);
  for (const oldest of told) {
    if (told.size <= rememberedMax) break;
    told.delete(oldest);
  }
  const last = lines.at(-1)?.at;
  page.send({ type: 'told', ...(last === undefined ? {} : { id: last }), data: { unread, lines: fresh } });
}

function earlier(instant: Instant, ms: number): Instant {
  return instantOf(Date.parse(instant) - ms);
}
