import { initialTransition } from 'xstate';
import type { CaseEvent } from './case-event.js';
import type { CompiledProcess } from './compile.js';
import { decide, type Decided } from './decide.js';
import { store } from './snapshot.js';

/**
 * Begins a case: the same kind of answer as any event, since beginning can be refused too (no duty, no
 * trigger named). `facts` are those of the item as it is being made or as it stands.
 */
export function startCase(process: CompiledProcess, start: Omit<CaseEvent, 'type'>): Decided {
  const [notStarted] = initialTransition(process.machine);
  return decide(process, store(process, notStarted), { ...start, type: 'case.start' });
}
