import { UnusableInputError } from './unusable-input.error.js';

/** Reads an option as a number within bounds, both inclusive. @throws UnusableInputError */
export function numberFrom(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new UnusableInputError('SIMULATE.NUMBER_INVALID', { text, min, max });
  };
}
