import { Inject, Injectable } from '@nestjs/common';
import type { AuditEntryView, AuditFilter } from '../queries/views.js';
import { AuditQueries } from '../audit/audit-queries.js';
import type { Instant, PersonActor } from '#domain/kernel';
import { actionName, messageOf, sentenceOf } from '../messages/catalogue.js';
import type { Language } from '../messages/message-sections.js';
import { TABLE_FILES, type TableFileFormat, type TableFiles } from '../office-data/table-files.port.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { type EventLogFormat, ocelOf, xesOf } from './event-log.js';
import { StatisticsQueries } from './return-statistics.js';

/** Rows in one file; the newest ones where more are found. */
const rowsMax = 10_000;
const pageRows = 100;

/** Takes entries out of the program, for spreadsheets and for process mining. Every export is an entry itself. */
@Injectable()
export class ExportAuditHandler {
  constructor(
    private readonly audit: AuditQueries,
    private readonly statistics: StatisticsQueries,
    @Inject(TABLE_FILES) private readonly files: TableFiles,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** What a search finds, as a sheet. @throws AuditNotPermittedError */
  async entries(
    actor: PersonActor,
    filter: AuditFilter,
    { format, language }: { readonly format: TableFileFormat; readonly language: Language },
  ): Promise<Uint8Array> {
    const rows: AuditEntryView[] = [];
    for (let cursor: string | null = null; rows.length < rowsMax;) {
      const page = await this.audit.entries(actor, { ...filter, cursor, limit: pageRows });
      rows.push(...page.items);
      cursor = page.nextCursor;
      if (cursor === null) break;
    }
    const bytes = await this.files.write(
      [headOf(language), ...rows.map((row) => cellsOf(row, language))],
      format,
    );
    await this.record(actor, { format, events: rows.length });
    return bytes;
  }

  /** The events of a period. @throws EventLogTooLargeError */
  async eventLog(
    actor: PersonActor,
    { from, to, format }: { readonly from: Instant; readonly to: Instant; readonly format: EventLogFormat },
  ): Promise<Uint8Array> {
    const events = await this.statistics.events(actor, from, to);
    const text = format === 'xes' ? xesOf(events) : JSON.stringify(ocelOf(events));
    await this.record(actor, { format, events: events.length });
    return Buffer.from(text);
  }

  private record(
    actor: PersonActor,
    facts: { readonly format: string; readonly events: number },
  ): Promise<void> {
    return this.unitOfWork.runUnkeyed((tx) => {
      const at = this.clock.now();
      const entry = { id: this.ids.next(), at, actor: actor.personId, action: 'audit.exported' } as const;
      tx.appendEntry(null, { ...entry, outcome: 'done', facts }, []);
      return Promise.resolve();
    });
  }
}

const columns = [
  'at',
  'item',
  'title',
  'seq',
  'actor',
  'duty',
  'action',
  'step',
  'outcome',
  'reasons',
  'sentence',
  'leaf',
] as const;

function headOf(language: Language): readonly string[] {
  return columns.map((column) => messageOf(language, 'auditColumns', column));
}

function cellsOf(row: AuditEntryView, language: Language): readonly string[] {
  const name = (section: 'duties' | 'steps', code: string | null): string =>
    code === null ? '' : messageOf(language, section, code);
  return [
    row.at,
    row.itemId ?? '',
    row.itemTitle ?? '',
    String(row.seq),
    row.actor.name ?? messageOf(language, 'systems', row.actor.id),
    name('duties', row.duty),
    messageOf(language, 'actions', row.action),
    name('steps', row.step),
    row.outcome === null ? '' : actionName(language, `${row.step ?? 'item'}.${row.outcome}`),
    row.reasonCodes.join(' '),
    sentenceOf(language, row.sentence.key, row.sentence.params),
    row.leaf,
  ];
}
