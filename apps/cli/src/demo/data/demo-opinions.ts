import type { DemoStep } from '../demo-office.js';

/** What the people of the demo office write when they decide. */
export const demoOpinions: Readonly<Record<DemoStep | 'return' | 'noneNeeded' | 'selfApproval', string>> = {
  draft: '',
  firstReview: '内容完整，事实与来源一致。',
  firstProof: '文字、格式无误。',
  confidentialityReview: '逐项审查，不涉及国家秘密和工作秘密。',
  sensitivityCheck: '未见敏感内容。',
  deidentification: '内部系统名称已概括。',
  deidentificationVerify: '独立复核，未见遗漏。',
  secondReview: '同意。',
  secondProof: '无误。',
  finalReview: '同意公开。',
  leadershipReview: '同意，请按程序签发。',
  signOff: '签发。',
  thirdProof: '清样无误。',
  publish: '',
  postPublishCheck: '页面与签发稿一致。',
  return: '请在内容概述中写明截止日期。',
  noneNeeded: '不含个人信息。',
  selfApproval: '同意。',
};

/** What they write beside their answer to a finding. */
export const demoFindingNote = '逐条核对原文，系单位名称或原文表述，予以保留。';

/** The summary after the return. */
export const correctedSummary =
  '截至2022年11月，政务公开工作要点十二项任务的责任部门、完成时限和进展落实情况。';
