// Every mutation of every shipped definition is refused, by a case that the engine accepts event by event.
import { compileAside, prove, replay, shippedDocuments } from '#domain/workflow';
import { mutationsOf } from '../../test/support/process-mutations.js';
import { report } from './report.js';

const share = Number(process.argv[2] ?? 1);
const seed = Number(process.argv[3] ?? 1);
const all = shippedDocuments.flatMap((document) =>
  mutationsOf(document).map((mutation) => ({ ...mutation, name: `${document.name}: ${mutation.label}` })),
);
const every = Math.max(1, Math.round(1 / share));
const tried = all.filter((_, at) => at % every === seed % every);
const missed = tried.filter(({ document, expected }) => {
  const process = compileAside(document);
  const fault = prove(process).faults.find(({ code }) => code === expected);
  return fault === undefined || replay(process, fault.events).refusedAt !== null;
});
report(
  { mutations: all.length, tried: tried.length, refused: tried.length - missed.length },
  missed.map(({ name }) => name),
);
