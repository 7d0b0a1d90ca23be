import { Foundation1790000000000 } from '../../../migrations/1790000000000-foundation.js';
import { SignInCounters1790000001000 } from '../../../migrations/1790000001000-sign-in-counters.js';
import { ReadSideIndexes1790000002000 } from '../../../migrations/1790000002000-read-side-indexes.js';
import { PublicationsOnce1790000003000 } from '../../../migrations/1790000003000-publications-once.js';
import { NotificationsLockNothing1790000004000 } from '../../../migrations/1790000004000-notifications-lock-nothing.js';
import { UpdatesByColumn1790000005000 } from '../../../migrations/1790000005000-updates-by-column.js';
import { Screenings1790000010000 } from '../../../migrations/1790000010000-screenings.js';
import { OfficeTables1790000011000 } from '../../../migrations/1790000011000-office-tables.js';
import { Deadlines1790000013000 } from '../../../migrations/1790000013000-deadlines.js';
import { ProcessesByProfile1790000016000 } from '../../../migrations/1790000016000-processes-by-profile.js';
import { CasesMayBeRepinned1790000016100 } from '../../../migrations/1790000016100-cases-may-be-repinned.js';
import { AdministratorsApart1790000020000 } from '../../../migrations/1790000020000-administrators-apart.js';
import { RepinnedWithItsEntry1790000021000 } from '../../../migrations/1790000021000-repinned-with-its-entry.js';
import { HandsWithTheirEntry1790000022100 } from '../../../migrations/1790000022100-hands-with-their-entry.js';
import { Assignments1790000022000 } from '../../../migrations/1790000022000-assignments.js';
import { Together1790000023000 } from '../../../migrations/1790000023000-together.js';
import { Mails1790000013100 } from '../../../migrations/1790000013100-mails.js';
import { TransparencyLog1790000014000 } from '../../../migrations/1790000014000-transparency-log.js';
import { Corrections1790000024100 } from '../../../migrations/1790000024100-corrections.js';
import { ProcessesByTheOffice1790000024000 } from '../../../migrations/1790000024000-processes-by-the-office.js';
import { RenditionTraces1790000025000 } from '../../../migrations/1790000025000-rendition-traces.js';
import { Credentials1790000026000 } from '../../../migrations/1790000026000-credentials.js';
import { WithheldContents1790000026100 } from '../../../migrations/1790000026100-withheld-contents.js';
import { EntriesByRule1790000027100 } from '../../../migrations/1790000027100-entries-by-rule.js';
import { ErasedTraces1790000027200 } from '../../../migrations/1790000027200-erased-traces.js';
import { PaperSteps1790000029000 } from '../../../migrations/1790000029000-paper-steps.js';
import { Erasure1790000027000 } from '../../../migrations/1790000027000-erasure.js';

/** Every migration, oldest first: named here, so that a forgotten file is seen by the compiler and not at a site. */
export const migrations = [
  Foundation1790000000000,
  SignInCounters1790000001000,
  ReadSideIndexes1790000002000,
  PublicationsOnce1790000003000,
  NotificationsLockNothing1790000004000,
  UpdatesByColumn1790000005000,
  Screenings1790000010000,
  OfficeTables1790000011000,
  Deadlines1790000013000,
  Mails1790000013100,
  TransparencyLog1790000014000,
  ProcessesByProfile1790000016000,
  CasesMayBeRepinned1790000016100,
  AdministratorsApart1790000020000,
  RepinnedWithItsEntry1790000021000,
  Assignments1790000022000,
  HandsWithTheirEntry1790000022100,
  Together1790000023000,
  ProcessesByTheOffice1790000024000,
  Corrections1790000024100,
  RenditionTraces1790000025000,
  Credentials1790000026000,
  WithheldContents1790000026100,
  Erasure1790000027000,
  EntriesByRule1790000027100,
  ErasedTraces1790000027200,
  PaperSteps1790000029000,
] as const;
