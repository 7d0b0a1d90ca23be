// How fast texts are read by machine, on one core: the matcher beside the fastest kept package in the same run, rounds
// interleaved so that the machine's mood hits both alike; then each check, and all of them, over whole documents.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { newScreeningMemory, screenItem, type ScreeningFacts, type ScreeningMemory } from '#application';
import { civilDateOf, instantOf } from '#domain/kernel';
import { ProofreadingMemory } from '#domain/proofreading';
import { checkNames, type ItemContent, Matcher, matcherTablesOf, TextMemory } from '#domain/text';
import { lexiconTerms, seededRandom, shuffledDocuments } from './screening-corpus.js';
import { median, percentile } from './statistics.js';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const termCount = 100_000;
const megabyte = 1_000_000;

interface Built {
  readonly buildMs: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

function builtInWorker(terms: readonly string[]): Promise<Built> {
  const worker = new Worker(new URL('./build-matcher-thread.ts', import.meta.url), { workerData: { terms } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** Megabytes of UTF-8 per second. */
function speed(texts: readonly string[], read: (text: string) => void): number {
  const start = performance.now();
  for (const text of texts) read(text);
  return bytesOf(texts) / megabyte / ((performance.now() - start) / 1000);
}

/** How long the event loop was kept waiting at most while something ran beside it. */
async function longestWait<Result>(
  work: Promise<Result>,
): Promise<{ readonly result: Result; readonly ms: number }> {
  let longest = 0;
  let before = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - before - 1);
    before = performance.now();
  }, 1);
  const result = await work;
  clearInterval(timer);
  return { result, ms: longest };
}

async function benchMatcher(): Promise<void> {
  const random = seededRandom(20_261_121);
  const terms = lexiconTerms(termCount, random);
  const size = { documents: 150, characters: 20_000 };
  const texts = {
    rare: shuffledDocuments(size, random),
    dense: shuffledDocuments(size, random, terms),
  };
  const { result: built, ms: waited } = await longestWait(builtInWorker(terms));
  const loads = Array.from({ length: rounds }, () => {
    const start = performance.now();
    matcherTablesOf(built.bytes);
    return performance.now() - start;
  });
  console.log(
    `matcher, ${termCount} terms: built in a worker in ${built.buildMs.toFixed(0)} ms (event loop waited ${waited.toFixed(0)} ms at most), ` +
      `${(built.bytes.length / megabyte).toFixed(2)} MB, loaded in ${median(loads).toFixed(1)} ms`,
  );
  const matcher = new Matcher(matcherTablesOf(built.bytes));
  const other = new AhoCorasick([...terms]);
  let places = 0;
  const note = (term: number, start: number, end: number): void => void (places += term + start - end);
  for (const [name, documents] of Object.entries(texts)) {
    const mine: number[] = [];
    const others: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      mine.push(speed(documents, (text) => void matcher.find(text, note)));
      others.push(speed(documents, (text) => void other.matchInText(text)));
    }
    const ratios = mine.map((value, round) => value / (others[round] ?? Number.NaN));
    console.log(
      `  ${name} hits, with positions and all variants: ${median(mine).toFixed(0)} MB/s; @monyone/aho-corasick, exact only: ` +
        `${median(others).toFixed(0)} MB/s; ratio ${median(ratios).toFixed(1)} (${ratios.map((ratio) => ratio.toFixed(1)).join(' ')})`,
    );
  }
  if (Number.isNaN(places)) throw new Error('positions are no numbers');
}

/** Finds no names in running text and no slips of characters: what is left are the rules. */
const rulesAlone: ScreeningMemory = {
  names: new (class extends TextMemory<readonly never[]> {
    override recall() {
      return [];
    }
  })(0),
  proofreading: new (class extends ProofreadingMemory {
    override hits(...[, find]: Parameters<ProofreadingMemory['hits']>) {
      return find();
    }
    override slips() {
      return [];
    }
  })(0),
};

/** Megabytes of UTF-8 per second of this process's own time: what others do on the machine counts less. */
function speedOfOwn(texts: readonly string[], read: (text: string) => void): number {
  const start = process.cpuUsage();
  for (const text of texts) read(text);
  return bytesOf(texts) / process.cpuUsage(start).user;
}

function contentOf(text: string): ItemContent {
  return {
    document: {
      format: 'shenjiao-doc/1',
      blocks: text.split('\n').map((line, index) => ({
        type: 'paragraph',
        id: `p${index}`,
        inlines: line === '' ? [] : [{ type: 'text', text: line }],
      })),
    },
    attachments: [],
    metadata: {
      title: '',
      documentNumber: null,
      issuer: '',
      subjectCategory: null,
      genreCategory: null,
      groupCategory: null,
      serviceAudience: null,
      documentDate: null,
      effectiveDate: null,
      repealDate: null,
      validity: null,
      keywords: [],
      summary: null,
      source: { kind: 'own' },
    },
  };
}

function benchChecks(): void {
  const random = seededRandom(1);
  const [large = ''] = shuffledDocuments({ documents: 1, characters: 350_000 }, random);
  const facts: ScreeningFacts = { scene: 'news', on: civilDateOf(instantOf(Date.UTC(2026, 10, 21))) };
  console.log(`checks over ${(Buffer.byteLength(large) / megabyte).toFixed(1)} MB of official text:`);
  const content = contentOf(large);
  screenItem(content, facts, checkNames);
  for (const check of checkNames) {
    const speeds = Array.from({ length: rounds }, () =>
      speed([large], () => void screenItem(content, facts, [check])),
    );
    console.log(`  ${check}: ${median(speeds).toFixed(1)} MB/s`);
  }
  const measured = (memory: ScreeningMemory | null) =>
    median(
      Array.from({ length: rounds }, () =>
        speedOfOwn([large], () => void screenItem(content, facts, checkNames, { memory })),
      ),
    ).toFixed(1);
  console.log(
    `  all together: ${measured(null)} MB/s of own time; rules alone, without name tagger and word model: ${measured(rulesAlone)} MB/s`,
  );
  const lines = large.split('\n');
  const memory = newScreeningMemory();
  screenItem(contentOf(lines.slice(0, 2_000).join('\n')), facts, checkNames, { memory });
  const again = Array.from({ length: rounds }, (_, round) => {
    const draft = lines
      .slice(0, 2_000)
      .with(1_000 + round, `第${round}次修改后的一段。`)
      .join('\n');
    return speedOfOwn([draft], (text) => void screenItem(contentOf(text), facts, checkNames, { memory }));
  });
  console.log(
    `  a draft saved again with one paragraph changed: ${median(again).toFixed(1)} MB/s of own time`,
  );
  const tenPages = shuffledDocuments({ documents: 200, characters: 5_000 }, random).map(contentOf);
  const times = tenPages.map((document) => {
    const start = performance.now();
    screenItem(document, facts, checkNames);
    return performance.now() - start;
  });
  console.log(
    `  a document of 10 pages (5,000 characters): p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`,
  );
}

console.log(
  `screening: medians of ${rounds} rounds, one core of ${availableParallelism()}, Node ${process.versions.node}`,
);
await benchMatcher();
benchChecks();
