import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { demoPassword } from '#application';
import { startInstallation, type BrowserInstallation } from './browser-installation.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

const desktop: Size = { width: 1366, height: 900 };
/** Longer than any screen takes on a busy machine, and short enough that a broken one is soon told. */
const patienceMs = 15_000;
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN', // how the fields for dates are drawn
];

/** People at their screens: an installation, one Chromium, and everything a page did that no page may do. */
export class BrowserOffice {
  /** Errors in the console, refused sources, requests elsewhere, answers that were faults. */
  readonly faults: string[] = [];
  private readonly desks: Desk[] = [];
  private shared: Desk | undefined;

  private constructor(
    readonly installation: BrowserInstallation,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<BrowserOffice> {
    const executablePath = process.env['SHENJIAO_CHROMIUM'];
    if (executablePath === undefined)
      throw new Error('SHENJIAO_CHROMIUM names no Chromium: npm test finds one by itself');
    const installation = await startInstallation();
    try {
      return new BrowserOffice(installation, await chromium.launch({ executablePath, args: switches }));
    } catch (error) {
      await installation.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.installation.stop();
  }

  /** A browser that nobody has used before, at the first page. */
  async desk(size: Size = desktop): Promise<Desk> {
    const context = await this.browser.newContext({
      viewport: size,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    context.setDefaultTimeout(patienceMs);
    await this.watch(context);
    const page = await context.newPage();
    await page.goto(this.installation.application);
    const desk = new Desk(page, this.installation);
    this.desks.push(desk);
    return desk;
  }

  /** A browser at which somebody has signed in, by typing name and password. */
  async deskOf(username: string, size: Size = desktop): Promise<Desk> {
    const desk = await this.desk(size);
    await desk.signIn(username);
    return desk;
  }

  /** Somebody signs in at the one browser that all share, after whoever was there has signed out. */
  async visit(username: string, act: (page: Page, desk: Desk) => Promise<void>): Promise<void> {
    this.shared ??= await this.desk();
    await this.shared.signOut();
    await this.shared.signIn(username);
    await act(this.shared.page, this.shared);
  }

  /** Does something; when it fails, keeps every open page as it looked, for whoever asks why. */
  async attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      process.stderr.write(`the screens as they were: ${await this.pictures()}\n`);
      throw error;
    }
  }

  private async pictures(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'shenjiao-failed-'));
    for (const [index, { page }] of this.desks.entries()) {
      if (page.isClosed()) continue;
      await page.screenshot({ path: join(folder, `${index}.png`), fullPage: true });
      await writeFile(join(folder, `${index}.txt`), await page.locator('body').innerText());
    }
    await writeFile(join(folder, 'output.log'), await this.installation.output());
    return folder;
  }

  private async watch(context: BrowserContext): Promise<void> {
    const { application, portal } = this.installation;
    const told = (fault: string): void => void this.faults.push(fault);
    await context.addInitScript(
      `addEventListener('securitypolicyviolation', (event) => console.error('refused by policy: ' + event.violatedDirective + ' ' + event.blockedURI))`,
    );
    context.on('console', (message) => {
      const isRefusalOfApi = message.text().startsWith('Failed to load resource');
      if (['error', 'warning'].includes(message.type()) && !isRefusalOfApi)
        told(`${message.type()} in the console of ${message.page()?.url()}: ${message.text()}`);
    });
    context.on('weberror', (error) => told(`error on ${error.page()?.url()}: ${error.error().message}`));
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      const isOurs =
        [application, portal].includes(origin) || ['data:', 'blob:', 'about:'].includes(protocol);
      if (!isOurs) told(`request elsewhere: ${request.url()}`);
    });
    context.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const isFault = response.status() >= 500 || (response.status() >= 400 && !pathname.startsWith('/api/'));
      if (isFault) told(`${response.status()} ${pathname}`);
    });
  }
}

/** One person's browser. */
export class Desk {
  constructor(
    readonly page: Page,
    readonly installation: BrowserInstallation,
  ) {}

  /** Types name and password and sends them, whatever the answer is. */
  async enter(username: string, password: string): Promise<void> {
    await this.page.getByLabel('用户名', { exact: true }).fill(username);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
  }

  async signIn(username: string): Promise<void> {
    await this.enter(username, demoPassword);
    await this.page.getByRole('button', { name: /^账户：/ }).waitFor();
  }

  /** Signs out, if anybody is signed in. */
  async signOut(): Promise<void> {
    const account = this.page.getByRole('button', { name: /^账户：/ });
    await account.or(this.page.getByRole('button', { name: '登录', exact: true })).waitFor();
    if (!(await account.isVisible())) return;
    await account.click();
    await this.page.getByRole('button', { name: '退出登录' }).click();
    await this.page.waitForURL('**/sign-in');
  }

  /** Keeps a picture of the whole page in the folder named by SHENJIAO_PICTURES; does nothing without one. */
  async picture(name: string): Promise<void> {
    const folder = process.env['SHENJIAO_PICTURES'];
    if (folder === undefined) return;
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
}
