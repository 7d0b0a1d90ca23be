import type { CompiledProcess } from './compile.js';
import { isIncluded } from './conditions.js';
import type { Place } from './definition.js';
import { stagesDone } from './listing.js';
import { openSteps, stateOf, type StoredSnapshot } from './snapshot.js';
import type { StateId, StepId } from './vocabulary.js';

/** What a diagram is drawn with: the names of steps and places, and a case whose position is marked. */
export interface Drawing {
  readonly nameOfStep: (step: StepId) => string;
  readonly nameOfState: (state: StateId) => string;
  readonly stored: StoredSnapshot | null;
}

const width = 640;
const box = { height: 34, gap: 14, left: 150 };
const colours = { done: '#d9f2e3', here: '#fff1b8', waiting: '#ffffff', left: '#f0f0f0' };

/**
 * The stages of a process from top to bottom, parallel steps side by side, as SVG; of a case also what is done, what is
 * open, and what its item does not have to pass. Byte for byte the same for the same process, case and names.
 */
export function toSvg(process: CompiledProcess, drawing: Drawing): string {
  const { stages, finals } = process.definition;
  const rows = [
    ...stages.map((stage) => rowOf(process, stage, drawing)),
    endRow(finals[0]?.state ?? '', drawing),
  ];
  const height = rows.length * (box.height + box.gap) + box.gap;
  const drawn = rows.flatMap((cells, index) => drawRow(cells, index));
  const title = process.definition.title?.zh ?? process.definition.name;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="14">`,
    `<title>${escaped(title)}</title>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

interface Cell {
  readonly text: string;
  readonly fill: string;
  readonly isBold: boolean;
}

function rowOf(process: CompiledProcess, stage: Place, drawing: Drawing): readonly Cell[] {
  const { stored } = drawing;
  const isHere = stored !== null && stateOf(stored) === stage.state;
  if (stage.steps.length === 0) {
    const isDone = stored !== null && stagesDone(process, stored).includes(stage.state);
    return [{ text: drawing.nameOfState(stage.state), fill: fillOf(isDone, isHere, true), isBold: isHere }];
  }
  const open = stored === null || !isHere ? [] : openSteps(process, stored);
  return stage.steps.map(({ step }) => {
    const isDone = stored?.context.confirmed.includes(step) === true;
    const isAsked = stored === null || isIncluded(process.definition, step, stored.context.traits);
    const isOpen = open.includes(step);
    return { text: drawing.nameOfStep(step), fill: fillOf(isDone, isOpen, isAsked), isBold: isOpen };
  });
}

function endRow(end: StateId, { nameOfState, stored }: Drawing): readonly Cell[] {
  const isHere = stored !== null && stateOf(stored) === end;
  return [{ text: nameOfState(end), fill: fillOf(false, isHere, true), isBold: isHere }];
}

function fillOf(isDone: boolean, isHere: boolean, isAsked: boolean): string {
  if (isHere) return colours.here;
  if (isDone) return colours.done;
  return isAsked ? colours.waiting : colours.left;
}

function drawRow(cells: readonly Cell[], index: number): readonly string[] {
  const top = box.gap + index * (box.height + box.gap);
  const room = width - 2 * box.left;
  const share = (room - box.gap * (cells.length - 1)) / cells.length;
  const arrow =
    index === 0
      ? []
      : [`<line x1="${width / 2}" y1="${top - box.gap}" x2="${width / 2}" y2="${top}" stroke="#888888"/>`];
  return [
    ...arrow,
    ...cells.flatMap(({ text, fill, isBold }, place) => {
      const left = box.left + place * (share + box.gap);
      const weight = isBold ? ' font-weight="bold"' : '';
      return [
        `<rect x="${rounded(left)}" y="${top}" width="${rounded(share)}" height="${box.height}" rx="6" fill="${fill}" stroke="#555555"/>`,
        `<text x="${rounded(left + share / 2)}" y="${top + 22}" text-anchor="middle"${weight}>${escaped(text)}</text>`,
      ];
    }),
  ];
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
