import type { Instant } from '#domain/kernel';
import type { PersonRef } from '../queries/views.js';

/** What a delegate has prepared for a principal. */
export interface AdviceView {
  readonly by: PersonRef;
  readonly principal: PersonRef;
  readonly outcome: string;
  /** Null when the value has been erased. */
  readonly opinion: string | null;
  readonly at: Instant;
}

export interface TaskAdvices {
  /** Everything prepared for a task, the oldest first. */
  listOf(taskId: string): Promise<readonly AdviceView[]>;
}

/** Name under which the read model is injected. */
export const TASK_ADVICES = Symbol('TaskAdvices');
