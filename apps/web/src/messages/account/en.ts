import type { accountZh } from './zh.js';

/** A person's own account, in English. */
export const accountEn: Readonly<Record<keyof typeof accountZh, string>> = {
  'session.provider': 'Sign in at the office’s identity provider',
  'session.providerRefused':
    'The identity provider did not let you in: no account here, a blocked one, or a second factor is missing.',
  'account.title': 'Account security',
  'account.password': 'Password',
  'account.passwordSince': 'Changed',
  'account.passwordUntil': 'Good until',
  'account.passwordForever': 'no end',
  'account.mustChange':
    'The password is a first one or has run out. Nothing else can be done before it is changed.',
  'account.newPassword': 'New password',
  'account.newPasswordMissing': 'Enter a new password',
  'account.repeat': 'New password again',
  'account.repeatDiffers': 'The two differ',
  'account.rules.dengbao':
    'At least 10 characters, three of: capitals, small letters, digits, other signs. No names, no common passwords, none of the last five. Changed every 90 days.',
  'account.rules.asvs':
    'At least 15 characters. No names, no common passwords. It need not be changed regularly.',
  'account.changePassword': 'Change password',
  'account.passwordChanged': 'The password is changed; you are signed out everywhere else.',
  'account.factor': 'Second factor',
  'account.factorSince': 'Bound since {date}',
  'account.factorNone': 'None is bound',
  'account.factorRequired': 'Signing, publishing, taking down and changes of access need one.',
  'account.factorHint':
    'Read the picture with an authenticator (TOTP) on your telephone. Signing in and signing off then ask for the six digits it shows, beside the password.',
  'account.bind': 'Bind a telephone',
  'account.bindAnew': 'Bind another telephone',
  'account.scan': 'Read this with your telephone, or type the secret below.',
  'account.qr': 'Picture with the secret of the second factor',
  'account.confirm': 'Confirm',
  'account.bound': 'The second factor is bound; you are signed out everywhere else.',
  'account.code': 'Code (six digits)',
  'account.codeMissing': 'Enter six digits',
  'account.sessions': 'Sessions',
  'account.sessionCount': 'Signed in at {count} places, this one included.',
  'account.endOthers': 'End the others',
  'account.othersEnded': 'The other sessions have ended.',
  'account.demo':
    'Everybody knows the password of a demonstration account: it stays, and no second factor is bound.',
  'administration.resetPassword': 'Ask for a new password',
  'administration.endFactor': 'Ask to end second factor',
};
