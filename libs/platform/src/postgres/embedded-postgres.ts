import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort, isPortFree } from '../process/free-port.js';
import { openLogFile } from '../process/log-file.js';
import { spawnTethered, type TetheredProcess } from '../process/tether.js';
import { findPostgresBinaries } from './binaries.js';
import { ensureCluster, hasCluster, lastLine, prepareDataFolder } from './cluster-folder.js';
import { DataFolderInUseError, PostgresNotStartedError } from './errors.js';
import { chooseOperatingUser, type OperatingUser } from './operating-user.js';
import { keepPasswords, type DatabasePasswords } from './passwords.js';
import { clearStalePostmasterFile, readPostmasterFile } from './postmaster-file.js';
import { appRole, ensureDatabase, ensureRoles, eraserRole, ownerRole, sequencerRole } from './roles.js';
import { serverArguments, type Durability } from './settings.js';

export interface EmbeddedPostgresOptions {
  /** Folder that holds `postgres/`, the passwords and the server's log. */
  readonly dataFolder: string;
  /** Default `durable`; `throwaway` is for tests only. */
  readonly durability?: Durability;
  /** Database to make, default `shenjiao`. */
  readonly database?: string;
}

/** Connection addresses of a running embedded PostgreSQL, passwords included. */
export interface DatabaseUrls {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
  readonly sequencer: string;
  readonly eraser: string;
}

const pollMs = 15;

/**
 * A real PostgreSQL 18 that belongs to this process: made on first start, kept between starts, listening on the
 * loopback address only, and stopped when this process ends, however it ends.
 */
export class EmbeddedPostgres {
  private server: TetheredProcess | null = null;
  private port: number | null = null;
  private readonly dataFolder: string;
  private readonly durability: Durability;
  private readonly database: string;

  constructor(options: EmbeddedPostgresOptions) {
    this.dataFolder = resolve(options.dataFolder);
    this.durability = options.durability ?? 'durable';
    this.database = options.database ?? 'shenjiao';
  }

  /**
   * Starts the server, with roles and database in place. A second call after `stop()` keeps port and data.
   *
   * @throws DataFolderNotWritableError, DataFolderBrokenError, DataFolderInUseError, PostgresNotAvailableError,
   * PostgresNotStartedError
   */
  async start(): Promise<DatabaseUrls> {
    await prepareDataFolder(this.dataFolder);
    const binaries = await findPostgresBinaries();
    const passwords = await keepPasswords(this.dataFolder, await hasCluster(this.dataFolder));
    const clusterPath = join(this.dataFolder, 'postgres');
    const user = await chooseOperatingUser(clusterPath, [clusterPath, binaries.postgres]);
    const cluster = await ensureCluster(this.dataFolder, {
      binaries,
      user,
      password: passwords.superuser,
      durability: this.durability,
    });
    const runningPid = await clearStalePostmasterFile(cluster);
    if (runningPid !== null) throw new DataFolderInUseError(this.dataFolder, runningPid);
    if (this.port === null || !(await isPortFree(this.port))) this.port = await findFreePort();
    this.server = await this.spawn(binaries.postgres, cluster, user);
    await this.waitUntilReady(cluster, this.server);
    const urls = this.urls(passwords, this.port);
    await ensureRoles(urls.superuser, passwords);
    await ensureDatabase(urls.superuser, this.database);
    return { ...urls, superuser: this.url('postgres', passwords.superuser, this.port, this.database) };
  }

  /** Ends open connections and shuts the server down in order; nothing that was committed is lost. */
  async stop(): Promise<void> {
    await this.server?.stop();
    this.server = null;
  }

  /** Resolves when the server ends, asked or not; null while none is started. */
  get ended(): Promise<unknown> | null {
    return this.server?.ended ?? null;
  }

  private async spawn(command: string, cluster: string, user: OperatingUser): Promise<TetheredProcess> {
    const log = await openLogFile(this.logFile);
    try {
      return spawnTethered({
        command,
        args: serverArguments(cluster, this.port ?? 0, this.durability),
        env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
        cwd: cluster,
        stopSignal: 'INT',
        stdout: log.fd,
        stderr: log.fd,
        launcher: user.launcher,
        ...user.spawnAs,
      });
    } finally {
      await log.close();
    }
  }

  /** The server says in its own file when it takes connections. */
  private async waitUntilReady(cluster: string, server: TetheredProcess): Promise<void> {
    let hasEnded = false;
    void server.ended.then(() => (hasEnded = true));
    const isReady = async (): Promise<boolean> => {
      const file = await readPostmasterFile(cluster);
      return file !== null && file.isReady && file.port === this.port;
    };
    while (!(await isReady())) {
      if (hasEnded) {
        this.server = null;
        throw new PostgresNotStartedError(
          this.dataFolder,
          lastLine(await readFile(this.logFile, 'utf8').catch(() => '')),
        );
      }
      await delay(pollMs);
    }
  }

  private get logFile(): string {
    return join(this.dataFolder, 'postgres.log');
  }

  private urls(passwords: DatabasePasswords, port: number): DatabaseUrls {
    return {
      superuser: this.url('postgres', passwords.superuser, port, 'postgres'),
      owner: this.url(ownerRole, passwords.owner, port, this.database),
      app: this.url(appRole, passwords.app, port, this.database),
      sequencer: this.url(sequencerRole, passwords.sequencer, port, this.database),
      eraser: this.url(eraserRole, passwords.eraser, port, this.database),
    };
  }

  private url(role: string, password: string, port: number, database: string): string {
    return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  }
}
