import type { Operation } from './treatment.js';

/** One unit that should stand in the rendition, and the source unit whose formatting it has. */
export interface ExpectedUnit {
  readonly unit: string;
  readonly from: number;
}

/**
 * Answers, unit by unit, what a treatment leaves of a text. Nothing is sorted or sliced: each source unit
 * asks whether an operation begins at it or covers it. Keeps book of operations that found their place.
 */
export class CoveredText {
  private readonly byText = new Map<string, Operation[]>();
  private readonly used = new Set<Operation>();
  private hasConflict = false;

  constructor(private readonly operations: readonly Operation[]) {
    for (const operation of operations) {
      const others = this.byText.get(operation.span.block);
      if (others === undefined) this.byText.set(operation.span.block, [operation]);
      else others.push(operation);
    }
  }

  unitsOf(block: string, units: readonly string[]): readonly ExpectedUnit[] {
    const { beginning, covered } = this.layOut(block, units.length);
    return units.flatMap((unit, from) => {
      const operation = beginning.get(from);
      if (operation !== undefined)
        return operation.replacement.split('').map((shown) => ({ unit: shown, from }));
      return covered.has(from) ? [] : [{ unit, from }];
    });
  }

  textOf(block: string, text: string): string {
    return this.unitsOf(block, text.split(''))
      .map(({ unit }) => unit)
      .join('');
  }

  /** Whether every operation lay wholly inside a text that was asked for, and none met another. */
  isWhollyUsed(): boolean {
    return !this.hasConflict && this.used.size === this.operations.length;
  }

  private layOut(block: string, length: number) {
    const beginning = new Map<number, Operation>();
    const covered = new Set<number>();
    for (const operation of this.byText.get(block) ?? []) {
      const { start, end } = operation.span;
      if (start >= 0 && start < end && end <= length) this.used.add(operation);
      beginning.set(start, operation);
      for (let unit = start; unit < Math.min(end, length); unit += 1) {
        if (covered.has(unit)) this.hasConflict = true;
        covered.add(unit);
      }
    }
    return { beginning, covered };
  }
}
