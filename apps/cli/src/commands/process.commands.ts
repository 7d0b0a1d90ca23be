import { type Command, Option } from 'commander';
import { numberFrom } from '../terminal/number-option.js';
import { exportForms, parseVersion, processExport } from './process-export.command.js';
import { processProve } from './process-prove.command.js';
import { processSimulate } from './process-simulate.command.js';

/** `shenjiao process …`: definitions of processes, without an installation. Exit code 2: what was asked cannot be read. */
export function addProcessCommands(program: Command): void {
  const commands = program.command('process').description('definitions of processes as data');
  commands
    .command('export')
    .description('print a shipped definition as JSON (docs/formats/process-definition.md)')
    .argument('<name>', 'its name, for example countyOffice; "list" names them all')
    .option('--definition-version <number>', 'a certain version instead of the newest', parseVersion)
    .addOption(new Option('--as <form>', 'what to print').choices(exportForms).default('json'))
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action(processExport);
  commands
    .command('simulate')
    .description(
      'run a definition over a load of items with a clock of its own (docs/formats/process-simulate.md)',
    )
    .argument('<definition>', 'a shipped definition by its name, or a file')
    .option('--items <number>', 'how many items arrive', numberFrom(1, 20_000), 200)
    .option('--per-day <number>', 'how many of them each working day', numberFrom(1, 1_000), 10)
    .option('--people <number>', 'how many people for each duty', numberFrom(1, 100), 3)
    .option('--minutes <number>', 'how long a step takes somebody on average', numberFrom(1, 10_000), 30)
    .option('--minutes-per-day <number>', 'how long somebody reviews in a day', numberFrom(1, 1_440), 420)
    .option('--return-share <number>', 'how often a reviewer returns an item, 0 to 1', numberFrom(0, 1), 0.1)
    .option('--from <date>', 'the first day', '2026-03-02')
    .option('--seed <number>', 'the same seed gives the same figures', numberFrom(0, 4_294_967_295), 1)
    .option('--load <file>', 'items with their days instead of generated ones')
    .option('--roster <file>', 'people with their duties instead of generated ones')
    .option('--add-step <name>', 'also try the definition with a further step; needs --after and --duty')
    .option('--after <step>', 'the step that it follows')
    .option('--duty <duty>', 'the duty that does it')
    .option('--json', 'print the report as JSON')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action(processSimulate);
  commands
    .command('prove')
    .description('say whether a definition may be used; exit code 0 proven, 1 refused, 2 unreadable')
    .argument('<definition>', 'file of shenjiao-process/2')
    .option('--roster <file>', 'people of an office (shenjiao-roster/1): can they staff it')
    .option('--policy <file>', "rules of the office's own (shenjiao-policy/1)")
    .option('--json', 'print the report as JSON (docs/formats/process-prove.md)')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action(processProve);
}
