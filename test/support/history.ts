import {
  decide,
  type CaseEvent,
  type CompiledProcess,
  type Decided,
  type StoredSnapshot,
} from '#domain/workflow';
import type { Story } from '../histories/stories.js';
import { anEvent, draftFacts } from './case-story.js';
import { startSnapshot } from './start-snapshot.js';

/** A case as it was recorded: the snapshot it began from, each event, and the whole answer to it. */
export interface History {
  readonly name: string;
  readonly definition: string;
  readonly start: StoredSnapshot;
  readonly steps: readonly { readonly event: CaseEvent; readonly answer: Decided }[];
}

/** Tells a story with the present program. Refused events leave the case where it is. */
export function record({ name, process, told }: Story): History {
  const start = startSnapshot(process);
  const steps: { event: CaseEvent; answer: Decided }[] = [];
  let stored = start;
  let facts = draftFacts;
  for (const [by, type, change] of told) {
    const event = anEvent(type, by, change, facts);
    const answer = decide(process, stored, event);
    steps.push({ event, answer });
    if (answer.kind === 'refused') continue;
    stored = answer.next;
    facts = {
      ...draftFacts,
      contentDigest: event.facts.contentDigest,
      releasePlanDigest: event.facts.releasePlanDigest,
    };
  }
  return { name, definition: process.hash, start, steps };
}

/** Answers the recorded events again, each on the snapshot that was stored before it. */
export function replay(process: CompiledProcess, { start, steps }: History): readonly Decided[] {
  let stored = start;
  return steps.map(({ event, answer }) => {
    const again = decide(process, stored, event);
    stored = answer.kind === 'moved' ? answer.next : stored;
    return again;
  });
}

/** The file of a history: JSON with one event per line, so that differences can be read. */
export function linesOf({ steps, ...head }: History): string {
  const lines = steps.map((step) => JSON.stringify(step)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"steps":[\n${lines}\n]}\n`;
}
