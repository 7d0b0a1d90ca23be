import type { Command } from 'commander';
import { parseVersion, processExport } from './process-export.command.js';

/** `shenjiao process …`: definitions of processes, without an installation. Exit code 2: what was asked cannot be read. */
export function addProcessCommands(program: Command): void {
  const commands = program.command('process').description('definitions of processes as data');
  commands
    .command('export')
    .description('print a shipped definition as JSON (docs/formats/process-definition.md)')
    .argument('<name>', 'its name, for example countyOffice; "list" names them all')
    .option('--definition-version <number>', 'a certain version instead of the newest', parseVersion)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action(processExport);
}
