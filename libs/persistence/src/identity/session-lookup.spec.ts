import type { Instant } from '#domain/kernel';
import { SessionLookup } from './session-lookup.js';

const now = '2026-03-02T01:20:00.000Z' as Instant;
const hash = (byte: number): Uint8Array => Uint8Array.of(byte);

interface Question {
  readonly hashes: readonly string[];
  readonly answer: (rows: ReadonlyMap<string, string>) => void;
  readonly fail: (error: Error) => void;
}

/** Questions wait until the test answers them; `question` waits until the next one is asked. */
function heldLookup() {
  const asked: Question[] = [];
  const expecting: ((question: Question) => void)[] = [];
  const lookup = new SessionLookup<string>(
    (hashes) =>
      new Promise((answer, fail) => {
        const question = { hashes: hashes.map((one) => Buffer.from(one).toString('hex')), answer, fail };
        const expected = expecting.shift();
        if (expected === undefined) asked.push(question);
        else expected(question);
      }),
  );
  const question = (): Promise<Question> => {
    const first = asked.shift();
    return first === undefined ? new Promise((resolve) => expecting.push(resolve)) : Promise.resolve(first);
  };
  return { question, lookup };
}

describe('SessionLookup', () => {
  it('gathers what comes while a question is on its way, and asks it together', async () => {
    const { question, lookup } = heldLookup();
    const first = lookup.find(hash(1), now, now);
    const later = [lookup.find(hash(2), now, now), lookup.find(hash(3), now, now)];
    const alone = await question();
    alone.answer(new Map([['01', 'one']]));
    expect([alone.hashes, await first]).toEqual([['01'], 'one']);
    const together = await question();
    together.answer(new Map([['03', 'three']]));
    expect([together.hashes, await Promise.all(later)]).toEqual([
      ['02', '03'],
      [null, 'three'],
    ]);
  });

  it('asks anew for a session that is already being asked for', async () => {
    const { question, lookup } = heldLookup();
    const before = lookup.find(hash(1), now, now);
    const after = lookup.find(hash(1), now, now);
    (await question()).answer(new Map([['01', 'one']]));
    (await question()).answer(new Map());
    expect([await before, await after]).toEqual(['one', null]);
  });

  it('goes on after a question that failed', async () => {
    const { question, lookup } = heldLookup();
    const failed = lookup.find(hash(1), now, now);
    (await question()).fail(new Error('connection lost'));
    await expect(failed).rejects.toThrow('connection lost');
    const next = lookup.find(hash(2), now, now);
    (await question()).answer(new Map([['02', 'two']]));
    expect(await next).toEqual('two');
  });
});
