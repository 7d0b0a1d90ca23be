import 'reflect-metadata';
import { Command } from 'commander';
import { AppError } from '#domain/kernel';
import { migrate } from './commands/migrate.command.js';
import { start } from './commands/start.command.js';
import { catalogue, sentence } from './messages/catalogue.js';

const program = new Command('shenjiao');
program.description('workflow and approval engine for disclosure items');
program.command('start').description('run database, application, worker and portal').action(start);
program.command('migrate').description('bring the database up to this version').action(migrate);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = 1;
}

/** One clear sentence for what a person can put right; the whole error for what only a developer can. */
function explain(error: unknown): string {
  if (error instanceof AppError && Object.hasOwn(catalogue, error.code)) return sentence(error.code, error.params);
  return error instanceof Error ? `${error.stack ?? error.message}\n` : `${String(error)}\n`;
}
