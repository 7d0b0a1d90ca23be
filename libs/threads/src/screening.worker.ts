import { parentPort } from 'node:worker_threads';
import { makeOfficeRules, screenItem, type OfficeRules, type Screening } from '#application';
import { checkNames } from '#domain/text';
import type { ScreeningAnswer, ScreeningRequest } from './screening-messages.js';

let rules: OfficeRules | null = null;

parentPort?.on('message', (request: ScreeningRequest) => {
  parentPort?.postMessage(answerTo(request));
});

function answerTo(request: ScreeningRequest): ScreeningAnswer {
  try {
    return { id: request.id, screening: screened(request) };
  } catch (error) {
    return { id: request.id, failure: error instanceof Error ? error.name : 'unknown' };
  }
}

function screened({ tables, text }: ScreeningRequest): Screening | null {
  const office = tables === null && rules !== null ? rules : makeOfficeRules(tables ?? {});
  rules = office;
  return text === null ? null : screenItem(text.content, text.facts, checkNames, office);
}
