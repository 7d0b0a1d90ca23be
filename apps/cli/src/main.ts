import 'reflect-metadata';
import { Command, Option } from 'commander';
import { messageOf } from '#application';
import { AppError } from '#domain/kernel';
import { checkNames } from '#domain/text';
import { adminBootstrap } from './commands/admin-bootstrap.command.js';
import { addAuditCommands } from './commands/audit.commands.js';
import { addCalendarCommands } from './commands/calendar.commands.js';
import { demo } from './commands/demo.command.js';
import { migrate } from './commands/migrate.command.js';
import { addProcessCommands } from './commands/process.commands.js';
import { parseChecks, parseScene, screen } from './commands/screen.command.js';
import { start } from './commands/start.command.js';
import { witness } from './commands/witness.command.js';
import { hasSentence, sentence } from './messages/catalogue.js';
import { UnusableInputError } from './terminal/unusable-input.error.js';

const program = new Command('shenjiao');
program.description('workflow and approval engine for disclosure items');
program.command('start').description('run database, application, worker and portal').action(start);
program.command('migrate').description('bring the database up to this version').action(migrate);
program
  .command('demo')
  .description('take the two sample documents through the whole process in an installation of its own')
  .option('--json', 'print the report as JSON')
  .option('--keep', 'keep running after the report')
  .action(demo);
program
  .command('screen')
  .description(
    'read a text, page or Word file with the checks; exit code 0 nothing found, 1 findings, 2 unreadable',
  )
  .argument('<file>', 'the file, or - for standard input')
  .addOption(
    new Option('--scene <scene>', 'what the text is published as: penalty, list or news')
      .default('news')
      .argParser(parseScene),
  )
  .addOption(
    new Option('--checks <names>', 'checks to make, parted by commas')
      .default(checkNames)
      .argParser(parseChecks),
  )
  .option('--treat', 'give the text as the rules of the scene would treat it')
  .option('--json', 'print the report as JSON (docs/formats/screen.md)')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(screen);
program
  .command('admin')
  .description('administrators of a real installation')
  .command('bootstrap')
  .description(
    'set up the host unit and its first system administrator, once; the password is asked for or read from stdin',
  )
  .requiredOption('--host-id <id>', 'identifier of the host unit, for example yunxi-gov')
  .requiredOption('--host-name <name>', 'full name of the host unit')
  .option('--credit-code <code>', 'unified social credit code of the host unit')
  .requiredOption('--name <name>', "the administrator's name")
  .requiredOption('--username <username>', "the administrator's user name")
  .action(adminBootstrap);
program
  .command('witness')
  .description('attest what this unit has seen of the log of another (docs/operations/witness.md)')
  .action(witness);
addAuditCommands(program);
addCalendarCommands(program);
addProcessCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = error instanceof UnusableInputError ? 2 : 1;
}

/** One clear sentence for what a person can put right; the whole error for what only a developer can. */
function explain(error: unknown): string {
  if (error instanceof AppError && hasSentence(error.code)) return sentence(error.code, error.params);
  if (error instanceof AppError && error.kind !== 'fault') {
    return `${messageOf('zh-CN', 'problems', error.code, error.params)}\n${messageOf('en', 'problems', error.code, error.params)}\n`;
  }
  return error instanceof Error ? `${error.stack ?? error.message}\n` : `${String(error)}\n`;
}
