import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { witness, type NoteSigner, type VerifierKey } from '#domain/log';
import type { Logger } from '#platform';
import { WitnessState } from './witness-state.js';

export interface WitnessSettings {
  readonly signer: NoteSigner;
  /** Of the logs that are watched. */
  readonly logKeys: readonly VerifierKey[];
  readonly stateFolder: string;
  readonly logger: Logger;
}

/** A checkpoint with all its signatures and a proof is a few kilobytes. */
const bodyBytesMax = 64 * 1024;

/** A witness as C2SP tlog-witness has it: one call, judged one after another, since nothing in it waits. */
export function createWitness({ signer, logKeys, stateFolder, logger }: WitnessSettings): Server {
  const state = new WitnessState(stateFolder);
  const judged = (body: string) =>
    witness(body, {
      keys: logKeys,
      seen: (origin) => state.find(origin),
      signer,
      seconds: Math.floor(Date.now() / 1000),
    });
  return createServer((request, response) => {
    void readBody(request).then((body) => {
      if (request.method !== 'POST' || request.url !== '/add-checkpoint' || body === null) {
        response.writeHead(body === null ? 413 : 404).end();
        return;
      }
      try {
        const answer = judged(body);
        if (answer.status === 200) state.keep(answer.origin, answer.head);
        logger.info('asked to cosign', { statusCode: answer.status });
        send(response, answer);
      } catch (error) {
        logger.error('the witness cannot keep what it sees', { error });
        response.writeHead(500).end();
      }
    });
  });
}

function send(response: ServerResponse, answer: ReturnType<typeof witness>): void {
  if (answer.status === 200)
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(answer.text);
  else if (answer.status === 409 && answer.size !== null)
    response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${answer.size}\n`);
  else response.writeHead(answer.status).end();
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyBytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
