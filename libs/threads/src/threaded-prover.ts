import { Worker } from 'node:worker_threads';
import { type ProcessProof, type ProcessProver, type ProofRequest, ProofTooLongError } from '#application';

const program = new URL('./proving.worker.js', import.meta.url);

/** An office's definition is proven in about a second; one that takes this long has ways without number. */
const proofMsMax = 45_000;
/** Room for the situations of a proof; one that needs more has too many as well. */
const heapMiB = 512;

/** Proves definitions in a thread of their own, one at a time. */
export class ThreadedProver implements ProcessProver {
  private last: Promise<unknown> = Promise.resolve();

  prove(request: ProofRequest): Promise<ProcessProof> {
    const proof = this.last.then(() => inThread(request));
    this.last = proof.catch(() => undefined);
    return proof;
  }
}

/** @throws ProofTooLongError */
function inThread(request: ProofRequest): Promise<ProcessProof> {
  const worker = new Worker(program, {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: heapMiB },
  });
  worker.unref();
  return new Promise<ProcessProof>((resolve, reject) => {
    setTimeout(() => reject(new ProofTooLongError()), proofMsMax).unref();
    worker.once('message', (proof: ProcessProof) => resolve(proof));
    worker.once('error', (error: Error & { readonly code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ProofTooLongError() : error),
    );
    // After a message this changes nothing any more: the promise is settled.
    worker.once('exit', () => reject(new Error('the proving thread ended without an answer')));
  }).finally(() => void worker.terminate());
}
