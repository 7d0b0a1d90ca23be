import { parentPort } from 'node:worker_threads';
import { ScreeningDesk } from '#application';
import type { ScreeningAnswer, ScreeningRequest } from './screening-messages.js';

const desk = new ScreeningDesk();

parentPort?.on('message', (request: ScreeningRequest) => {
  parentPort?.postMessage(answerTo(request));
});

function answerTo({ id, tables, task }: ScreeningRequest): ScreeningAnswer {
  try {
    if (tables !== null) desk.use(tables);
    return { id, result: task === null ? null : desk.do(task) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.name : 'unknown' };
  }
}
