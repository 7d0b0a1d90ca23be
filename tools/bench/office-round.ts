import { randomUUID } from 'node:crypto';
import { BenchConnection } from './http-client.js';
import { benchSteps, type BenchItem, type BenchOffice } from './office.js';

/** How fast a round went. */
export interface Round {
  readonly perSecond: number;
  readonly latenciesMs: readonly number[];
}

interface Decided {
  readonly contentDigest: string;
  readonly opened: readonly { readonly taskId: string; readonly step: string }[];
}

/** Deals the work out to clients, each taking the next piece when it has finished one. */
export async function timed<Piece>(
  pieces: Piece[],
  clients: number,
  work: (piece: Piece, client: number, note: (ms: number) => void) => Promise<void>,
): Promise<Round> {
  const latenciesMs: number[] = [];
  const note = (ms: number): void => void latenciesMs.push(ms);
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop())
        await work(piece, client, note);
    }),
  );
  return { perSecond: (latenciesMs.length / (performance.now() - startedAt)) * 1000, latenciesMs };
}

/** Every item is taken through the timed decisions by as many clients at once. */
export async function officeRound(office: BenchOffice, items: BenchItem[], clients: number): Promise<Round> {
  const connections = Array.from({ length: clients }, () => new BenchConnection(office.port));
  const round = await timed(items, clients, async (item, client, note) => {
    let { tasks, contentDigest } = item;
    for (const { step, outcome } of benchSteps) {
      const at = performance.now();
      const decided = await connections[client]!.post<Decided>(
        `/tasks/${tasks[step]}/decision`,
        { ...office.headersFor(step), 'idempotency-key': randomUUID(), prefer: 'return=minimal' },
        {
          outcome,
          taskVersion: 1,
          contentDigest,
          releasePlanDigest: item.releasePlanDigest,
          opinion: 'agreed',
        },
      );
      note(performance.now() - at);
      contentDigest = decided.contentDigest;
      tasks = {
        ...tasks,
        ...Object.fromEntries(decided.opened.map((opened) => [opened.step, opened.taskId])),
      };
    }
  });
  await Promise.all(connections.map((connection) => connection.close()));
  return round;
}
