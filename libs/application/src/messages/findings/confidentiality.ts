import type { FindingTexts } from './finding-texts.js';

export const confidentialityTexts: FindingTexts = {
  'zh-CN': {
    findings: {
      'MARK.STAR': '此处有国家秘密标志（密级★保密期限）。本系统不是涉密信息系统，不得存储、处理国家秘密。',
      'MARK.STAR_DOUBTFUL': '此处像是国家秘密标志，也可能是注释号或项目符号，请确认。',
      'MARK.LEVEL_FIELD': '此处的“密级”栏填有密级。',
      'SIGNAL.LEVEL_ALONE': '此处单独写有密级。',
      'SIGNAL.COPY_NUMBER': '此处像是份号；标注份号的多为涉密公文。',
      'SIGNAL.CIPHER_TELEGRAM': '此处提到机要、密码电报或者传真密件，一般不得公开。',
      'SIGNAL.WORK_SECRET': '此处表明内容属于工作秘密。',
      'SIGNAL.INTERNAL': '此处表明内容仅供内部使用。',
      'SIGNAL.TRADE_SECRET_STAR': '此处有商业秘密标志。',
      'SIGNAL.NOT_PUBLIC': '此处写明不予公开、依申请公开或者不得上网，与主动公开不符。',
      'SIGNAL.LIMITED_CIRCULATION': '此处限定了传达、印发范围，与主动公开不符。',
      'SIGNAL.DECLASSIFIED': '此处表明内容曾是国家秘密；公开前须已履行解密程序。',
      'SIGNAL.PROCESS_DRAFT': '此处表明内容是讨论、送审等过程稿，或者保留了签发人。',
      'SIGNAL.PROCESS_TITLE': '标题像是请示、报告或者会议纪要，可能属于过程性信息。',
      'SIGNAL.LEVEL_WORD': '此处出现密级字样，请确认只是谈论，而不是标明。',
    },
    findingAdvice: {
      'SECRECY.TAKE_AWAY':
        '请勿在本系统继续处理，立即告知本机关保密工作人员。县级机关一般无定密权，带有标志的多为上级机关的国家秘密。',
      'SECRECY.ASK_OFFICER': '请保密工作人员判断；不属于国家秘密、工作秘密的，不得标注或者保留此类字样。',
      'SECRECY.DECLASSIFY_FIRST': '请核对解密程序及其书面依据，无依据的不得公开。',
      'SECRECY.CHECK_ATTRIBUTE': '请核对公开属性；来文写明不公开的，须先经制作机关书面同意。',
      'SECRECY.CHECK_PROCESS_INFO': '请确认是否属于过程性信息；已成定稿的，请改用定稿并删去过程痕迹。',
    },
    findingCategories: {
      TOP_SECRET: '绝密',
      SECRET: '机密',
      CONFIDENTIAL: '秘密',
      LEVEL_UNKNOWN: '密级字样',
      COPY_NUMBER: '份号',
      CIPHER_TELEGRAM: '密码电报',
      WORK_SECRET: '工作秘密',
      INTERNAL: '内部资料',
      TRADE_SECRET: '商业秘密',
      NOT_PUBLIC: '不公开字样',
      LIMITED_CIRCULATION: '限定范围',
      DECLASSIFIED: '解密',
      PROCESS_INFO: '过程性信息',
    },
  },
  en: {
    findings: {
      'MARK.STAR':
        'Here stands the mark of a state secret (level, star, period). This system may neither store nor process state secrets.',
      'MARK.STAR_DOUBTFUL':
        'This looks like the mark of a state secret; it may also be a footnote or a bullet. Please confirm.',
      'MARK.LEVEL_FIELD': 'The field “level of secrecy” is filled in here.',
      'SIGNAL.LEVEL_ALONE': 'A level of secrecy stands here by itself.',
      'SIGNAL.COPY_NUMBER': 'This looks like a copy number, which mostly classified documents carry.',
      'SIGNAL.CIPHER_TELEGRAM':
        'Confidential communication, a cipher telegram or an encrypted fax is named here; it is not for publication as a rule.',
      'SIGNAL.WORK_SECRET': 'The text says here that it is a work secret.',
      'SIGNAL.INTERNAL': 'The text says here that it is for internal use.',
      'SIGNAL.TRADE_SECRET_STAR': 'Here stands the mark of a trade secret.',
      'SIGNAL.NOT_PUBLIC':
        'The text says here that it is not public, public on request only, or not to be put online. That contradicts proactive disclosure.',
      'SIGNAL.LIMITED_CIRCULATION': 'The circulation is limited here. That contradicts proactive disclosure.',
      'SIGNAL.DECLASSIFIED':
        'The text was a state secret once; it must have been declassified before it is published.',
      'SIGNAL.PROCESS_DRAFT':
        'The text says here that it is a draft for discussion or approval, or it still names who signs.',
      'SIGNAL.PROCESS_TITLE':
        'The title looks like a request for instructions, a report or minutes: perhaps process information.',
      'SIGNAL.LEVEL_WORD':
        'A word for a level of secrecy stands here. Please confirm that it is only spoken about.',
    },
    findingAdvice: {
      'SECRECY.TAKE_AWAY':
        'Do not go on with this text here; tell the secrecy officer at once. A county office has no power to classify as a rule: a mark mostly means a secret of a higher authority.',
      'SECRECY.ASK_OFFICER':
        'Ask the secrecy officer; what is neither a state secret nor a work secret may not carry such words.',
      'SECRECY.DECLASSIFY_FIRST':
        'Check the declassification and its record; without one it may not be published.',
      'SECRECY.CHECK_ATTRIBUTE':
        'Check the disclosure attribute; what its maker calls not public needs the consent of that authority in writing.',
      'SECRECY.CHECK_PROCESS_INFO':
        'Decide whether it is process information; of a finished document use the final text without traces of its making.',
    },
    findingCategories: {
      TOP_SECRET: 'Top secret',
      SECRET: 'Secret',
      CONFIDENTIAL: 'Confidential',
      LEVEL_UNKNOWN: 'Word for a level of secrecy',
      COPY_NUMBER: 'Copy number',
      CIPHER_TELEGRAM: 'Cipher telegram',
      WORK_SECRET: 'Work secret',
      INTERNAL: 'Internal material',
      TRADE_SECRET: 'Trade secret',
      NOT_PUBLIC: 'Not public',
      LIMITED_CIRCULATION: 'Limited circulation',
      DECLASSIFIED: 'Declassified',
      PROCESS_INFO: 'Process information',
    },
  },
};
