import type { Message } from './message.js';

/** What `shenjiao audit` says; the codes of problems are those of docs/formats/evidence-package.md. */
export const auditTexts: Readonly<Record<string, Message>> = {
  'AUDIT.DATABASE_MISSING': {
    zh: '没有可读取的数据库：请先启动系统，或用环境变量 DATABASE_URL 指定数据库。',
    en: 'There is no database to read from: start the system first, or give one with DATABASE_URL.',
  },
  'AUDIT.CHECKPOINT_UNREADABLE': { zh: '{file} 不是检查点文件。', en: '{file} is no checkpoint.' },
  'AUDIT.EXPORTED': {
    zh: '证据包已写入 {folder}，截至日志第 {size} 条。',
    en: 'The evidence package is in {folder}; it covers the log up to entry {size}.',
  },
  'AUDIT.ERASED': {
    zh: '已清除事项 {item} 的内容和密钥。',
    en: 'Content and key of item {item} have been erased.',
  },
  'AUDIT.NOT_ERASED': {
    zh: '事项 {item} 仍在公开或仍有人办理，未清除。',
    en: 'Item {item} is public or being worked on again and was not erased.',
  },
  'AUDIT.ERASED_COUNT': {
    zh: '共清除 {count} 件。',
    en: '{count} items erased.',
  },
  'AUDIT.VERIFIED': {
    zh: '日志 {log}，检查点 {size} 条；核对条目 {entries} 条，重放 {replayedEntries} 条，发布 {publications} 件。',
    en: 'Log {log}, checkpoint at {size}; {entries} entries checked, {replayedEntries} replayed, {publications} publications.',
  },
  'AUDIT.KEYS_OWN': {
    zh: '公钥取自证据包本身：请与另行取得的公钥核对（--keys）。',
    en: 'The public keys are those of the package itself: compare them with keys from elsewhere (--keys).',
  },
  'AUDIT.SOUND': { zh: '全部核对无误。', en: 'Everything holds.' },
  'AUDIT.BROKEN': { zh: '发现 {count} 处问题：', en: '{count} problems:' },
  'PACKAGE.UNREADABLE': {
    zh: '证据包文件缺失或无法读取。',
    en: 'A file of the package is missing or cannot be read.',
  },
  'KEY.NOT_TRUSTED': { zh: '公钥不在另行取得的公钥之中。', en: 'The key is not among those from elsewhere.' },
  'CHECKPOINT.UNREADABLE': { zh: '检查点格式不对。', en: 'The checkpoint is not of the form.' },
  'CHECKPOINT.OTHER_LOG': { zh: '检查点属于另一个日志。', en: 'The checkpoint is of another log.' },
  'CHECKPOINT.NOT_SIGNED': {
    zh: '检查点缺少日志公钥的签名。',
    en: "One of the log's keys has not signed the checkpoint.",
  },
  'CHECKPOINT.SIGNATURE_WRONG': { zh: '检查点签名不对。', en: 'A signature of the checkpoint is wrong.' },
  'CHECKPOINT.OLDER_IS_LARGER': {
    zh: '外部检查点比证据包的日志更长：日志被截短或退回到旧备份。',
    en: 'The checkpoint from outside is larger than the log: the log was cut or an old backup restored.',
  },
  'LOG.SIZE_DIFFERS': {
    zh: '条目数与检查点不符。',
    en: 'There are not as many entries as the checkpoint says.',
  },
  'LOG.ROOT_DIFFERS': {
    zh: '条目与签名的根不符。',
    en: 'The entries do not lead to the root that was signed.',
  },
  'LOG.HISTORY_DIFFERS': { zh: '日志在此处被改动。', en: 'The log was changed here.' },
  'LOG.NOT_CONSISTENT': {
    zh: '日志与外部检查点不一致：此前的条目被改动。',
    en: 'The log does not go on from the checkpoint from outside: entries before it were changed.',
  },
  'LOG.NOT_INCLUDED': { zh: '条目不在日志中。', en: 'The entry is not in the log.' },
  'ENTRY.UNREADABLE': {
    zh: '条目缺失或不是规范形式。',
    en: 'The entry is missing or not in canonical form.',
  },
  'ENTRY.CHAIN_BROKEN': {
    zh: '条目不接续该件的前一条：前一条被改动，或其间有缺失、重复、换位。',
    en: "The entry does not follow the item's one before it: that one was changed, or something between is missing, repeated or moved.",
  },
  'ENTRY.NOT_IN_ORDER': { zh: '条目在日志中的次序不对。', en: 'The entry is out of order in the log.' },
  'CASE.DEFINITION_MISSING': {
    zh: '缺少该办件所依据的流程定义，或其内容与名称不符。',
    en: 'The definition that the case runs by is missing, or its bytes are not those of its name.',
  },
  'CASE.DEFINITION_CHANGED': {
    zh: '办件的流程定义中途被更换。',
    en: 'The definition of the case was changed on the way.',
  },
  'CASE.STEP_UNKNOWN': {
    zh: '流程定义中没有这个环节或意见。',
    en: 'The definition has no such step or answer.',
  },
  'CASE.STEP_NOT_OPEN': { zh: '该环节当时并未开启。', en: 'The step was not open then.' },
  'CASE.STATE_NOT_REACHED': { zh: '该意见不能到达这一状态。', en: 'The answer does not lead to this state.' },
  'CASE.DECIDED_BY_PROGRAM': {
    zh: '意见由程序作出，而非人员。',
    en: 'The answer was given by the program, not by a person.',
  },
  'CASE.TYPED_BY_SIGNER': {
    zh: '纸质审批由签字人自己登记，或未注明登记人。',
    en: 'What was signed on paper was recorded by whoever signed it, or it is not said by whom.',
  },
  'CASE.DUTIES_NOT_SEPARATE': { zh: '违反职责分离。', en: 'Duties were not separate.' },
  'CASE.GATE_SKIPPED': {
    zh: '发布前缺少这一环节的确认。',
    en: 'A confirmation that must come before publishing is missing.',
  },
  'CASE.NOT_SIGNED': { zh: '发布时没有有效的签发。', en: 'Nothing stood signed when it was published.' },
  'CASE.PUBLISHED_OTHER': {
    zh: '发布的内容不是签发的内容。',
    en: 'What was published is not what was signed.',
  },
  'SIGN_OFF.NOT_ATTESTED': {
    zh: '签发没有系统回执密钥的有效证明。',
    en: 'The receipt key has not attested the sign-off.',
  },
  'PUBLICATION.NOT_RECORDED_BEFORE': {
    zh: '日志中没有这次发布或其签发。',
    en: 'The log does not show the publication or its sign-off.',
  },
  'PUBLICATION.BYTES_DIFFER': {
    zh: '发布的字节与签发的摘要不符。',
    en: 'The published bytes do not hash to the signed digest.',
  },
  'PUBLICATION.PROOF_WRONG': {
    zh: '随发布提供的证明不成立，或检查点晚于发布。',
    en: 'The proof that was shipped does not hold, or its checkpoint is later than the publication.',
  },
};
