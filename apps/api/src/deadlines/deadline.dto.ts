import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { IsCivilDate } from '../http/is-civil-date.js';
import { CalendarDayResponse, CountingRuleResponse } from '../calendar/calendar.dto.js';

const changes = ['paused', 'resumed', 'restarted', 'extended'] as const;

/** What is done to a running clock. */
export class DeadlineRequest {
  @IsIn(changes)
  change: (typeof changes)[number];

  /** The day of the letter out (`paused`), of the answer in (`resumed`), or from which is counted anew (`restarted`). */
  @IsOptional()
  @IsCivilDate()
  on?: string | null;

  /** How many working days are added (`extended`). */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  workingDays?: number | null;

  /** Kept beside the log, which only commits to it. */
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class DeadlineChangedResponse {
  taskId: string;
  dueOn: string | null;
  isProvisional: boolean;
}

export class DeadlineMoveResponse {
  cause: string;
  causeName: string;
  dueOnBefore: string | null;
  dueOnAfter: string | null;
  at: string;
}

/** A day on the way of a clock. */
export class ClockDayResponse extends CalendarDayResponse {
  /** Worked, but the clock stood still. */
  isPaused: boolean;
}

/** Until when a task is to be done, and why. */
export class DeadlineResponse {
  taskId: string;
  dueOn: string | null;
  dueAt: string | null;
  isProvisional: boolean;
  isOverdue: boolean;
  /** Legal or institutional basis, in words; null where the office itself set the limit. */
  basis: string | null;
  /** `workingDays` or `hours`. */
  unit: string;
  rules: CountingRuleResponse[];
  days: ClockDayResponse[];
  moves: DeadlineMoveResponse[];
}
