import { Module } from '@nestjs/common';
import {
  ApprovalFormFactsReader,
  AsOfQueries,
  DecideErasureHandler,
  ERASURE_STORE,
  ErasureQueries,
  ExportAuditHandler,
  PaperQueries,
  PrintPaperFormHandler,
  RecordPaperDecisionHandler,
  FORM_COVER_READER,
  FORM_PRINTER,
  PrintApprovalFormHandler,
  ProposeErasureHandler,
  STATISTICS_STORE,
  StatisticsQueries,
} from '#application';
import { PaperFormPrinter } from '#documents';
import { PgDatabase, PgErasureStore, PgFormCoverReader, PgStatisticsStore } from '#persistence';
import { ApprovalFormController } from './approval-form.controller.js';
import { AsOfController } from './as-of.controller.js';
import { AuditController } from './audit.controller.js';
import { PaperController } from '../paper/paper.controller.js';
import { StatisticsController } from './statistics.controller.js';
import { ErasuresController } from './erasures.controller.js';

/** What is proven and shown to those who oversee the office: the log, forms for the file. */
@Module({
  controllers: [
    AuditController,
    ApprovalFormController,
    PaperController,
    ErasuresController,
    StatisticsController,
    AsOfController,
  ],
  providers: [
    { provide: FORM_PRINTER, useFactory: () => new PaperFormPrinter() },
    {
      provide: FORM_COVER_READER,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgFormCoverReader(database),
    },
    {
      provide: ERASURE_STORE,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgErasureStore(database),
    },
    {
      provide: STATISTICS_STORE,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgStatisticsStore(database),
    },
    AsOfQueries,
    StatisticsQueries,
    ExportAuditHandler,
    ErasureQueries,
    ProposeErasureHandler,
    DecideErasureHandler,
    ApprovalFormFactsReader,
    PrintApprovalFormHandler,
    PaperQueries,
    PrintPaperFormHandler,
    RecordPaperDecisionHandler,
  ],
})
export class OversightModule {}
