import type { Language, Texts } from '../message-sections.js';

type Section = 'problems' | 'actions' | 'sentences';

/** What is said about passwords, second factors and sessions. */
export const credentialTexts: Readonly<Record<Language, Readonly<Record<Section, Texts>>>> = {
  'zh-CN': {
    problems: {
      'ACCESS.THROTTLED': '请求过于频繁，请在 {retryAfterSeconds} 秒后再试。',
      'PASSWORD.USED_BEFORE': '不能使用最近用过的口令。',
      'PASSWORD.MUST_CHANGE': '口令为初始口令或已到期，请先更换口令。',
      'PASSWORD.OF_DIRECTORY': '此账户的口令由本单位统一目录管理，请在统一目录中更换。',
      'SIGN_IN.DIRECTORY_UNAVAILABLE': '统一目录暂时无法应答，请稍后再登录。',
      'SIGN_IN.NO_PROVIDER': '本系统未设置统一身份认证。',
      'ACCOUNT.DEMONSTRATION': '演示账户的口令和动态口令不能更改。',
      'SECOND_FACTOR.MISSING': '请输入手机令牌上显示的六位动态口令。',
      'SECOND_FACTOR.NOT_BOUND': '办理此事须先绑定动态口令（账户安全）。',
      'SECOND_FACTOR.NOT_OFFERED': '绑定已过期，请重新开始。',
      'SECOND_FACTOR.WRONG_CODE': '动态口令不正确，请核对手机时间后重试。',
    },
    actions: {
      'session.othersClosed': '结束其他会话',
      'password.changed': '更换口令',
      'password.reset': '重置口令',
      'secondFactor.bound': '绑定动态口令',
      'secondFactor.ended': '解除动态口令',
    },
    sentences: {
      'entry.session.othersClosed': '结束了本人的其他会话。',
      'entry.password.changed': '更换了口令，原有会话全部结束。',
      'entry.password.reset': '经两名管理员同意，重置了口令。',
      'entry.secondFactor.bound': '绑定了动态口令，原有会话全部结束。',
      'entry.secondFactor.ended': '经两名管理员同意，解除了动态口令。',
    },
  },
  en: {
    problems: {
      'ACCESS.THROTTLED': 'Too many requests. Try again in {retryAfterSeconds} seconds.',
      'PASSWORD.USED_BEFORE': 'A password used lately cannot be used again.',
      'PASSWORD.MUST_CHANGE': 'The password is a first one or has run out: choose another one first.',
      'PASSWORD.OF_DIRECTORY': "The office's directory looks after this password: change it there.",
      'SIGN_IN.DIRECTORY_UNAVAILABLE': "The office's directory does not answer. Try again later.",
      'SIGN_IN.NO_PROVIDER': 'No identity provider is set up here.',
      'ACCOUNT.DEMONSTRATION': 'Password and second factor of a demonstration account stay as they are.',
      'SECOND_FACTOR.MISSING': 'Enter the six digits that your telephone shows.',
      'SECOND_FACTOR.NOT_BOUND': 'Bind a second factor to your account first (account security).',
      'SECOND_FACTOR.NOT_OFFERED': 'The binding has run out: begin again.',
      'SECOND_FACTOR.WRONG_CODE': 'The code is wrong. Check the clock of the telephone and try again.',
    },
    actions: {
      'session.othersClosed': 'Other sessions ended',
      'password.changed': 'Password changed',
      'password.reset': 'Password set anew',
      'secondFactor.bound': 'Second factor bound',
      'secondFactor.ended': 'Second factor ended',
    },
    sentences: {
      'entry.session.othersClosed': 'Ended the other sessions.',
      'entry.password.changed': 'Changed the password; all sessions ended.',
      'entry.password.reset': 'Set a password anew, by two administrators.',
      'entry.secondFactor.bound': 'Bound a second factor; all sessions ended.',
      'entry.secondFactor.ended': 'Ended a second factor, by two administrators.',
    },
  },
};
