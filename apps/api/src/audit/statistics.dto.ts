import { IsIn } from 'class-validator';
import { eventLogFormats, tableFileFormats, type EventLogFormat, type TableFileFormat } from '#application';
import { IsInstant } from '../http/is-instant.js';
import { AuditQuery } from './audit.dto.js';

/** A half-open range of instants. */
export class PeriodQuery {
  @IsInstant()
  from: string;

  @IsInstant()
  to: string;
}

export class EventLogQuery extends PeriodQuery {
  /** xes (IEEE 1849) or ocel (OCEL 2.0, JSON). */
  @IsIn(eventLogFormats)
  format: EventLogFormat = 'xes';
}

export class AuditFileQuery extends AuditQuery {
  /** csv or xlsx. */
  @IsIn(tableFileFormats)
  format: TableFileFormat = 'csv';
}

/** How many answers of a month, a unit and a step gave one reason for returning; without a reason: all answers. */
export class ReturnCountResponse {
  month: string;
  unitId: string;
  unitName: string;
  step: string;
  stepName: string;
  reasonClass: string | null;
  reasonClassName: string | null;
  count: number;
}

export class ReturnStatisticsResponse {
  items: ReturnCountResponse[];
}
