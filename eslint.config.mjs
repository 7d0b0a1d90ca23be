import tseslint from 'typescript-eslint';

const generated = ['libs/api-client/src/generated/**', 'docs/generated/**'];
const notInDomain =
  'Domain code gets time, chance and surroundings passed in, so that a rule can be replayed (house rule: domain is pure).';

/** One entry per thing that a test must not say, because it passes for the wrong reasons too. */
const weakAssertions = [
  ['toMatchObject', 'compares only what is listed; assert the whole value with toEqual'],
  ['toBeDefined', 'says nothing about the value; assert the whole value with toEqual'],
].map(([method, why]) => ({
  selector: `CallExpression[callee.property.name='${method}']`,
  message: `${method} ${why}.`,
}));

const leftOutTests = [
  {
    selector:
      'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo|failing)$/]',
    message: 'A test that is left out, or that leaves the others out, tests nothing: mend it or remove it.',
  },
  {
    selector: 'CallExpression[callee.name=/^[xf](it|test|describe)$/]',
    message: 'A test that is left out tests nothing: mend it or remove it.',
  },
];

const manyParameters = {
  selector: 'FunctionDeclaration[params.length>4]',
  message: 'More than four parameters cannot be told apart at the call: take one object with names.',
};

const environmentAccess = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only libs/platform/src/config reads the environment; take the checked Config instead.',
};

const undeclaredRoute = {
  selector:
    'MethodDefinition:has(> Decorator > CallExpression[callee.name=/^(Get|Post|Put|Patch|Delete|All|Sse)$/]):not(:has(> Decorator > CallExpression[callee.name=/^(Needs|Public)$/]))',
  message:
    'A route says who may call it: @Needs(<a permission of docs/permissions.csv>), or @Public(). Without it the guard refuses everybody.',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test-results/', ...generated] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off', // a port is asynchronous even where one adapter has nothing to wait for
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      eqeqeq: 'error',
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } },
      ],
      'no-restricted-syntax': ['error', environmentAccess, manyParameters],
      'no-console': 'error',
    },
  },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: notInDomain },
        { name: 'performance', message: notInDomain },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: notInDomain },
        { object: 'Math', property: 'random', message: notInDomain },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: notInDomain },
        {
          selector:
            'ImportDeclaration[source.value=/^(node:)?(process|fs|net|http|https|child_process|os)(\\u002F|$)/]',
          message: notInDomain,
        },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.controller.ts'],
    ignores: ['apps/api/src/portal/**'],
    rules: { 'no-restricted-syntax': ['error', environmentAccess, manyParameters, undeclaredRoute] },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off', // what a component returns is always the same
      '@typescript-eslint/unbound-method': 'off', // the query and form libraries hand out free functions as methods
    },
  },
  { files: ['libs/platform/src/config/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.spec.{ts,tsx}', 'test/**/*.ts', 'apps/web/testing/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['any', 'anything', 'objectContaining', 'stringContaining', 'arrayContaining'].map((property) => ({
          object: 'expect',
          property,
          message:
            'accepts values that were not meant; with a fixed clock and counted ids the whole value can be asserted.',
        })),
      ],
      'no-restricted-syntax': ['error', ...weakAssertions, ...leftOutTests],
      '@typescript-eslint/no-non-null-assertion': 'off', // a missing element fails the test right there
      '@typescript-eslint/unbound-method': 'off', // Jest's expect(fake.method) reads a method without calling it
    },
  },
  {
    // Benchmarks are programs that print and end; a missing element ends them right there.
    files: ['tools/bench/**/*.ts'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', manyParameters],
    },
  },
  {
    // Vite, Jest and the tools below load a configuration by its default export.
    files: ['**/*.config.{ts,mjs}', 'apps/web/vite.config.ts', '**/.dependency-cruiser.mjs'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
