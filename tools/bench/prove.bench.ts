// How long a proof takes: every shipped definition, and one of fifty steps. Prints medians of processor time, since a
// proof is one thread's work and the machine may be busy with others.
import { compileAside, prove, shippedDocuments, type ProcessDocument } from '#domain/workflow';
import { soundDefinition } from '../../test/support/sound-definitions.js';
import { median } from './statistics.js';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);

function measure(document: ProcessDocument): string {
  const times: number[] = [];
  let size = '';
  for (let round = 0; round < rounds; round += 1) {
    const compiled = compileAside(document);
    const before = process.cpuUsage();
    const proof = prove(compiled);
    const used = process.cpuUsage(before);
    times.push((used.user + used.system) / 1000);
    size = `${proof.size.classes} classes, ${proof.size.situations} situations, ${proof.size.transitions} transitions, ${proof.isProven ? 'proven' : 'refused'}`;
  }
  return `${median(times).toFixed(0)} ms of processor time (${size})`;
}

/** The first generated definition of so many steps, each once. */
function withSteps(wanted: number): ProcessDocument {
  for (let seed = 1; ; seed += 1) {
    const plain = soundDefinition(seed, 0);
    const own = plain.stages.flatMap(({ steps }) => steps).length;
    const document = soundDefinition(seed, wanted - own);
    if (document.stages.every(({ when }) => when === undefined) || seed > 50) return document;
  }
}

console.log(`proofs: median of ${rounds} rounds, Node ${process.versions.node}`);
for (const document of shippedDocuments) console.log(`${document.name}: ${measure(document)}`);
const fifty = withSteps(50);
console.log(`${fifty.stages.flatMap(({ steps }) => steps).length} steps (${fifty.name}): ${measure(fifty)}`);
