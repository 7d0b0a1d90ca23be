import type { PersonalInformationCategory } from '../found.js';

/**
 * On what ground each kind of information is not simply published: keys of the catalogues' section `bases`.
 *
 * @source 个人信息保护法 (2021) 第四条, 第二十五条, 第二十八条, 第三十一条; 政府信息公开条例 (2019) 第十五条
 */
export const categoryBases: Readonly<Record<PersonalInformationCategory, readonly string[]>> = {
  IDENTITY_NUMBER: ['law.personalInformation.4', 'law.personalInformation.25'],
  MOBILE: ['law.personalInformation.4', 'law.personalInformation.25'],
  LANDLINE: ['law.personalInformation.4'],
  BANK_ACCOUNT: ['law.personalInformation.28'],
  PLATE: ['law.personalInformation.4'],
  BIRTH_DATE: ['law.personalInformation.4'],
  ADDRESS: ['law.personalInformation.4', 'law.disclosure.15'],
  PROPERTY: ['law.disclosure.15'],
  NAME: ['law.personalInformation.4'],
  PERMIT: ['law.personalInformation.4'],
  ONLINE_CONTACT: ['law.personalInformation.4'],
  HEALTH: ['law.personalInformation.28'],
  MINOR: ['law.personalInformation.28', 'law.personalInformation.31'],
};
