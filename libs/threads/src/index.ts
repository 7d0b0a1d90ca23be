export { hasThreadProgram, ScreeningEndedError, ThreadedScreener } from './threaded-screener.js';
export { ThreadedProver } from './threaded-prover.js';
