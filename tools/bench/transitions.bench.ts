// How long the pure part of a decision takes: restoring the stored case, asking every rule, and the next stored case.
// One core, no database, for every shipped definition from draft to archive.
import { compile, decide, shippedDocuments } from '#domain/workflow';
import { straightEvents } from '../../test/support/straight-through.js';
import { median, percentile } from './statistics.js';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 200);

for (const document of shippedDocuments) {
  const process_ = compile(document);
  const events = straightEvents(document, { tier: 'C', agencies: ['env-bureau'] });
  const micros: number[] = [];
  for (let round = 0; round < rounds + 20; round += 1) {
    for (const { before, event } of events) {
      const started = performance.now();
      decide(process_, before, event);
      if (round >= 20) micros.push((performance.now() - started) * 1000);
    }
  }
  const perSecond = Math.round(1_000_000 / (micros.reduce((sum, value) => sum + value, 0) / micros.length));
  process.stdout.write(
    `${document.name.padEnd(18)} ${String(events.length).padStart(2)} events: ${perSecond} transitions/s on one core, ` +
      `median ${median(micros).toFixed(0)} µs, p99 ${percentile(micros, 0.99).toFixed(0)} µs\n`,
  );
}
