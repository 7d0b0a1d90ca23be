import { demoPassword, messageOf, type DemoPerson, type Language } from '#application';
import { loadConfig, type Config } from '#platform';
import { launch, type Running } from '../launcher/launch.js';
import { ServiceEndedError } from '../launcher/service.js';
import { StartInterruptedError, StopList } from '../launcher/stop-list.js';
import { sentence } from '../messages/catalogue.js';

/** `shenjiao start`: everything behind one command, until Ctrl-C. */
export async function start(): Promise<void> {
  const config = loadConfig();
  const stopList = new StopList();
  const signalled = stopSignal();
  void signalled.then(() => {
    process.stdout.write(sentence('CLI.STOPPING'));
    return stopList.stop();
  });
  try {
    const running = await launch(config, stopList);
    process.stdout.write(welcome(config, running));
    await Promise.race([signalled, anyEnds(running, stopList)]);
  } catch (error) {
    if (!(error instanceof StartInterruptedError) && !stopList.isStopping) throw error;
  } finally {
    await stopList.stop();
  }
  process.stdout.write(sentence('CLI.STOPPED'));
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** Never resolves; rejects when a service ends before a stop was asked for. */
function anyEnds({ services }: Running, stopList: StopList): Promise<never> {
  return new Promise((_, reject) => {
    for (const { name, log, ended } of services) {
      void ended.then(() => {
        if (!stopList.isStopping) reject(new ServiceEndedError(name, log));
      });
    }
  });
}

function welcome(config: Config, { dataFolder, demoPeople }: Running): string {
  const started = sentence('CLI.STARTED', { application: config.PUBLIC_URL, portal: config.PORTAL_URL });
  const data = dataFolder === null ? '' : sentence('CLI.DATA', { folder: dataFolder });
  return `${started}${data}${demoPeople.length === 0 ? '' : accounts(demoPeople)}`;
}

function accounts(people: readonly DemoPerson[]): string {
  const lines = people
    .filter(({ duties }) => duties.length > 0)
    .map(({ username, name, duties }) => {
      const names = (language: Language): string =>
        duties.map(({ duty }) => messageOf(language, 'duties', duty)).join('/');
      return `  ${username.padEnd(14)}${name}  ${names('zh-CN')}  ${names('en')}\n`;
    });
  return `\n${sentence('CLI.DEMO_ACCOUNTS', { password: demoPassword })}${lines.join('')}\n`;
}
