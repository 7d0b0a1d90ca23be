import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ExportAuditHandler, StatisticsQueries } from '#application';
import { instantOf, type Instant, type PersonActor } from '#domain/kernel';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { toFilter } from './audit.controller.js';
import { AuditFileQuery, EventLogQuery, PeriodQuery, ReturnStatisticsResponse } from './statistics.dto.js';

const sheetTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const logTypes = { xes: 'application/xml', ocel: 'application/json' } as const;

/** Counts and files of what was recorded, for who watches over it. */
@Controller('api/v1/audit')
export class StatisticsController {
  constructor(
    private readonly queries: StatisticsQueries,
    private readonly exports: ExportAuditHandler,
  ) {}

  /** Returns by month, unit, step and reason, beside all answers. */
  @Get('returns')
  @Needs('audit.read')
  async returns(
    @Query() period: PeriodQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<ReturnStatisticsResponse> {
    const { from, to } = rangeOf(period);
    const counts = await this.queries.returns(actor, from, to);
    return {
      items: counts.map((count) => ({
        ...count,
        stepName: words.of('steps', count.step),
        reasonClassName: words.orNull('reasonClasses', count.reasonClass),
      })),
    };
  }

  /** The newest ten thousand entries that a search finds, as a sheet. The export is an entry. */
  @Get('entries/file')
  @Needs('audit.read')
  @Header('Cache-Control', 'no-store')
  async file(
    @Query() { format, ...query }: AuditFileQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() { language }: Words,
  ): Promise<StreamableFile> {
    const bytes = await this.exports.entries(actor, toFilter(query), { format, language });
    return new StreamableFile(bytes, {
      type: sheetTypes[format],
      disposition: `attachment; filename="audit.${format}"`,
    });
  }

  /** The events of a period for process mining. The export is an entry. */
  @Get('event-log')
  @Needs('audit.read')
  @Header('Cache-Control', 'no-store')
  async eventLog(
    @Query() { format, ...period }: EventLogQuery,
    @CurrentActor() actor: PersonActor,
  ): Promise<StreamableFile> {
    const bytes = await this.exports.eventLog(actor, { ...rangeOf(period), format });
    return new StreamableFile(bytes, {
      type: logTypes[format],
      disposition: `attachment; filename="event-log.${format === 'xes' ? 'xes' : 'ocel.json'}"`,
    });
  }
}

function rangeOf({ from, to }: PeriodQuery): { readonly from: Instant; readonly to: Instant } {
  return { from: instantOf(Date.parse(from)), to: instantOf(Date.parse(to)) };
}
