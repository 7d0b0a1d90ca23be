import { readFileSync } from 'node:fs';

const { jsc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
const swc = (changes) => [
  '@swc/jest',
  { swcrc: false, jsc: { ...jsc, ...changes }, module: { type: 'es6' }, sourceMaps: 'inline' },
];

// Native ES modules: Nest 12 is ESM only, and running the tests in the module system that production
// uses leaves no second set of loading rules to reason about.
const common = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['shenjiao-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '\\.ts$': swc({}),
    '\\.tsx$': swc({
      parser: { ...jsc.parser, tsx: true },
      transform: { ...jsc.transform, react: { runtime: 'automatic' } },
    }),
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

const withDatabase = {
  ...common,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

// Jest starts a project's set-up only when one of its tests runs: tests of pure functions never wait for a database.
// `browser` and `redis` need a program beside npm; tools/test.mjs leaves them out where it is missing, and says so.
export default {
  // A test waits for conditions, never for time; on a busy machine a condition may take long to come true.
  testTimeout: 60_000,
  // Two files at a time, however many processors there are: most of a database test is waiting, and each worker brings
  // connections to the one server. A worker that has grown is replaced: modules of finished files stay in its memory.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...common,
      displayName: 'pure',
      testMatch: [
        '<rootDir>/{apps,libs,tools}/**/*.spec.{ts,tsx}',
        '<rootDir>/test/{tidy,properties,histories}/**/*.spec.ts',
      ],
    },
    {
      ...withDatabase,
      displayName: 'database',
      testMatch: ['<rootDir>/test/{contract,integration,scenarios,processes}/**/*.spec.ts'],
    },
    { ...withDatabase, displayName: 'redis', testMatch: ['<rootDir>/test/redis/**/*.spec.ts'] },
    // Its installation brings a database of its own, as `npm start` does.
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] },
  ],
};
