export {
  hasThreadProgram,
  type OfficeTablesSource,
  ScreeningEndedError,
  ThreadedScreener,
} from './threaded-screener.js';
