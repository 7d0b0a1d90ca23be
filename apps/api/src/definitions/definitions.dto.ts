import { IsBoolean, Matches } from 'class-validator';

const hash = /^sha256:[0-9a-f]{64}$/;

/** Which open cases to move, and where. */
export class CaseMigrationRequest {
  /** Hash of the definition that the cases run on. */
  @Matches(hash)
  from: string;

  /** Hash of the definition that they are to run on. */
  @Matches(hash)
  to: string;

  /** Say what would happen, and change nothing. */
  @IsBoolean()
  isDryRun: boolean;
}

/** Why a case stays. */
export class MigrationReasonResponse {
  code: string;
  text: string;
}

/** What became of one case, or would become of it. */
export class MigratedCaseResponse {
  itemId: string;
  /** Null while withheld. */
  title: string | null;
  from: string;
  fromName: string;
  /** Null when the case stays on the version it began with. */
  to: string | null;
  toName: string | null;
  reasons: MigrationReasonResponse[];
}

export class CaseMigrationResponse {
  cases: MigratedCaseResponse[];
}
