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

let variants: Folding | undefined;
let homophones: Folding | undefined;

const variantSteps = [foldWidth, foldCase, foldByTable(traditionalCharacters), skipInserted];

/**
 * Reads over how a term is written: width, capitals, traditional characters, and whatever is inserted that is
 * neither letter nor digit. Made when it is first asked for, which takes about a tenth of a second.
 */
export function variantFolding(): Folding {
  variants ??= makeFolding('variants/1', variantSteps);
  return variants;
}

/**
 * Reads characters by their most common reading without tone. What it finds is a suggestion and nothing more:
 * on clean text it is wrong far more often than right.
 */
export function homophoneFolding(): Folding {
  homophones ??= makeFolding('homophones/1', [...variantSteps, foldReading()]);
  return homophones;
}

function foldReading(): FoldCharacter {
  const readings = new Map<string, string>();
  commonReadings.split(' ').forEach((line, index) => {
    const reading = String.fromCharCode(firstReading + index);
    for (const character of line.replace(/^[a-z]+/, '')) readings.set(character, reading);
  });
  return (character) => readings.get(character) ?? character;
}
