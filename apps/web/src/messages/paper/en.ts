import type { paperZh } from './zh.js';

export const paperEn: Readonly<Record<keyof typeof paperZh, string>> = {
  'paper.title': 'On paper',
  'paper.print': 'Print the paper form',
  'paper.record': 'Record a signed form',
  'paper.hint':
    'Once signed it is recorded, with a scan, by the drafter or the publisher, never by whoever signed.',
  'paper.form': 'Form number',
  'paper.formHint': 'Compare number and code with the sheet',
  'paper.formMissing': 'Choose the number on the sheet',
  'paper.formOption': '{number} (code {code})',
  'paper.noForm': 'No form has been printed for this step yet.',
  'paper.signer': 'Who has signed',
  'paper.signerMissing': 'Choose who has signed',
  'paper.signedOn': 'Date of the signature',
  'paper.signedOnMissing': 'Give the date on the sheet',
  'paper.outcome': 'Decision',
  'paper.outcomeMissing': 'Choose the decision on the sheet',
  'paper.scan': 'Scan (PDF, JPEG or PNG, 8 MB at most)',
  'paper.scanChoose': 'Choose a file',
  'paper.scanMissing': 'Choose the scan',
  'paper.recorded': 'Recorded',
  'paper.tag': 'Paper',
  'paper.signature': 'Form {number}, signed on {signedOn}, recorded by {typist}',
  'paper.openScan': 'Scan',
};
