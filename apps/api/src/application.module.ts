import { Global, Module } from '@nestjs/common';
import {
  ActivateTableVersionHandler,
  AddCalendarTableHandler,
  AddTableVersionHandler,
  AuditQueries,
  CalendarQueries,
  ChangeDeadlineHandler,
  CreateItemHandler,
  CurrentOfficeRules,
  DeadlineQueries,
  DecideTaskHandler,
  DisposeFindingsHandler,
  MigrateCasesHandler,
  DraftScreening,
  FindingQueries,
  ItemQueries,
  NotificationQueries,
  OfficeTableQueries,
  OpenTaskHandler,
  OriginalReads,
  QuarantineItemHandler,
  RecallItemHandler,
  ReferenceQueries,
  RefusalRecorder,
  RefusedSaves,
  ResolveQuarantineHandler,
  SaveDraftHandler,
  SaveTreatmentHandler,
  TableChangeBench,
  TakeDownItemHandler,
  TaskQueries,
} from '#application';

const queries = [
  AuditQueries,
  CalendarQueries,
  DeadlineQueries,
  FindingQueries,
  ItemQueries,
  NotificationQueries,
  OfficeTableQueries,
  ReferenceQueries,
  TableChangeBench,
  TaskQueries,
];
const handlers = [
  ActivateTableVersionHandler,
  AddCalendarTableHandler,
  AddTableVersionHandler,
  ChangeDeadlineHandler,
  CreateItemHandler,
  DecideTaskHandler,
  DisposeFindingsHandler,
  MigrateCasesHandler,
  OpenTaskHandler,
  QuarantineItemHandler,
  RecallItemHandler,
  ResolveQuarantineHandler,
  SaveDraftHandler,
  SaveTreatmentHandler,
  TakeDownItemHandler,
];

/** What the office can do and ask, over the ports. */
@Global()
@Module({
  providers: [
    ...queries,
    ...handlers,
    CurrentOfficeRules,
    DraftScreening,
    OriginalReads,
    RefusalRecorder,
    RefusedSaves,
  ],
  exports: [...queries, ...handlers],
})
export class ApplicationModule {}
