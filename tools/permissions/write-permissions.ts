// Writes the reviewed table of permissions as data that programs read. With --check a difference fails.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import prettier from 'prettier';

const file = new URL('../../libs/domain/access/src/data/permissions.ts', import.meta.url);
const head =
  '// Written by npm run permissions:write from docs/permissions.csv, which is what people review.\n';

interface Line {
  readonly permission: string;
  readonly roles: string;
  readonly relations: string;
  readonly states: string;
  readonly confidentiality: string;
}

const lines: readonly Line[] = parse(
  readFileSync(new URL('../../docs/permissions.csv', import.meta.url), 'utf8'),
  { columns: true },
);
const split = (cell: string): readonly string[] => (cell === '' ? [] : cell.split('|'));
const rows = lines.map(({ permission, roles, relations, states, confidentiality }) => ({
  permission,
  roles: split(roles),
  relations: split(relations),
  states: split(states),
  confidentiality: split(confidentiality),
}));
const options = await prettier.resolveConfig(file);
const text = await prettier.format(
  `${head}export const permissionRows = ${JSON.stringify(rows)} as const;\n`,
  {
    ...options,
    parser: 'typescript',
  },
);
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write(
    'libs/domain/access/src/data/permissions.ts is not the table: run npm run permissions:write\n',
  );
  process.exitCode = 1;
}
