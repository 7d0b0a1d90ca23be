import { Module } from '@nestjs/common';
import {
  ApprovalFormFactsReader,
  FORM_COVER_READER,
  FORM_PRINTER,
  PrintApprovalFormHandler,
} from '#application';
import { PaperFormPrinter } from '#documents';
import { PgDatabase, PgFormCoverReader } from '#persistence';
import { ApprovalFormController } from './approval-form.controller.js';
import { AuditController } from './audit.controller.js';

/** What is proven and shown to those who oversee the office: the log, forms for the file. */
@Module({
  controllers: [AuditController, ApprovalFormController],
  providers: [
    { provide: FORM_PRINTER, useFactory: () => new PaperFormPrinter() },
    {
      provide: FORM_COVER_READER,
      inject: [PgDatabase],
      useFactory: (database: PgDatabase) => new PgFormCoverReader(database),
    },
    ApprovalFormFactsReader,
    PrintApprovalFormHandler,
  ],
})
export class OversightModule {}
