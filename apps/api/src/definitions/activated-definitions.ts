import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { OfficeProcesses } from '#application';

/** How long another process may bring a definition into force before this one files tasks by it. */
const everyMs = 5_000;

/** Keeps at hand what the office works by, whichever process brought it into force. */
@Injectable()
export class ActivatedDefinitions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly processes: OfficeProcesses) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.processes.loadActivated();
    // What cannot be read now is read the next time; a request that needs it loads it at once.
    this.timer = setInterval(() => void this.processes.loadActivated().catch(() => undefined), everyMs);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }
}
