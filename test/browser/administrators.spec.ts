import type { Page } from 'playwright-core';
import { demoPassword } from '#application';
import { BrowserOffice } from '../support/browser.js';

let office: BrowserOffice;
beforeAll(async () => {
  office = await BrowserOffice.open();
});
afterAll(() => office.close());
afterEach(() => expect(office.faults).toEqual([]));

async function choose(page: Page, label: string, entry: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(label, { exact: true }).fill(entry.source.replace(/[^\p{L}]/gu, ''));
  await page.locator('.ant-select-dropdown:visible').getByTitle(entry).first().click();
}

/** The lines of the changes asked for, times left out. */
async function changesOn(page: Page): Promise<readonly string[]> {
  const rows = page.getByRole('region', { name: '变更申请' }).locator('tbody tr.ant-table-row');
  const texts = await rows.allInnerTexts();
  return texts.map((text) =>
    text
      .replace(/\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

it('a duty is asked for by one administrator, approved by another, and held from then on', () =>
  office.attempt(async () => {
    const security = (await office.deskOf('xuan')).page;
    await security.getByRole('heading', { level: 1, name: '账户与职责' }).waitFor();
    await security.getByRole('button', { name: '申请授予职责' }).click();
    await choose(security, '人员', /^蒋南/);
    await choose(security, '职责', /^发布人$/);
    await choose(security, '单位', /^云溪市综合执法监督局$/);
    await security.getByRole('dialog').getByLabel('理由').fill('沈航休假');
    await security.getByRole('button', { name: '提交申请' }).click();
    await security.getByRole('button', { name: /^撤\s?回$/ }).waitFor();

    const system = (await office.deskOf('wuwei')).page;
    await system.getByRole('button', { name: /^批\s?准$/ }).click();
    const dialog = system.getByRole('dialog');
    await dialog.getByLabel('密码').fill(demoPassword);
    await dialog.getByRole('button', { name: /批准/ }).click();
    await system.getByText('已批准').waitFor();
    expect(await changesOn(system)).toEqual(['授予职责 蒋南 · 发布人 沈航休假 许安 已批准吴维']);
  }));
