import { BrowserOffice } from '../support/browser.js';
import { fillForm, pick, save, startDraft } from '../support/browser-screens.js';

const title = '关于开展专项整治的通知';

let office: BrowserOffice;
beforeAll(async () => {
  office = await BrowserOffice.open();
});
afterAll(() => office.close());

it('whoever keeps the lexicon adds a term, tries it on the newest items and brings it into force', async () => {
  await office.attempt(async () => {
    await office.visit('linxiao', async (page) => {
      await startDraft(page);
      await page.keyboard.type('近期将开展云溪清风行动。');
      await fillForm(page, { title, summary: '专项整治的安排。', documentDate: '2026-03-20' });
      await save(page);
    });

    await office.visit('guyan', async (page, desk) => {
      await page.getByRole('link', { name: '检查用表' }).click();
      await page.getByText('随系统提供的初始内容').waitFor();
      await desk.picture('office-tables-shipped');
      await page.getByRole('button', { name: '新增一行' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('编号').fill('own-1');
      await dialog.getByLabel('词条').fill('清风行动');
      await pick(page, '类别', '执法方式');
      await pick(page, '严重程度', '重要');
      await pick(page, '匹配范围', '含各种写法');
      await dialog.getByLabel('维护单位').fill('政策法规科');
      await dialog.getByLabel('生效日期').fill('2020-01-01');
      await desk.picture('office-tables-row');
      await dialog.getByRole('button', { name: '确定' }).click();
      await page.getByText('有尚未保存的改动').waitFor();
      await page.getByRole('button', { name: '保存为新版本' }).click();
      await page.getByRole('button', { name: '试用' }).click();
      await page.getByText('新发现').waitFor();
      await page.getByRole('link', { name: title }).waitFor();
      await desk.picture('office-tables-tried');
      await page.getByRole('button', { name: '启用', exact: true }).click();
      await page.getByRole('button', { name: '确定' }).click();
      await page.getByText('使用中').waitFor();
    });
  });
});
