import type { Locator, Page } from 'playwright-core';

/** What people do on the screens, found by role, label and visible text as they find it. */

export interface DraftFields {
  readonly title: string;
  readonly summary: string;
  readonly documentDate: string;
}

export function editorOf(page: Page): Locator {
  return page.getByRole('textbox', { name: '正文编辑区' });
}

/** Opens the form for a new item from the navigation. */
export async function startDraft(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '拟稿' }).click();
  await page.getByRole('heading', { level: 1, name: '新建拟公开信息' }).waitFor();
  await editorOf(page).click();
}

/** Inserts a table with three columns where the cursor stands and types its cells, moving on with Tab. */
export async function typeTable(
  page: Page,
  rows: readonly (readonly [string, string, string])[],
): Promise<void> {
  await page.getByRole('button', { name: '表格' }).click();
  await page.getByRole('menuitem', { name: '插入表格' }).click();
  const cells = rows.flat();
  for (const [index, cell] of cells.entries()) {
    await page.keyboard.type(cell);
    if (index < cells.length - 1) await page.keyboard.press('Tab');
  }
}

/** Catalogue data and release plan of a penalty decision, as far as submitting asks for them. */
export async function fillForm(page: Page, { title, summary, documentDate }: DraftFields): Promise<void> {
  await page.getByLabel('名称', { exact: true }).fill(title);
  await page.getByLabel('成文日期').fill(documentDate);
  await page.getByLabel('关键词').fill('行政处罚');
  await page.getByLabel('关键词').press('Enter');
  await page.getByLabel('内容概述').fill(summary);
  await page.getByLabel('法律、法规名称').fill('中华人民共和国政府信息公开条例');
  await page.getByLabel('条', { exact: true }).fill('20');
  await page.getByLabel('项', { exact: true }).fill('6');
  await pick(page, '法定主动公开类别（条例第二十条）', /^6\. /);
  await pick(page, '栏目', '行政处罚');
  await page.getByRole('radio', { name: 'B 重要' }).check();
}

/** Chooses an entry of a drop-down list, scrolling to it where the list is long. */
export async function pick(page: Page, label: string, entry: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  const list = page.locator('.ant-select-dropdown:visible');
  const wanted = list.getByTitle(entry, { exact: true });
  await list.hover();
  for (let turns = 0; turns < turnsMax && !(await wanted.isVisible()); turns += 1)
    await page.mouse.wheel(0, wheelStep);
  await wanted.click();
}

const wheelStep = 200;
const turnsMax = 20;

/** Saves and waits until nothing is unsaved. */
export async function save(page: Page): Promise<void> {
  await pressSave(page);
  await page.getByRole('status').getByText('没有未保存的修改').waitFor();
}

export async function pressSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
}

/** Submits the saved draft that is in the editor. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交审核' }).click();
  const dialog = page.getByRole('dialog', { name: '提交审核' });
  await dialog.getByRole('button', { name: '确认提交' }).click();
}

/** Goes to the inbox and opens what waits there under a title. */
export async function openTask(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '待办' }).click();
  await page.getByRole('table', { name: '等您办理的事项' }).getByRole('link', { name: title }).click();
}

export interface Given {
  readonly outcome: string;
  readonly opinion?: string;
}

/** Decides the task that is on the screen and is back at the inbox. */
export async function decide(page: Page, given: Given): Promise<void> {
  await prepareDecision(page, given);
  await confirmDecision(page, given.outcome);
  await backAtInbox(page);
}

/** Chooses the outcome and writes the opinion, without sending either. */
export async function prepareDecision(page: Page, { outcome, opinion }: Given): Promise<void> {
  await page.getByRole('radio', { name: outcome, exact: true }).check();
  if (opinion !== undefined) await page.getByRole('textbox', { name: /^意见/ }).fill(opinion);
}

/** Why an outcome cannot be chosen, as it stands beside it. */
export async function reasonsAgainst(page: Page, outcome: string): Promise<readonly string[]> {
  const choice = page.getByRole('radio', { name: outcome, exact: true, disabled: true });
  const described = await choice.getAttribute('aria-describedby');
  const reasons = await page.locator(`[id="${described}"]`).getByRole('listitem').allInnerTexts();
  return reasons.flatMap((reason) => reason.split('\n'));
}

export async function confirmDecision(page: Page, outcome: string): Promise<void> {
  await page.getByRole('button', { name: `确认${outcome}`, exact: true }).click();
}

export async function backAtInbox(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
}

/** What is used of an element while a function runs in the page. */
interface DrawnText {
  readonly firstChild: { readonly data: string };
  readonly ownerDocument: {
    createRange(): {
      setStart(node: object, offset: number): void;
      setEnd(node: object, offset: number): void;
      getBoundingClientRect(): Box;
    };
  };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Drags the mouse over words of a drawn text. */
export async function dragOver(place: Locator, words: string): Promise<void> {
  const run = place.getByText(words).first();
  await run.scrollIntoViewIfNeeded();
  const { left, right, top, bottom } = await run.evaluate((element: DrawnText, sought): Box => {
    const text = element.firstChild;
    const start = text.data.indexOf(sought);
    const range = element.ownerDocument.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + sought.length);
    const box = range.getBoundingClientRect();
    return { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
  }, words);
  const { mouse } = place.page();
  await mouse.move(left + 1, (top + bottom) / 2);
  await mouse.down();
  await mouse.move(right - 1, (top + bottom) / 2, { steps: 4 });
  await mouse.up();
}

/** Texts of the rows of a table, cell by cell, without the heading. */
export async function cellsOf(table: Locator): Promise<readonly (readonly string[])[]> {
  const body = table.locator('tbody').getByRole('row');
  await body.first().waitFor();
  const rows = await body.all();
  return Promise.all(rows.map((row) => row.getByRole('cell').allInnerTexts()));
}
