import { commonReadings } from './data/readings.js';
import { traditionalCharacters } from './data/traditional-characters.js';
import {
  type FoldCharacter,
  foldByTable,
  foldCase,
  type Folding,
  foldWidth,
  makeFolding,
  skipInserted,
} from './matcher-folding.js';

/** One ideograph stands for each reading; the private area, which no reading uses, begins here. */
const firstReading = 0xe000;

const variantSteps = [foldWidth, foldCase, foldByTable(traditionalCharacters), skipInserted];

/**
 * Reads over how a term is written: width, capitals, traditional characters, and whatever is inserted that is
 * neither letter nor digit. Takes about a tenth of a second to make: keep it, or the matcher built with it.
 */
export function variantFolding(): Folding {
  return makeFolding('variants/1', variantSteps);
}

/**
 * Reads characters by their most common reading without tone. What it finds is a suggestion and nothing more:
 * on clean text it is wrong far more often than right.
 */
export function homophoneFolding(): Folding {
  return makeFolding('homophones/1', [...variantSteps, foldReading()]);
}

function foldReading(): FoldCharacter {
  const readings = new Map<string, string>();
  commonReadings.split(' ').forEach((line, index) => {
    const reading = String.fromCharCode(firstReading + index);
    for (const character of line.replace(/^[a-z]+/, '')) readings.set(character, reading);
  });
  return (character) => readings.get(character) ?? character;
}
