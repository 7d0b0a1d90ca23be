import { parentPort, workerData } from 'node:worker_threads';
import { proveSources, type ProofRequest } from '#application';

// One proof, one thread: whoever started it says what is to be proven, and ends it when it takes too long.
parentPort?.postMessage(proveSources(workerData as ProofRequest));
