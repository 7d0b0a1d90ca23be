/** What one turn of a loop found: a full batch (there is more), a part of one, or nothing. */
export type Progress = 'more' | 'something' | 'nothing';

export interface PollingLoopOptions {
  readonly turn: () => Promise<Progress>;
  /** Pause after a turn that found something: what arrives meanwhile shares the next batch. Unit: ms. */
  readonly pauseMinMs: number;
  /** Longest pause when nothing is found or turns fail; the pause doubles up to it. Unit: ms. */
  readonly pauseMaxMs: number;
  /** Called at the first failing turn in a row and then ever more seldom, so that a database that is away fills no log. */
  readonly onError: (error: unknown, failuresInARow: number) => void;
}

/**
 * Repeats a turn, often while there is work and seldom while there is none.
 *
 * Polling, because the other way round costs more: a NOTIFY in the deciding transaction takes a lock of the whole
 * database at commit, so that decisions on different items would wait for each other.
 */
export class PollingLoop {
  private running: Promise<void> | null = null;
  private isStopping = false;
  private failures = 0;
  private wake: () => void = () => undefined;

  constructor(private readonly options: PollingLoopOptions) {}

  start(): void {
    this.isStopping = false;
    this.running ??= this.run();
  }

  /** Resolves when the running turn, if any, has ended. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
    this.running = null;
  }

  private async run(): Promise<void> {
    const { pauseMinMs, pauseMaxMs } = this.options;
    let pauseMs = pauseMinMs;
    while (!this.isStopping) {
      const progress = await this.turn();
      if (progress === 'more') continue;
      pauseMs = progress === 'something' ? pauseMinMs : Math.min(pauseMs * 2, pauseMaxMs);
      if (!this.isStopping) await this.pause(pauseMs);
    }
  }

  private async turn(): Promise<Progress> {
    try {
      const progress = await this.options.turn();
      this.failures = 0;
      return progress;
    } catch (error) {
      this.failures += 1;
      if (isPowerOfTwo(this.failures)) this.options.onError(error, this.failures);
      return 'nothing';
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count));
}
