import { setImmediate } from 'node:timers/promises';
import type { LiveNews, LiveSignal } from '#application';
import { asId, type Instant, type PersonId } from '#domain/kernel';
import { type LiveEvent, type LivePage, LiveStreams } from './live-streams.js';

const now = '2026-03-02T01:20:00.000Z' as Instant;
const line = { at: now, kind: 'task.waiting', taskId: 't', itemId: 'i', title: '公示' };
const personOf = (index: number): PersonId => asId<PersonId>(`person-${index}`);

interface Page extends LivePage {
  readonly events: LiveEvent[];
  isClosed: boolean;
}

function aPage(personId: PersonId, isAlive = true): Page {
  const page: Page = {
    personId,
    events: [],
    isClosed: false,
    isAlive: () => Promise.resolve(isAlive),
    send: (event) => void page.events.push(event),
    close: () => void (page.isClosed = true),
  };
  return page;
}

function anInstallation() {
  const asked: (readonly PersonId[])[] = [];
  let hear: (signal: LiveSignal) => void = () => undefined;
  const streams = new LiveStreams(
    { listen: (heard) => void (hear = heard), stop: () => Promise.resolve() },
    {
      newsOf: (people) => {
        asked.push(people);
        return Promise.resolve(people.map((personId): LiveNews => ({ personId, unread: 1, lines: [line] })));
      },
    },
    { now: () => now },
  );
  return { streams, asked, signal: (signal: LiveSignal) => hear(signal) };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setImmediate();
}

describe('open pages', () => {
  it('cost one question for all who were told something within a moment, however many they are', async () => {
    const { streams, asked, signal } = anInstallation();
    const pages = Array.from({ length: 1000 }, (_, index) => aPage(personOf(index)));
    for (const page of pages) await streams.open(page, null);
    for (const { personId } of pages) signal({ kind: 'told', personId });
    signal({ kind: 'told', personId: asId<PersonId>('nobody-here') });
    await until(() => pages[999]?.events.length === 2);
    expect([asked.map((people) => people.length), pages[999]?.events]).toEqual([
      [1000],
      [
        { type: 'ready', id: now },
        { type: 'told', id: now, data: { unread: 1, lines: [{ ...line, id: 't~task.waiting' }] } },
      ],
    ]);
    await streams.stop();
  });

  it('are told of a line once, and end when their session does', async () => {
    const { streams, signal } = anInstallation();
    const page = aPage(personOf(1));
    await streams.open(page, null);
    for (let time = 0; time < 2; time += 1) {
      signal({ kind: 'told', personId: page.personId });
      await until(() => page.events.length === time + 2);
    }
    const dead = aPage(personOf(2), false);
    await streams.open(dead, null);
    signal({ kind: 'session', personId: dead.personId });
    await until(() => dead.isClosed);
    expect([page.events.slice(1).map(({ data }) => data), page.isClosed, dead.isClosed]).toEqual([
      [
        { unread: 1, lines: [{ ...line, id: 't~task.waiting' }] },
        { unread: 1, lines: [] },
      ],
      false,
      true,
    ]);
    await streams.stop();
  });
});
