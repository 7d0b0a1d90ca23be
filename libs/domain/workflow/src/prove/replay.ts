import { initialTransition } from 'xstate';
import type { CaseEvent } from '../case-event.js';
import type { CompiledProcess } from '../compile.js';
import { decide, type Moved } from '../decide.js';
import type { RefusalReason } from '../refusal.js';
import { stateOf, store, type StoredSnapshot } from '../snapshot.js';
import type { StateId } from '../vocabulary.js';

/** What became of a case that was told event by event. */
export interface Replayed {
  readonly stored: StoredSnapshot;
  readonly state: StateId;
  readonly moves: readonly Moved[];
  /** The first event that the engine refused, with its reasons; null when it accepted all. */
  readonly refusedAt: { readonly index: number; readonly reasons: readonly RefusalReason[] } | null;
}

/** Tells a case to the engine that runs, from its start, and stops at the first event that it refuses. */
export function replay(process: CompiledProcess, events: readonly CaseEvent[]): Replayed {
  let stored = store(process, initialTransition(process.machine)[0]);
  const moves: Moved[] = [];
  for (const [index, event] of events.entries()) {
    const answer = decide(process, stored, event);
    if (answer.kind === 'refused')
      return { stored, state: stateOf(stored), moves, refusedAt: { index, reasons: answer.reasons } };
    stored = answer.next;
    moves.push(answer);
  }
  return { stored, state: stateOf(stored), moves, refusedAt: null };
}
