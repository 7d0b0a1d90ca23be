// Brings dist/ up to date where the tools for it are installed, then hands over to the program itself.
import { existsSync } from 'node:fs';

const isInstalledFromSource = existsSync(new URL('../node_modules/@nestjs/cli', import.meta.url));
try {
  if (isInstalledFromSource) {
    const { build } = await import('./build.mjs');
    build();
  }
  await import('../dist/apps/cli/src/main.js');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
