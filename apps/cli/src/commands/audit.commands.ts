import type { Command } from 'commander';
import { auditErase } from './audit-erase.command.js';
import { auditExport } from './audit-export.command.js';
import { auditVerify } from './audit-verify.command.js';

/** `shenjiao audit …`: evidence for whoever trusts neither the office nor this program. */
export function addAuditCommands(program: Command): void {
  const commands = program.command('audit').description('evidence packages: writing and verifying them');
  commands
    .command('export')
    .description('write an evidence package (docs/formats/evidence-package.md) into a new folder')
    .requiredOption('--out <folder>', 'folder to make')
    .option('--item <id...>', 'only these items, with their proofs, instead of the whole log')
    .option('--since <file>', 'an older checkpoint that a package of single items shall lead back to')
    .action(auditExport);
  commands
    .command('erase')
    .description("carry out erasures that two persons have approved, with the eraser's login")
    .action(auditErase);
  commands
    .command('verify')
    .description(
      'verify an evidence package without database or network; exit code 0 sound, 1 broken, 2 unreadable arguments',
    )
    .argument('<folder>', 'the package')
    .option('--checkpoint <file...>', 'older checkpoints of the log, from outside')
    .option('--keys <file>', "the log's public keys from outside, one per line")
    .option('--log-only', 'only signatures and trees, not what the entries say')
    .option('--json', 'print the report as JSON')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action(auditVerify);
}
