import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { OfficeClient } from '#api-client';
import { demoPassword, demoPeople } from '#application';
import { answerFindings } from '../../apps/cli/src/demo/demo-findings.js';
import { BrowserOffice, type Desk } from '../support/browser.js';
import {
  backAtInbox,
  cellsOf,
  confirmDecision,
  editorOf,
  fillForm,
  openTask,
  prepareDecision,
  pressSave,
  reasonsAgainst,
  save,
  startDraft,
  submit,
} from '../support/browser-screens.js';
import { someContent } from '../support/office.js';

const form = { summary: '一件行政处罚决定的公示。', documentDate: '2026-03-01' };
const ledger = readFileSync(new URL('../samples/yinchuan-2022-ledger.txt', import.meta.url), 'utf8');

let office: BrowserOffice;
beforeAll(async () => {
  office = await BrowserOffice.open();
});
afterAll(() => office.close());
afterEach(() => expect(office.faults).toEqual([]));

const clients = new Map<string, Promise<OfficeClient>>();
function as(username: string): Promise<OfficeClient> {
  const { application } = office.installation;
  const client = clients.get(username) ?? OfficeClient.signIn(application, username, demoPassword);
  clients.set(username, client);
  return client;
}

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly contentDigest: string;
  readonly releasePlanDigest: string;
  readonly tasks: readonly { readonly id: string; readonly step: string; readonly version: number }[];
}

/** An item of 林晓 that has come as far as the given decisions, taken over HTTP. @returns its id. */
async function anItem(
  title: string,
  decisions: readonly (readonly [string, string, string])[] = [],
): Promise<string> {
  const { metadata } = someContent();
  const content = someContent({ metadata: { ...metadata, title } });
  const { id } = await (await as('linxiao')).command<Shown>('POST', '/items', content);
  for (const [username, step, outcome] of decisions) {
    const client = await as(username);
    const { tasks, contentDigest, releasePlanDigest } = await client.get<Shown>(`/items/${id}`);
    const task = tasks.find((open) => open.step === step)!;
    const shown = { taskVersion: task.version, contentDigest, releasePlanDigest };
    await client.command('POST', `/tasks/${task.id}/decision`, { outcome, ...shown });
  }
  return id;
}

const submitted = [['linxiao', 'draft', 'submit']] as const;
const atDeidentification = [
  ...submitted,
  ['zhouzheng', 'firstReview', 'pass'],
  ['hewen', 'firstProof', 'pass'],
  ['qinshen', 'confidentialityReview', 'publish'],
  ['baijing', 'sensitivityCheck', 'pass'],
] as const;

function tried(name: string, act: () => Promise<void>): void {
  it(name, () => office.attempt(act));
}

/** Lines of the message on the page that has these words, its times left open. */
async function messageOf(page: Page, words: string): Promise<readonly string[]> {
  const text = await page.getByRole('alert').filter({ hasText: words }).innerText();
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => line.replace(/^\d{4}\/\d\d\/\d\d \d\d:\d\d/, 'TIME'));
}

async function writeDraft(page: Page, title: string, text: string): Promise<void> {
  await startDraft(page);
  await page.keyboard.type(text);
  await fillForm(page, { title, ...form });
}

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

describe('signing in', () => {
  tried('tells a wrong password in one sentence, and lets the same person try again', async () => {
    const desk = await office.desk();
    await desk.enter('linxiao', 'Yunxi-Demo-2025');
    expect(await messageOf(desk.page, '密码')).toEqual(['用户名或密码不正确。']);
    await desk.picture('sign-in-refused');
    await desk.signIn('linxiao');
    await desk.page.getByText('没有等您办理的事项').waitFor();
    await desk.picture('inbox-empty');
  });

  tried('is open to every account of the demonstration', async () => {
    for (const { username, name } of demoPeople)
      await office.visit(username, (page) => page.getByRole('button', { name: `账户：${name}` }).waitFor());
  });
});

describe('what a person may not do', () => {
  tried('stands there with the reason and who could do it', async () => {
    const id = await anItem('不能自审的公示', submitted);
    await office.visit('linxiao', async (page, desk) => {
      await page.goto(`${office.installation.application}/items/${id}`);
      await page.getByRole('listitem').getByRole('link', { name: '初审' }).click();
      expect(await reasonsAgainst(page, '通过')).toEqual([
        '您不承担“初审人”职责，或该职责不及于此单位、此环节。',
        '可由以下人员办理：周正',
        '拟稿人不得初审自己起草的内容。 依据：“三审三校”制度：拟稿与审核分离 规则 SoD-3',
        '可由以下人员办理：周正',
      ]);
      await desk.picture('not-allowed');
    });
  });
});

describe('what somebody has typed', () => {
  tried('stays when another browser has changed the task, and counts once the change was seen', async () => {
    const title = '两个浏览器的公示';
    const id = await anItem(title, atDeidentification);
    await answerFindings(await as('luojie'), id, 'deidentification');
    const [first, second] = [await office.deskOf('luojie'), await office.deskOf('luojie')];
    await openTask(first.page, title);
    await prepareDecision(first.page, { outcome: '无需处理', opinion: '请看处理清单。' });
    await openTask(second.page, title);
    await second.page.getByRole('searchbox', { name: '查找文字' }).fill('张三');
    await second.page.getByRole('button', { name: '查找', exact: true }).click();
    await second.page.getByRole('combobox', { name: '适用规则' }).fill('自然人姓名');
    await second.page.getByLabel('依据', { exact: true }).fill('《个人信息保护法》第六条');
    await second.page.getByLabel('处理后文字').fill('张某');
    await second.page.getByRole('button', { name: '加入处理清单' }).click();
    await second.page.getByRole('button', { name: '保存处理并预览' }).click();
    await second.page.getByRole('article', { name: '处理稿预览' }).getByText('张某').waitFor();

    await confirmDecision(first.page, '无需处理');
    const told = await messageOf(first.page, '您看的内容已经变化');
    await first.picture('stale-decision');
    expect(told).toEqual([
      '您看的内容已经变化，决定没有生效',
      '变化如下，请看过新的内容再决定。您写的意见还在。',
      'TIME 罗洁 保存去标识化处理。',
      '查看最新内容',
    ]);
    await first.page.getByRole('button', { name: '查看最新内容' }).click();
    await first.page.getByRole('article', { name: '处理稿预览' }).getByText('张某').waitFor();
    const against = await reasonsAgainst(first.page, '无需处理');
    await prepareDecision(first.page, { outcome: '处理完成' });
    const opinion = await first.page.getByRole('textbox', { name: /^意见/ }).inputValue();
    await first.picture('stale-decision-reloaded');
    expect([against, opinion]).toEqual([['已有 1 处去标识化处理，与“无需处理”不符。'], '请看处理清单。']);
  });

  tried('stays when another window has saved meanwhile, and is saved over it only on demand', async () => {
    const desk = await office.deskOf('linxiao');
    const { page } = desk;
    await writeDraft(page, '两个窗口的公示', '原来的文字。');
    await save(page);
    await page.waitForURL(/\/edit$/);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await typeAtEnd(other, '另一窗口的文字。');
    await save(other);
    await page.bringToFront();
    await typeAtEnd(page, '我的文字。');
    await pressSave(page);
    const told = await messageOf(page, '保存时发现别人已改动本事项');
    await desk.picture('conflict');
    expect(told).toEqual([
      '保存时发现别人已改动本事项，您的内容还在，没有保存',
      '您打开之后发生的改动：',
      'TIME 林晓 保存草稿。',
      '查看对方的版本',
      '以我的内容继续保存',
      '改用对方的版本',
    ]);
    await page.getByRole('button', { name: '查看对方的版本' }).click();
    await page.getByRole('dialog', { name: '对方保存的版本' }).getByText('另一窗口的文字。').waitFor();
    await desk.picture('conflict-theirs');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '以我的内容继续保存' }).click();
    await page.getByRole('status').getByText('没有未保存的修改').waitFor();
    expect(await editorOf(page).innerText()).toBe('原来的文字。我的文字。');
  });

  tried('stays in the form, and nowhere else, when it carries the mark of a state secret', async () => {
    const title = '含密级标志的公示';
    await office.visit('linxiao', async (page, desk) => {
      await writeDraft(page, title, '机密★1年');
      await pressSave(page);
      const told = await messageOf(page, '系统拒绝保存');
      await desk.picture('secrecy-mark');
      expect(told).toEqual([
        '文稿含有国家秘密标志，系统拒绝保存',
        '正文第 1 段：国家秘密标志（密级★期限）',
        '本系统是非涉密系统，不得存储、处理国家秘密。文稿没有写入数据库、日志或索引，您输入的内容只留在本页面中。请删去标志后的内容另行核实；确属涉密的，请立即关闭本页面并按保密规定处理、报告保密工作机构。',
      ]);
      expect([
        await editorOf(page).innerText(),
        await page.getByLabel('名称', { exact: true }).inputValue(),
      ]).toEqual(['机密★1年', title]);
      await page.getByRole('link', { name: '公开事项' }).click();
      await page.getByRole('button', { name: '放弃修改并离开' }).click();
    });
    const found = await (
      await as('linxiao')
    ).get<{ items: unknown[] }>(`/items?q=${encodeURIComponent('密级')}`);
    expect(found.items).toEqual([]);
  });

  tried('stays when the session ends: the same person signs in over the page and goes on', async () => {
    const desk = await office.deskOf('linxiao');
    const { page } = desk;
    await writeDraft(page, '登录过期的公示', '写到一半。');
    await page.context().clearCookies();
    await pressSave(page);
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.getByLabel('密码', { exact: true }).fill(demoPassword);
    await desk.picture('session-expired');
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await save(page);
    await page.waitForURL(/\/edit$/);
    expect(await editorOf(page).innerText()).toBe('写到一半。');
  });

  tried('is not left behind without asking', async () => {
    await office.visit('linxiao', async (page, desk) => {
      await startDraft(page);
      await page.keyboard.type('没有保存。');
      await page.getByRole('link', { name: '待办' }).click();
      await page.getByRole('dialog', { name: '离开编辑页' }).waitFor();
      await desk.picture('leaving');
      await page.getByRole('button', { name: '留在本页' }).click();
      expect(await editorOf(page).innerText()).toBe('没有保存。');
      await page.getByRole('link', { name: '待办' }).click();
      await page.getByRole('button', { name: '放弃修改并离开' }).click();
      await backAtInbox(page);
    });
  });

  tried('may be a table copied from a text file: each line becomes a row', async () => {
    await office.visit('linxiao', async (page) => {
      await startDraft(page);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(ledger)})`);
      await page.keyboard.press('Control+V');
      await fillForm(page, { title: '任务落实台账', ...form });
      await save(page);
      await page.waitForURL(/\/edit$/);
      await page.reload();
      const rows = await cellsOf(editorOf(page).getByRole('table'));
      expect([rows.length, rows.filter(([first]) => /^\d+$/.test(first ?? '')).length]).toEqual([15, 12]);
    });
  });
});

describe('what is missing in a draft', () => {
  tried('is named by field when it is submitted', async () => {
    await office.visit('linxiao', async (page, desk) => {
      await startDraft(page);
      await page.keyboard.type('只有正文。');
      await save(page);
      await page.waitForURL(/\/edit$/);
      await submit(page);
      const told = await messageOf(page, '请按提示');
      await desk.picture('missing-fields');
      expect(told).toEqual([
        '内容尚不符合要求，请按提示逐项修改。',
        '名称 请填写名称。',
        '内容概述 请填写内容概述。',
        '成文日期 请填写成文日期。',
        '公开依据 请填写公开属性的依据，具体到条。',
        '法定主动公开类别（条例第二十条） 主动公开请选择《政府信息公开条例》第二十条中的类别。',
      ]);
    });
  });
});

describe('the application', () => {
  tried('is worked with the keyboard alone: signing in, opening a task, deciding', async () => {
    const title = '只用键盘的公示';
    await anItem(title, submitted);
    const desk = await office.desk();
    const { page } = desk;
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    await tabTo(page, '用户名');
    await page.keyboard.type('hewen');
    await tabTo(page, '密码');
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: title }).waitFor();
    await tabTo(page, title);
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: '通过' }).waitFor();
    await tabTo(page, '通过');
    await page.keyboard.press('Space');
    await tabTo(page, '意见 选填');
    await page.keyboard.type('文字无误。');
    await desk.picture('keyboard');
    await tabTo(page, '确认通过');
    await page.keyboard.press('Enter');
    await backAtInbox(page);
    await page.getByRole('link', { name: title }).waitFor({ state: 'detached' });
  });

  tried('speaks English when asked to, answers included, and still does after a reload', async () => {
    const title = '英文界面的公示';
    await anItem(title, submitted);
    const desk = await office.desk();
    const { page } = desk;
    await page.getByText('English', { exact: true }).click();
    await page.getByLabel('User name').fill('zhouzheng');
    await page.getByLabel('Password', { exact: true }).fill('not-his-password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    const refused = await messageOf(page, 'password');
    await page.getByLabel('Password', { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('radio', { name: 'Pass' }).waitFor();
    await page.reload();
    await page.getByRole('radio', { name: 'Pass' }).waitFor();
    await desk.picture('english');
    const links = await page.getByRole('navigation').getByRole('link').allInnerTexts();
    expect([refused, links, await page.locator('html').getAttribute('lang')]).toEqual([
      ['User name or password is wrong.'],
      ['Inbox', 'Items', 'Calendar', 'Substitutes'],
      'en',
    ]);
  });

  tried('fits the width of a telephone on every main page', async () => {
    const telephone = { width: 390, height: 844 };
    const id = await anItem('手机上的公示', atDeidentification);
    const drafter = await office.deskOf('linxiao', telephone);
    const draft = await anItem('手机上的草稿');
    await fits(drafter, ['/', '/items', `/items/${id}`, '/items/new', `/items/${draft}/edit`]);
    const [task] = (await (await as('luojie')).get<Shown>(`/items/${id}`)).tasks;
    await fits(await office.deskOf('luojie', telephone), ['/', `/tasks/${task!.id}`]);
    await fits(await office.deskOf('guyan', telephone), ['/audit', `/audit/items/${id}`]);
    await fits(await office.desk(telephone), ['/sign-in']);
  });
});

async function fits(desk: Desk, addresses: readonly string[]): Promise<void> {
  const { page } = desk;
  for (const address of addresses) {
    await page.goto(`${office.installation.application}${address}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await desk.picture(`narrow${address.replaceAll(/[0-9a-f-]{36}/g, 'id').replaceAll('/', '-')}`);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect([address, width]).toEqual([address, 390]);
  }
}

const stopsMax = 80;

/** Presses Tab until what has the focus is called by the name, as a screen reader calls it. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.locator(':focus');
  for (let stops = 0; stops < stopsMax; stops += 1) {
    const isThere = (await focused.count()) > 0 && (await focused.ariaSnapshot()).includes(`"${name}"`);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach “${name}”`);
}
