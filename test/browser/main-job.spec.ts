import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { demoPassword } from '#application';
import { BrowserOffice } from '../support/browser.js';
import {
  backAtInbox,
  cellsOf,
  confirmDecision,
  decide,
  dragOver,
  editorOf,
  fillForm,
  openTask,
  pick,
  prepareDecision,
  pressSave,
  reasonsAgainst,
  startDraft,
  submit,
  typeTable,
} from '../support/browser-screens.js';

const title = '关于占道经营行政处罚决定的公示';
const summary = '两件占道经营行政处罚决定的公示。';
const table = [
  ['序号', '当事人', '处罚内容'],
  ['1', '王建国', '罚款二百元'],
  ['2', '李秀英', '警告'],
] as const;
const source = [
  '行政处罚决定公示',
  '当事人王建国在解放路占道经营，经责令改正仍不改正。',
  ...table.flat(),
  '特此公示。',
];
const treated = source.map((text) => text.replace('王建国', '王某某').replace('李秀英', '李某某'));
const firstAdvice = '成文日期应为2026年3月2日，请改正。';

let office: BrowserOffice;
let itemAddress: string;
let signedDigest: string | null;
let publicAddress: string;
beforeAll(async () => {
  office = await BrowserOffice.open();
});
afterAll(() => office.close());

let stoppedAt: string | null = null;
/** One step of the way. After one that failed, the others say so at once instead of waiting for what cannot come. */
function step(name: string, act: () => Promise<void>): void {
  it(name, async () => {
    if (stoppedAt !== null) throw new Error(`not reached: the way ended at “${stoppedAt}”`);
    stoppedAt = name;
    await office.attempt(act);
    stoppedAt = null;
  });
}

/** Somebody opens what waits for him under the title and decides it. */
function passes(username: string, outcome: string, opinion?: string): Promise<void> {
  return office.visit(username, async (page) => {
    await openTask(page, title);
    await decide(page, { outcome, ...(opinion !== undefined && { opinion }) });
  });
}

/** Texts of a drawn document in reading order. */
function textsOf(document: Locator): Promise<string[]> {
  return document.locator('h1, h2, h3, p, th, td').allInnerTexts();
}

describe('an item goes the whole way on the screens, each step by its person', () => {
  step('林晓 types a text with a table, fills in the form and sees it saved', async () => {
    await office.visit('linxiao', async (page, desk) => {
      await startDraft(page);
      await desk.picture('draft-empty');
      await pick(page, '段落类型', '1 级标题');
      await page.keyboard.type(source[0]!);
      await page.keyboard.press('Enter');
      await page.keyboard.type(source[1]!);
      await page.keyboard.press('Enter');
      await typeTable(page, table);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('特此公示。');
      await fillForm(page, { title, summary, documentDate: '2026-03-20' });
      await pressSave(page);
      await page.getByText('已保存（第 1 版）').waitFor();
      await page.waitForURL(/\/items\/[^/]+\/edit$/);
      await page.getByRole('status').getByText('没有未保存的修改').waitFor();
      await desk.picture('draft-saved');
      itemAddress = page.url().replace(/\/edit$/, '');
    });
  });

  step('and finds it as typed when the page is opened anew, and submits it', async () => {
    await office.visit('linxiao', async (page, desk) => {
      await openTask(page, title);
      await editorOf(page).getByText('特此公示。').waitFor();
      expect(await textsOf(editorOf(page))).toEqual(
        source.flatMap((text, index) => (index > 1 && index < 11 ? [text, text] : [text])),
      );
      await submit(page);
      await page.waitForURL(itemAddress);
      await page.getByText('初审／一校').waitFor();
      await desk.picture('item-submitted');
    });
  });

  step('周正 marks words in the text and returns it with a reason', async () => {
    await office.visit('zhouzheng', async (page, desk) => {
      const [row] = await cellsOf(page.getByRole('table', { name: '等您办理的事项' }));
      expect(row?.slice(0, 4)).toEqual([title, '初审 第 1 轮', '林晓 云溪市综合执法监督局', 'B']);
      await desk.picture('inbox');
      await openTask(page, title);
      await prepareDecision(page, { outcome: '退回起草', opinion: firstAdvice });
      await dragOver(page.getByRole('article', { name: '文稿' }), '占道经营');
      await page.getByRole('button', { name: '加入选中的文字' }).click();
      await pick(page, '退回原因类别', '事实或数据有误');
      await desk.picture('review-return');
      await confirmDecision(page, '退回起草');
      await backAtInbox(page);
    });
  });

  step('林晓 is told by whom, why and where, mends the date and submits again', async () => {
    await office.visit('linxiao', async (page, desk) => {
      await openTask(page, title);
      const told = page.getByRole('alert').filter({ hasText: '退回了本事项' });
      expect((await told.innerText()).split('\n')).toEqual([
        '初审（周正）退回了本事项',
        `事实或数据有误 · ${firstAdvice}`,
        '第 2 段 当事人王建国在解放路占道经营，经责令改正仍不改正…',
      ]);
      await desk.picture('returned');
      await page.getByLabel('成文日期').fill('2026-03-02');
      await pressSave(page);
      await page.getByRole('status').getByText('没有未保存的修改').waitFor();
      await submit(page);
      await page.waitForURL(itemAddress);
      await page.getByText('初审／一校').waitFor();
    });
  });

  step('周正 and 何文 pass it side by side, then 秦慎 asks for treatment and 白静 passes', async () => {
    await passes('zhouzheng', '通过', '日期已改正，同意。');
    await passes('hewen', '通过');
    await passes('qinshen', '处理后公开', '当事人姓名须遮盖。');
    await passes('baijing', '通过');
  });

  step(
    '罗洁 masks what the mouse selects and what the search finds, sees the result and finishes',
    async () => {
      await office.visit('luojie', async (page, desk) => {
        await openTask(page, title);
        const original = page.getByRole('article', { name: '原稿' });
        await dragOver(original.getByRole('paragraph'), '王建国');
        await page.getByRole('status').getByText('已选：王建国').waitFor();
        await mask(page, '王某某');
        for (const [name, replacement] of [
          ['王建国', '王某某'],
          ['李秀英', '李某某'],
        ] as const) {
          await page.getByRole('searchbox', { name: '查找文字' }).fill(name);
          await page.getByRole('button', { name: '查找', exact: true }).click();
          await page.getByText('找到 1 处，勾选后一起处理').waitFor();
          await mask(page, replacement);
        }
        expect(await reasonsAgainst(page, '处理完成')).toEqual([
          '尚未作任何去标识化处理。',
          '尚有 3 处“个人信息”检查发现未处置：逐条标明误报、依法公开，或修改、处理后再继续。',
        ]);
        await page.getByRole('button', { name: '保存处理并预览' }).click();
        const preview = page.getByRole('article', { name: '处理稿预览' });
        await preview.getByText('李某某').waitFor();
        expect(await textsOf(preview)).toEqual(treated);
        await desk.picture('treatment');
        await decide(page, { outcome: '处理完成' });
      });
    },
  );

  step(
    '冯验 sees before and after side by side, every treatment with rule and basis, and passes',
    async () => {
      await office.visit('fengyan', async (page, desk) => {
        await openTask(page, title);
        const [before, after] = ['处理前（原稿）', '处理后（处理稿）'].map((name) =>
          page.getByRole('article', { name }),
        );
        await after!.getByText('李某某').waitFor();
        expect([await textsOf(before!), await textsOf(after!)]).toEqual([source, treated]);
        const operations = page.getByRole('region', { name: '处理清单（3 处）' }).getByRole('listitem');
        const ruleAndBasis = '自然人姓名 · 《个人信息保护法》第六条';
        expect((await operations.allInnerTexts()).map((text) => text.split('\n'))).toEqual([
          ['第 2 段', '遮盖', '王某某', ruleAndBasis],
          ['第 7 段', '遮盖', '王某某', ruleAndBasis],
          ['第 10 段', '遮盖', '李某某', ruleAndBasis],
        ]);
        await desk.picture('verification');
        await decide(page, { outcome: '通过' });
      });
    },
  );

  step('郑平, 唐雅, 梁志远 and, since it is important, 韩立 pass the treated text', async () => {
    await passes('zhengping', '通过');
    await passes('tangya', '通过');
    await passes('liangzhiyuan', '通过', '同意公开。');
    await passes('hanli', '通过');
  });

  step('梁志远 signs what he sees, with his password once more', async () => {
    await office.visit('liangzhiyuan', async (page, desk) => {
      await openTask(page, title);
      await page.getByText('您看到的就是您决定的').click();
      signedDigest = await page.getByRole('group').locator('code').first().getAttribute('title');
      await desk.picture('signing');
      await prepareDecision(page, { outcome: '签发', opinion: '同意签发。' });
      await confirmDecision(page, '签发');
      const dialog = page.getByRole('dialog', { name: '签发前请再次确认身份' });
      await dialog.getByLabel('密码', { exact: true }).fill('not-his-password');
      await dialog.getByRole('button', { name: '确认身份并签发' }).click();
      await dialog.getByText('用户名或密码不正确。').waitFor();
      await desk.picture('signing-password');
      await dialog.getByLabel('密码', { exact: true }).fill(demoPassword);
      await dialog.getByRole('button', { name: '确认身份并签发' }).click();
      await backAtInbox(page);
    });
  });

  step('彭阅 checks the page as the portal will show it', async () => {
    await office.visit('pengyue', async (page, desk) => {
      await openTask(page, title);
      const rendered = page.frameLocator('iframe');
      await rendered.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await textsOf(rendered.getByRole('region', { name: '正文' }))).toEqual(['正文', ...treated]);
      await desk.picture('third-proof');
      await decide(page, { outcome: '通过' });
    });
  });

  step('沈航 publishes, and the item shows its public page with the digest that was signed', async () => {
    await office.visit('shenhang', async (page, desk) => {
      await openTask(page, title);
      await desk.picture('publishing');
      await prepareDecision(page, { outcome: '发布' });
      await confirmDecision(page, '发布');
      const dialog = page.getByRole('dialog', { name: '发布前请再次确认身份' });
      await dialog.getByLabel('密码', { exact: true }).fill(demoPassword);
      await dialog.getByRole('button', { name: '确认身份并发布' }).click();
      await backAtInbox(page);
      await page.goto(itemAddress);
      const facts = page.getByRole('region', { name: '已公开' });
      await facts.waitFor();
      expect(await facts.locator('code').getAttribute('title')).toBe(signedDigest);
      publicAddress = (await facts.getByRole('link', { name: '公开页面' }).getAttribute('href'))!;
      await desk.picture('item-published');
    });
  });

  step('the public page, at another origin, shows the masked names and nowhere the others', async () => {
    const { page } = await office.desk();
    const { portal } = office.installation;
    await page.goto(publicAddress);
    expect(new URL(publicAddress).origin).toBe(portal);
    expect(await textsOf(page.getByRole('region', { name: '正文' }))).toEqual(['正文', ...treated]);
    const canonical = await fetch(`${publicAddress}/canonical.json`);
    const bytes = Buffer.from(await canonical.arrayBuffer());
    const digest = createHash('sha256').update(bytes).digest('hex');
    const shown = page.getByRole('region', { name: '核对原文' }).getByText(/^[0-9a-f]{64}$/);
    expect([`sha256:${await shown.innerText()}`, `sha256:${digest}`]).toEqual([signedDigest, signedDigest]);
    const everything = `${await page.content()}${bytes.toString('utf8')}`;
    expect(['王建国', '李秀英'].filter((name) => everything.includes(name))).toEqual([]);
    await page.context().close();
  });

  step('蒋南 finds nothing wrong, and the item is in the archive', async () => {
    await passes('jiangnan', '复核无误');
    await office.visit('linxiao', async (page, desk) => {
      await page.goto(itemAddress);
      await page.getByText('已归档').waitFor();
      await page.getByText('没有待办环节').waitFor();
      await desk.picture('item-archived');
    });
  });

  step(
    '顾严 searches by person and step, reads the trail in plain words and sees the chain intact',
    async () => {
      await office.visit('guyan', async (page, desk) => {
        await page.getByRole('link', { name: '合规查询' }).click();
        await pick(page, '办理人', '梁志远');
        await pick(page, '环节', '签发');
        await page.getByRole('button', { name: '查询', exact: true }).click();
        const found = page.getByRole('table', { name: '合规查询' });
        await found.getByRole('row').filter({ hasText: '签发人' }).first().waitFor();
        await desk.picture('audit-search');
        expect((await cellsOf(found)).map((cells) => cells.slice(1))).toEqual([
          ['梁志远\n签发人', '“签发”：签发。', '签发', title],
          ['梁志远\n签发人', '打开“签发”待办。', '完成', title],
        ]);
        await found.getByRole('link', { name: title }).first().click();
        const lines = page.getByRole('listitem').filter({ hasText: '记录摘要' });
        await lines.first().waitFor();
        expect((await lines.allInnerTexts()).map(said)).toEqual(trail);
        await page.getByRole('button', { name: '核对完整性' }).click();
        const report = page.getByRole('status').filter({ hasText: '首尾相连' });
        expect((await report.innerText()).split('\n').slice(0, 2)).toEqual([
          '完整：36 条记录首尾相连',
          '共 36 条记录，逐条重新计算，链条完整。',
        ]);
        await desk.picture('audit-trail');
      });
    },
  );

  it('and no page logged an error, broke its policy or asked another host', () => {
    expect(office.faults).toEqual([]);
  });
});

/** Enters the mask for the places that are marked. */
async function mask(page: Page, replacement: string): Promise<void> {
  await page.getByRole('combobox', { name: '适用规则' }).fill('自然人姓名');
  await page.getByLabel('依据', { exact: true }).fill('《个人信息保护法》第六条');
  await page.getByRole('radio', { name: '遮盖' }).check();
  await page.getByLabel('处理后文字').fill(replacement);
  await page.getByRole('button', { name: '加入处理清单' }).click();
}

/** A line of the trail without its time, its way to look back, and its digest. */
function said(line: string): string {
  const [first = '', ...rest] = line.split('\n');
  return [first.replace(/^\S+ \S+ /, '').replace(/ 回看此时$/, ''), ...rest.slice(0, -1)].join(' | ');
}

const opened = (who: string, step: string): string => `${who} 打开“${step}”待办。`;
const trail = [
  '林晓 拟稿人 新建公开事项，进入起草。',
  '林晓 拟稿人 “起草”：提交。',
  opened('周正 初审人', '初审'),
  `周正 初审人 “初审”：退回起草。 | 事实或数据有误 | 意见 ${firstAdvice} 与记录相符 | 涉及位置 1 处 与记录相符`,
  '林晓 拟稿人 保存草稿的修改。',
  '林晓 拟稿人 “起草”：提交。',
  opened('周正 初审人', '初审'),
  '周正 初审人 “初审”：通过。 | 意见 日期已改正，同意。 与记录相符',
  opened('何文 校对人', '一校'),
  '何文 校对人 “一校”：通过。',
  opened('秦慎 保密审查人', '保密审查'),
  '秦慎 保密审查人 “保密审查”：处理后公开。 | 意见 当事人姓名须遮盖。 与记录相符',
  opened('白静 涉敏审核人', '涉敏审核'),
  '白静 涉敏审核人 “涉敏审核”：通过。',
  opened('罗洁 去标识化处理人', '去标识化'),
  '罗洁 去标识化处理人 保存去标识化处理，共 3 处。',
  '罗洁 去标识化处理人 “去标识化”：处理完成。',
  opened('冯验 去标识化复核人', '去标识化复核'),
  '冯验 去标识化复核人 “去标识化复核”：通过。',
  opened('郑平 复审人', '复审'),
  '郑平 复审人 “复审”：通过。',
  opened('唐雅 校对人', '二校'),
  '唐雅 校对人 “二校”：通过。',
  opened('梁志远 终审人', '终审'),
  '梁志远 终审人 “终审”：通过。 | 意见 同意公开。 与记录相符',
  opened('韩立 主要领导', '主要领导审定'),
  '韩立 主要领导 “主要领导审定”：通过。',
  opened('梁志远 签发人', '签发'),
  '梁志远 签发人 “签发”：签发。 | 意见 同意签发。 与记录相符',
  opened('彭阅 校对人', '三校'),
  '彭阅 校对人 “三校”：通过。',
  opened('沈航 发布人', '发布'),
  '沈航 发布人 “发布”：发布。',
  '系统（发布） 发布到门户网站。',
  opened('蒋南 发布后复核人', '发布后复核'),
  '蒋南 发布后复核人 “发布后复核”：复核无误。',
];
