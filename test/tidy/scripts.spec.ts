import { existsSync } from 'node:fs';
import { expectNone, filesMatching } from './repository.js';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe('package.json', () => {
  const manifest = JSON.parse(filesMatching(/^package\.json$/)[0]?.text ?? '{}') as Manifest;

  it('has no script that starts a file which is not there', () => {
    expectNone(
      {
        rule: 'every npm script works',
        reason: 'a dead command costs everybody who tries it',
        fix: 'remove the script, or add the file',
      },
      Object.entries(manifest.scripts).flatMap(([name, line]) =>
        [...line.matchAll(/\btools\/[\w./-]+/g)]
          .filter(([file]) => !existsSync(file))
          .map(([file]) => `${name}: ${file}`),
      ),
    );
  });

  it('pins every package to one version', () => {
    expectNone(
      {
        rule: 'versions are exact',
        reason: 'what was tested is what is installed',
        fix: 'npm install --save-exact',
      },
      Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
        .filter(([, version]) => !/^\d/.test(version))
        .map(([name]) => name),
    );
  });

  it('asks for the same Node everywhere', () => {
    const nvmrc = filesMatching(/^\.nvmrc$/)[0]?.text.trim() ?? '';
    expect([manifest.engines.node, manifest.dependencies['node']?.split('.')[0]]).toEqual([
      `>=${nvmrc}.0.0`,
      nvmrc,
    ]);
  });
});
