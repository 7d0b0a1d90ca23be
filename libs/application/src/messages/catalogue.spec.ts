import { actionName, messageOf, sentenceOf } from './catalogue.js';

describe('messages', () => {
  it('fill in parameters, and take codes in their own words', () => {
    const params = { duty: 'proofreader' };
    expect([
      messageOf('zh-CN', 'reasons', 'DUTY.NOT_HELD', params),
      messageOf('en', 'reasons', 'DUTY.NOT_HELD', params),
    ]).toEqual([
      '您不承担“校对人”职责，或该职责不及于此单位、此环节。',
      'You do not hold the duty “Proofreader” for this unit and step.',
    ]);
  });

  it('name codes that come joined one after the other', () => {
    expect([
      messageOf('zh-CN', 'reasons', 'DUTY.NOT_HELD', { duty: 'finalReviewer|signer' }),
      messageOf('zh-CN', 'reasons', 'SOD.6', { earlierStep: 'firstProof+secondProof' }),
      messageOf('zh-CN', 'reasons', 'STEP.NOT_OPEN', { state: 'FIRST_REVIEW+FIRST_PROOF' }),
    ]).toEqual([
      '您不承担“终审人、签发人”职责，或该职责不及于此单位、此环节。',
      '三次校对至少由两人承担，且三校不得由拟稿人承担：您已承担一校、二校。',
      '“初审／一校”时不能进行这项操作。',
    ]);
  });

  it('leave out a parameter that is not given, and never look at what objects inherit', () => {
    expect([
      messageOf('en', 'issues', 'TEXT.TOO_LONG', {}),
      messageOf('en', 'issues', 'constructor'),
    ]).toEqual(['At most  characters are allowed.', 'constructor']);
  });

  it('name an action by itself where it has words of its own, else by its outcome', () => {
    expect([
      actionName('zh-CN', 'confidentialityReview.publish'),
      actionName('zh-CN', 'publish.publish'),
    ]).toEqual(['可以公开', '发布']);
  });

  it('tell what was answered at a step as its button says it', () => {
    const params = { step: 'confidentialityReview', outcome: 'publish' };
    expect(sentenceOf('zh-CN', 'entry.task.decided', params)).toEqual('“保密审查”：可以公开。');
  });
});
