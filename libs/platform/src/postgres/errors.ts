import { AppError } from '#domain/kernel';

/** The data folder cannot be made or written by the user the program runs as. */
export class DataFolderNotWritableError extends AppError {
  readonly code = 'DATA_FOLDER.NOT_WRITABLE';
  readonly kind = 'unavailable';
  constructor(folder: string, options?: ErrorOptions) {
    super(`the data folder ${folder} cannot be written`, { folder }, options);
  }
}

/** The data folder holds something, but not a database cluster that this program can run. */
export class DataFolderBrokenError extends AppError {
  readonly code = 'DATA_FOLDER.BROKEN';
  readonly kind = 'fault';
  constructor(folder: string, why: string, options?: ErrorOptions) {
    super(`the data folder ${folder} cannot be used: ${why}`, { folder, why }, options);
  }
}

/** Another process runs a database on the same data folder. */
export class DataFolderInUseError extends AppError {
  readonly code = 'DATA_FOLDER.IN_USE';
  readonly kind = 'conflict';
  constructor(folder: string, pid: number) {
    super(`the data folder ${folder} is used by the running process ${pid}`, { folder, pid });
  }
}

/** No embedded PostgreSQL is there for this kind of machine. */
export class PostgresNotAvailableError extends AppError {
  readonly code = 'POSTGRES.NOT_AVAILABLE';
  readonly kind = 'unavailable';
  constructor(machine: string, options?: ErrorOptions) {
    super(`there is no embedded PostgreSQL for ${machine}`, { machine }, options);
  }
}

/** PostgreSQL was started and did not become ready; `why` is the last line it wrote, which holds no statement text. */
export class PostgresNotStartedError extends AppError {
  readonly code = 'POSTGRES.NOT_STARTED';
  readonly kind = 'fault';
  constructor(folder: string, why: string, options?: ErrorOptions) {
    super(`PostgreSQL did not start on ${folder}: ${why}`, { folder, why }, options);
  }
}
