import { BrowserOffice } from '../support/browser.js';
import { fillForm, openTask, save, startDraft, submit } from '../support/browser-screens.js';

const title = '行政处罚决定公示';

let office: BrowserOffice;
beforeAll(async () => {
  office = await BrowserOffice.open();
});
afterAll(() => office.close());

it('a reviewer sees what a return would undo, asks an expert outside, is told of his answer at once and calls in a signer', async () => {
  await office.attempt(async () => {
    const drafter = await office.deskOf('linxiao');
    await startDraft(drafter.page);
    await drafter.page.keyboard.type('对当事人依法作出处罚决定。');
    await fillForm(drafter.page, { title, summary: '处罚决定的公示。', documentDate: '2026-03-20' });
    await save(drafter.page);
    await submit(drafter.page);

    const reviewer = await office.deskOf('zhouzheng');
    const { page } = reviewer;
    await openTask(page, title);
    await page.getByRole('radio', { name: '退回起草', exact: true }).check();
    await page.getByText('办件将回到：起草').waitFor();
    await page.getByText('将停止的待办').waitFor();
    await reviewer.picture('together-consequences');

    await page.getByRole('button', { name: '邀请外部专家' }).click();
    const invitation = page.getByRole('dialog');
    await invitation.getByLabel('姓名').fill('贾律');
    await invitation.getByLabel('单位').fill('云溪某律师事务所');
    await invitation.getByLabel('请教的问题').fill('此件公开有无法律风险？');
    await invitation.getByRole('button', { name: '邀请外部专家' }).click();
    const address = await invitation.getByText(/\/expert#/).innerText();
    await reviewer.picture('together-expert-invited');
    await invitation.getByRole('button', { name: '确定' }).click();

    const expert = await office.desk();
    await expert.page.goto(`${office.installation.application}/expert${new URL(address).hash}`);
    await expert.page.getByText('此件公开有无法律风险？').waitFor();
    await expert.page.getByRole('radio', { name: '修改后同意' }).check();
    await expert.page.getByRole('textbox', { name: '意见' }).fill('建议补充法律依据。');
    await expert.picture('together-expert');
    await expert.page.getByRole('button', { name: '提交意见' }).click();
    await expert.page.getByText('意见已提交，谢谢').waitFor();

    await page.getByText('建议补充法律依据。').waitFor();
    await page.getByRole('button', { name: /^通知，[1-9]/ }).waitFor();
    await page.getByLabel('留言内容').fill('已请律师看过。');
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('已请律师看过。').first().waitFor();

    await page.getByRole('button', { name: '加签' }).click();
    const search = page.getByRole('dialog').getByRole('combobox');
    await search.click();
    await search.pressSequentially('沈航');
    await page.locator('.ant-select-dropdown:visible').getByTitle(/^沈航/).click();
    await reviewer.picture('together-signer');
    await page.getByRole('dialog').getByRole('button', { name: '加签' }).click();
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    await reviewer.picture('together-after');
  });
  expect(office.faults).toEqual([]);
});
