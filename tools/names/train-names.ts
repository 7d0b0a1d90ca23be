// Trains the name tagger on generated text and writes its weights: a logistic model over hashed features, learned by
// gradient steps that shrink per feature, cut to whole numbers. The same seed gives the same bytes.
import { writeFileSync } from 'node:fs';
import { listTextBlocks } from '#domain/text';
import { isHan, surnameLengthAt } from '../../libs/domain/personal-information/src/names/candidates.js';
import { featureCount, featuresOf } from '../../libs/domain/personal-information/src/names/name-model.js';
import { isName } from '../../libs/domain/personal-information/src/names/spans.js';
import { corpusOf } from '../corpus/generate.js';
import { Random } from '../corpus/random.js';
import { namedText } from './name-text.js';
import type { NamedText } from './name-text.js';

const size = 2 ** 18;
const seed = 20_261_121;
const generatedTexts = 120_000;
const tuneDocuments = 600;
const epochs = 4;
const scale = 16;
/** Chosen on the tuning split: names in prose are covered, and clean text stays clean. */
const threshold = -24;

const random = new Random(seed);
const texts: NamedText[] = Array.from({ length: generatedTexts }, () => namedText(random));
for (const { content, gold } of corpusOf('tune', seed, tuneDocuments)) {
  for (const { block, text } of listTextBlocks(content.document)) {
    const names = gold
      .filter(({ category, pieces }) => category === 'NAME' && pieces[0]?.block === block)
      .map(({ pieces }) => ({ start: pieces[0]?.start ?? 0, end: pieces[0]?.end ?? 0 }));
    if (names.length > 0 || !/\d{6}/.test(text)) texts.push({ text, names });
  }
}

const features: number[] = [];
const labels: number[] = [];
for (const { text, names } of texts) addCandidates(text, names);

function addCandidates(text: string, names: NamedText['names']): void {
  const codes = Uint16Array.from(text, (character) => character.charCodeAt(0));
  const ends = new Map(names.map(({ start, end }) => [start, end]));
  const inside = new Set(
    names.flatMap(({ start, end }) => Array.from({ length: end - start - 1 }, (_, at) => start + at + 1)),
  );
  for (let at = 0; at < codes.length; at += 1) {
    const surname = surnameLengthAt(codes, at);
    if (surname === 0 || inside.has(at)) continue;
    for (let given = 1; given <= 2; given += 1) {
      const end = at + surname + given;
      if (!isHan(codes[end - 1] ?? 0)) break;
      const isGold = ends.get(at) === end;
      if (!isGold && !isName(text.slice(at, end))) continue;
      features.push(...featuresOf(codes, { start: at, end, surname }, size));
      labels.push(isGold ? 1 : 0);
    }
  }
}

const weights = new Float32Array(size);
const squares = new Float32Array(size);
const order = Uint32Array.from(labels, (_, index) => index);
for (let epoch = 0; epoch < epochs; epoch += 1) {
  shuffle();
  let loss = 0;
  for (const candidate of order) loss += learn(candidate * featureCount, labels[candidate] ?? 0);
  process.stdout.write(
    `epoch ${epoch + 1}: loss ${(loss / labels.length).toFixed(4)} over ${labels.length} candidates\n`,
  );
}

function shuffle(): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = random.whole(0, index);
    const kept = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** One step down the gradient of one candidate; returns its loss before the step. */
function learn(from: number, label: number): number {
  let sum = 0;
  for (let at = from; at < from + featureCount; at += 1) sum += weights[features[at] ?? 0] ?? 0;
  const share = 1 / (1 + Math.exp(-sum));
  for (let at = from; at < from + featureCount; at += 1) {
    const feature = features[at] ?? 0;
    const weight = weights[feature] ?? 0;
    const step = share - label + 2e-6 * weight;
    const square = (squares[feature] ?? 0) + step * step;
    squares[feature] = square;
    weights[feature] = weight - (0.3 * step) / (1e-6 + Math.sqrt(square));
  }
  return -Math.log(Math.max(1e-9, label === 1 ? share : 1 - share));
}

const whole = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
const text = Buffer.from(whole.buffer).toString('base64');
const file = new URL('../../libs/domain/personal-information/src/data/name-weights.ts', import.meta.url);
writeFileSync(
  file,
  `import type { NameModel } from '../names/name-model.js';\n\n// Written by npm run names:write from generated text; see tools/names.\nconst base64 =\n  '${text}';\n\n/** The weights of the name tagger. */\nexport const nameModel: NameModel = {\n  weights: Int8Array.from(Buffer.from(base64, 'base64')),\n  threshold: ${threshold},\n};\n`,
);
process.stdout.write(`${text.length} characters, ${whole.filter((weight) => weight !== 0).length} weights\n`);
