import { BrowserOffice } from '../support/browser.js';
import {
  decide,
  fillForm,
  openTask,
  pick,
  pressSave,
  startDraft,
  submit,
} from '../support/browser-screens.js';

const title = '关于一件行政处罚决定的公示';
const number = '640104190002280027';
const sentence = `当事人身份证号${number}，咨询电话0951-6888888。`;

let office: BrowserOffice;
beforeAll(async () => {
  office = await BrowserOffice.open();
});
afterAll(() => office.close());

it('a drafter sees at once what was found, a reviewer sees it covered, and the rules propose what to do', async () => {
  await office.attempt(async () => {
    await office.visit('linxiao', async (page, desk) => {
      await startDraft(page);
      await page.keyboard.type(sentence);
      await fillForm(page, { title, summary: '一件行政处罚决定的公示。', documentDate: '2026-03-20' });
      await pressSave(page);
      const findings = page.getByRole('region', { name: '检查发现' });
      await findings.getByText(`【${number}】`).waitFor();
      await findings.getByText('公民身份号码', { exact: true }).first().waitFor();
      await desk.picture('findings-draft');
      await submit(page);
      await page.waitForURL(/\/items\/[^/]+$/);
    });

    await office.visit('zhouzheng', async (page, desk) => {
      await openTask(page, title);
      const text = page.getByRole('article', { name: '文稿' });
      await text.getByText('●'.repeat(18)).waitFor();
      expect(await page.getByText(number).count()).toEqual(0);
      await desk.picture('findings-covered');
      await page.getByRole('button', { name: '显示原文（记入日志）' }).click();
      await text.getByText(number).waitFor();
      await decide(page, { outcome: '通过' });
    });
    for (const [username, outcome] of [
      ['hewen', '通过'],
      ['qinshen', '处理后公开'],
      ['baijing', '通过'],
    ] as const) {
      await office.visit(username, async (page) => {
        await openTask(page, title);
        await decide(page, { outcome });
      });
    }

    await office.visit('luojie', async (page, desk) => {
      await openTask(page, title);
      await page.getByRole('button', { name: '按规则建议处理（1 处）' }).click();
      await desk.picture('findings-proposed');
      await page.getByRole('button', { name: '保存处理并预览' }).click();
      await page.getByText('未发现遗漏，遮盖强度未见不足').waitFor();
      const preview = page.getByRole('article', { name: '处理稿预览' });
      await preview.getByText('咨询电话0951-6888888').waitFor();
      expect(await preview.getByText(number).count()).toEqual(0);
      await desk.picture('findings-treated');
      await decide(page, { outcome: '处理完成' });
    });
  });
});

it('a drafter answers a finding with its reason, and the answer stands beside it', async () => {
  await office.attempt(async () => {
    await office.visit('linxiao', async (page, desk) => {
      await startDraft(page);
      await page.keyboard.type(sentence);
      await fillForm(page, {
        title: '关于联系方式的公告',
        summary: '联系方式。',
        documentDate: '2026-03-20',
      });
      await pressSave(page);
      const findings = page.getByRole('region', { name: '检查发现' });
      await findings.getByRole('checkbox', { name: '选择：公民身份号码，正文第 1 段' }).check();
      await pick(page, '处置方式', '依法公开');
      await pick(page, '理由', '已取得本人单独同意');
      await desk.picture('findings-answer');
      await findings.getByRole('button', { name: '保存处置' }).click();
      await findings.getByRole('button', { name: '显示已处置的 1 处' }).click();
      await findings.getByText('依法公开：已取得本人单独同意').waitFor();
      await desk.picture('findings-answered');
      await pressSave(page);
      await page.getByText('已保存（第 2 版）').waitFor();
    });
  });
});
