import type { WorkMinute } from './work-clock.js';

/** A step that somebody did, or that nobody could do. */
export interface DoneStep {
  readonly step: string;
  readonly openedAt: WorkMinute;
  readonly begunAt: WorkMinute;
  readonly doneAt: WorkMinute;
  readonly isOverdue: boolean;
}

/** How a case went; `stuckAt` names the steps that nobody may do, for a case that could not end. */
export interface DoneCase {
  readonly arrivedAt: WorkMinute;
  readonly endedAt: WorkMinute | null;
  readonly rounds: number;
  readonly stuckAt: readonly string[];
}

/** What a run has brought about. */
export interface SimulationTrace {
  readonly steps: readonly DoneStep[];
  readonly cases: readonly DoneCase[];
  readonly workedMinutes: ReadonlyMap<string, number>;
  readonly endedAt: WorkMinute;
}
