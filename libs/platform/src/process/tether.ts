import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';

/** A process that never outlives this one. */
export interface TetheredProcess {
  /** Resolves once the process has ended, whoever ended it. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /**
   * Asks the process to end with its stop signal, and waits until it has.
   *
   * @param patienceMs  after this time it is killed; without it the wait has no end.
   */
  stop(patienceMs?: number): Promise<void>;
}

export interface TetherOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Sent when asked to stop, and also when this process dies, even by SIGKILL. */
  readonly stopSignal: 'INT' | 'TERM';
  readonly stdout: 'inherit' | 'ignore' | number;
  readonly stderr: 'inherit' | 'ignore' | number;
  readonly uid?: number;
  readonly gid?: number;
  /** A command that starts the rest with other rights, put before everything else. */
  readonly launcher?: readonly string[];
}

// The shell holds the reading end of a pipe whose writing end is ours. However we end, the kernel closes the pipe,
// `read` returns and the process gets its stop signal: no orphan keeps the data folder after `kill -9`.
const script = `
exec 3<&0
signal=$1; shift
"$@" </dev/null 3<&- &
child=$!
exec 2>/dev/null # the shell has nothing to say in the child's log
{ read -r _ <&3; kill -s "$signal" "$child"; } &
reader=$!
wait "$child"
code=$?
kill "$reader"
exit "$code"
`;

/**
 * Starts a process in its own process group, so that Ctrl-C in the terminal reaches only us and the order of
 * stopping stays ours, and ties it to this process's life.
 */
export function spawnTethered(options: TetherOptions): TetheredProcess {
  const line = [
    ...(options.launcher ?? []),
    'sh',
    '-c',
    script,
    'tether',
    options.stopSignal,
    options.command,
    ...options.args,
  ];
  const stdio: StdioOptions = ['pipe', options.stdout, options.stderr];
  const wrapper: ChildProcess = spawn(line[0] ?? 'sh', line.slice(1), {
    stdio,
    detached: true,
    env: options.env,
    cwd: options.cwd,
    ...(options.uid !== undefined && { uid: options.uid }),
    ...(options.gid !== undefined && { gid: options.gid }),
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    wrapper.once('error', () => resolve({ code: null, signal: null }));
    wrapper.once('exit', (code, signal) => resolve({ code, signal }));
  });
  wrapper.stdin?.on('error', () => undefined); // the process may be gone before we close our end
  return {
    ended,
    async stop(patienceMs) {
      wrapper.stdin?.end();
      const timer = patienceMs === undefined ? undefined : setTimeout(() => killGroup(wrapper), patienceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** The wrapper leads a process group of its own, so the negative id reaches the process behind it too. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
