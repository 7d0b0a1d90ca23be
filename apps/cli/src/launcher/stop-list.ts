/** Something that was started and has to be stopped again. */
export interface Stoppable {
  stop(): Promise<void>;
}

/** Raised inside a start that was interrupted, so that the steps after it are not begun. */
export class StartInterruptedError extends Error {}

/** Remembers what was started and stops it in the opposite order, once, however often it is asked. */
export class StopList {
  private readonly started: Stoppable[] = [];
  private stopping: Promise<void> | null = null;

  get isStopping(): boolean {
    return this.stopping !== null;
  }

  /** Takes over a thing that was just started; when stopping has begun meanwhile, stops it at once. */
  async add<Thing extends Stoppable>(thing: Thing): Promise<Thing> {
    if (this.isStopping) {
      await thing.stop();
      throw new StartInterruptedError();
    }
    this.started.push(thing);
    return thing;
  }

  stop(): Promise<void> {
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  private async stopAll(): Promise<void> {
    for (const thing of this.started.toReversed()) await thing.stop();
  }
}
