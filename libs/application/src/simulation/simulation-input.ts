import type { CivilDate, Duty, PersonId } from '#domain/kernel';
import type { ItemTraits } from '#domain/workflow';

/** Somebody of the simulated office, with duties that count for every item. */
export interface SimulatedPerson {
  readonly id: PersonId;
  readonly duties: readonly Duty[];
}

/** An item that arrives on a day; what is not said of it is as usual. */
export interface SimulatedItem {
  readonly arrivesOn: CivilDate;
  readonly traits?: Partial<ItemTraits>;
}

/** How the office works: what is not said here is said nowhere else. */
export interface SimulatedPace {
  /** Minutes of work that a step takes somebody, on average; times vary around it. */
  readonly minutes: Readonly<Record<string, number>>;
  /** For steps that `minutes` does not name. */
  readonly minutesOtherwise: number;
  /** How often a reviewer returns what he looks at, 0 to 1. */
  readonly returnShare: number;
  /** What somebody can work on reviews in one day. Unit: minutes. */
  readonly minutesPerDay: number;
}

/** One office, one load, one definition. The same input with the same seed gives the same answer. */
export interface SimulationInput {
  readonly people: readonly SimulatedPerson[];
  readonly items: readonly SimulatedItem[];
  readonly pace: SimulatedPace;
  readonly seed: number;
}
