import { readFileSync } from 'node:fs';

const { jsc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

// Native ES modules: Nest 12 is ESM only, and running the tests in the module system that production
// uses leaves no second set of loading rules to reason about.
const common = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['shenjiao-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { swcrc: false, jsc, module: { type: 'es6' }, sourceMaps: 'inline' }],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

// Jest starts a project's set-up only when one of its tests runs: tests of pure functions never wait for a database.
export default {
  projects: [
    {
      ...common,
      displayName: 'pure',
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts', '<rootDir>/test/{tidy,properties,histories}/**/*.spec.ts'],
    },
    {
      ...common,
      displayName: 'database',
      testMatch: ['<rootDir>/test/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(tidy|properties|histories|browser|redis)/'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
};
