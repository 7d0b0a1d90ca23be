import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from '#application';
import { findFreePort, readConfig, type Config } from '#platform';
import { demoDocuments } from '../demo/data/demo-documents.js';
import { DemoOffice } from '../demo/demo-office.js';
import { proveFromPortal } from '../demo/demo-proof.js';
import { type DemoReport, demoReport, isProven, printReport, type TrailLine } from '../demo/demo-report.js';
import { DemoRun } from '../demo/demo-run.js';
import { launch } from '../launcher/launch.js';
import { StopList } from '../launcher/stop-list.js';
import { demoTexts } from '../messages/demo-texts.js';

export interface DemoOptions {
  readonly json?: true;
  /** Keep running after the report, so that the pages can be looked at. */
  readonly keep?: true;
}

/**
 * `shenjiao demo`: takes the two sample documents through the whole process over HTTP in an installation of its own,
 * which is removed afterwards. Ends with 0 only if what is public is what was signed.
 */
export async function demo(options: DemoOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shenjiao-demo-'));
  const stopList = new StopList();
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  void interrupted.then(() => stopList.stop());
  try {
    const config = await demoConfig(folder);
    await launch(config, stopList);
    const reports = await runDocuments(`http://127.0.0.1:${config.PORT}`);
    process.stdout.write(
      options.json === true ? `${JSON.stringify(reports, null, 2)}\n` : reports.map(printReport).join('\n'),
    );
    if (!reports.every(isProven)) process.exitCode = 1;
    if (options.keep === true) {
      process.stdout.write(demoTexts.kept(config.PUBLIC_URL, config.PORTAL_URL));
      await interrupted;
    }
  } finally {
    await stopList.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function demoConfig(folder: string): Promise<Config> {
  const port = await findFreePort();
  const portalPort = await findFreePort();
  const outcome = readConfig({
    PORT: String(port),
    PORTAL_PORT: String(portalPort),
    SHENJIAO_DATA_DIR: folder,
    LOG_LEVEL: 'warn',
  });
  if (outcome.kind === 'invalid') throw new Error(outcome.problems.map(({ problem }) => problem).join('; '));
  return outcome.config;
}

async function runDocuments(origin: string): Promise<readonly DemoReport[]> {
  const office = new DemoOffice(origin, demoPassword);
  const reports: DemoReport[] = [];
  for (const plan of demoDocuments()) {
    const result = await new DemoRun(office, plan).run();
    const proof = await proveFromPortal(result);
    const trail = await (
      await office.as('guyan')
    ).get<{ items: TrailLine[] }>(`/audit/items/${result.itemId}/trail`);
    reports.push(demoReport(plan, result, proof, trail.items));
  }
  return reports;
}
