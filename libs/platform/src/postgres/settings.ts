/** Whether a crash may lose what was committed: only a test's database may answer `throwaway`. */
export type Durability = 'durable' | 'throwaway';

const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '120',
  timezone: 'UTC',
  // The server's log is a place where text could leak (I12): neither statements, nor parameters, nor the key
  // values of a violated constraint are written to it.
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] ',
};

const byDurability: Record<Durability, Record<string, string>> = {
  durable: {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: '128MB',
    max_wal_size: '1GB',
  },
  throwaway: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '64MB',
    max_wal_size: '1GB',
  },
};

/** Command line of `initdb`: one byte order for Chinese text on every machine, and pages that notice bit rot. */
export function initdbArguments(cluster: string, passwordFile: string, durability: Durability): string[] {
  return [
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    ...(durability === 'throwaway' ? ['--no-sync'] : []),
  ];
}

/** Command line of `postgres`: settings given here win over the cluster's files, so that they hold for old clusters too. */
export function serverArguments(cluster: string, port: number, durability: Durability): string[] {
  const settings = { ...common, ...byDurability[durability] };
  return [
    '-D',
    cluster,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
