import type { Command } from 'commander';
import { calendarAdd } from './calendar-add.command.js';

/** `shenjiao calendar …`: working days without an installation. Exit code 2: what was asked cannot be read. */
export function addCalendarCommands(program: Command): void {
  program
    .command('calendar')
    .description('working days of the State Council calendar')
    .command('add')
    .description('when a period of working days ends; the start day is not counted')
    .argument('<date>', 'the start day, YYYY-MM-DD')
    .argument('<days>', 'whole working days')
    .option('--explain', 'every day on the way, and why it counts or does not')
    .option('--json', 'print the answer as JSON (docs/formats/calendar.md)')
    .option('--region <code>', 'CN, or six digits of GB/T 2260, for local holidays', 'CN')
    .option('--table <file...>', 'holiday tables of your own beside those that are shipped')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action(calendarAdd);
}
