// Builds a matcher where it keeps nobody waiting, and hands over its snapshot.
import { parentPort, workerData } from 'node:worker_threads';
import { Matcher, matcherBytes, variantFolding } from '#domain/text';

const { terms } = workerData as { readonly terms: readonly string[] };
const start = performance.now();
const { tables } = Matcher.of(terms, variantFolding());
const bytes = matcherBytes(tables);
parentPort?.postMessage({ buildMs: performance.now() - start, bytes }, [bytes.buffer]);
