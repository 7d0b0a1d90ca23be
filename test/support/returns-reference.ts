/**
 * Returns told a second time, on one page and without definition, machine or policies: a list of stages, and the set
 * of what is done. It says only what happens, never why not.
 */
export class ReturnsReference {
  private constructor(
    private readonly stages: readonly (readonly string[])[],
    readonly done: ReadonlySet<string>,
  ) {}

  static begin(stages: readonly (readonly string[])[]): ReturnsReference {
    return new ReturnsReference(
      stages.map((steps) => [...steps]),
      new Set(),
    );
  }

  /** The steps that wait: what is not done of the first stage in which something is not. */
  open(): readonly string[] {
    const stage = this.stages.find((steps) => steps.some((step) => !this.done.has(step))) ?? [];
    return stage.filter((step) => !this.done.has(step));
  }

  /** What an answer leads to; null when it cannot be given. */
  answer(
    step: string,
    outcome: string,
    returnTo: string | null,
    isTextNew: boolean,
  ): ReturnsReference | null {
    if (!this.open().includes(step)) return null;
    switch (outcome) {
      case 'submit':
        if (step !== 'draft') return null;
        return this.with(isTextNew ? ['draft'] : [...this.done, 'draft']);
      case 'pass':
        return step === 'draft' ? null : this.with([...this.done, step]);
      case 'return':
        return step === 'draft' ? null : this.without(['draft', ...this.after(this.stageOf(step))]);
      case 'returnToPrevious':
        return step === 'draft' ? null : this.without(this.after(this.previous(step) - 1));
      case 'returnToStep': {
        const isReachable =
          returnTo !== null &&
          returnTo !== 'draft' &&
          this.done.has(returnTo) &&
          this.stageOf(returnTo) <= this.stageOf(step);
        return step === 'draft' || !isReachable
          ? null
          : this.without([returnTo, ...this.after(this.stageOf(returnTo))]);
      }
      default:
        return null;
    }
  }

  private with(done: readonly string[]): ReturnsReference {
    return new ReturnsReference(this.stages, new Set(done));
  }

  private without(fallen: readonly string[]): ReturnsReference {
    return this.with([...this.done].filter((step) => !fallen.includes(step)));
  }

  private stageOf(step: string): number {
    return this.stages.findIndex((steps) => steps.includes(step));
  }

  private previous(step: string): number {
    let stage = this.stageOf(step) - 1;
    while (this.stages[stage]?.length === 0) stage -= 1;
    return stage;
  }

  private after(stage: number): readonly string[] {
    return this.stages.slice(stage + 1).flat();
  }
}
