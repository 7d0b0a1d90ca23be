import { Global, Module } from '@nestjs/common';
import {
  AddCalendarTableHandler,
  AuditQueries,
  CalendarQueries,
  ChangeDeadlineHandler,
  CreateItemHandler,
  DeadlineQueries,
  DecideTaskHandler,
  DisposeFindingsHandler,
  DraftScreening,
  FindingQueries,
  ItemQueries,
  NotificationQueries,
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
  ReferenceQueries,
  TaskQueries,
];
const handlers = [
  AddCalendarTableHandler,
  ChangeDeadlineHandler,
  CreateItemHandler,
  DecideTaskHandler,
  DisposeFindingsHandler,
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
  providers: [...queries, ...handlers, DraftScreening, OriginalReads, RefusalRecorder, RefusedSaves],
  exports: [...queries, ...handlers],
})
export class ApplicationModule {}
