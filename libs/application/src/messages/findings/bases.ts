import type { Language, Texts } from '../message-sections.js';

/** Laws, articles and standards that findings rest on, beside those that refusals name. */
export const findingBases: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    'law.advertising.9': '《广告法》第九条',
    'law.disabledPersons.3': '《残疾人保障法》第三条',
    'law.civilCode.1024': '《民法典》第一千零二十四条',
    'law.workSafety.86': '《安全生产法》第八十六条',
    'law.secrecy.36': '《保守国家秘密法》第三十六条',
    'law.personalInformation.28': '《个人信息保护法》第二十八条',
    'law.disclosure.6': '《政府信息公开条例》第六条',
    'law.secrecy.24': '《保守国家秘密法》第二十四条',
    'law.secrecy.31': '《保守国家秘密法》第三十一条',
    'law.secrecy.64': '《保守国家秘密法》第六十四条',
    'law.secrecyRegulation.21': '《保守国家秘密法实施条例》第二十一条',
    'law.disclosure.15': '《政府信息公开条例》第十五条',
    'law.disclosure.16': '《政府信息公开条例》第十六条',
    'standard.gb9704.7.2.1': 'GB/T 9704-2012 第7.2.1条',
  },
  en: {
    'law.advertising.9': 'Advertising Law, article 9',
    'law.disabledPersons.3': 'Law on the Protection of Persons with Disabilities, article 3',
    'law.civilCode.1024': 'Civil Code, article 1024',
    'law.workSafety.86': 'Work Safety Law, article 86',
    'law.secrecy.36': 'Law on Guarding State Secrets, article 36',
    'law.personalInformation.28': 'Personal Information Protection Law, article 28',
    'law.disclosure.6': 'Regulation on Open Government Information, article 6',
    'law.secrecy.24': 'Law on Guarding State Secrets, article 24',
    'law.secrecy.31': 'Law on Guarding State Secrets, article 31',
    'law.secrecy.64': 'Law on Guarding State Secrets, article 64',
    'law.secrecyRegulation.21': 'Implementing Regulation of the Law on Guarding State Secrets, article 21',
    'law.disclosure.15': 'Regulation on Open Government Information, article 15',
    'law.disclosure.16': 'Regulation on Open Government Information, article 16',
    'standard.gb9704.7.2.1': 'GB/T 9704-2012, clause 7.2.1',
  },
};
