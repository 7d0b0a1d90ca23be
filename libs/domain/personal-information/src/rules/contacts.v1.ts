/**
 * Papers other than the identity card; each needs a word that announces it.
 *
 * @source 护照法 (2007); 往来港澳、往来台湾通行证 and 军官证 number forms as printed on the papers
 */
export const permitPattern =
  /(?:[A-Z]{3}\d{12}|E[A-HJ-NP-Z]?\d{7,8}|[GDSPH]\d{8}|(?:SE|DE|PE)\d{7}|C[A-Z]?\d{7,8}|W\d{8}|[LT]\d{8}|[HM]\d{8}(?:\d{2})?|\d{8})(?![A-Za-z0-9])/y;

/** Numbers of military papers: one of these characters, 字第, six to eight digits. */
export const militaryPattern = /[军士文兵南北沈兰成济广海空东西中]字第\d{6,8}号/gu;

/** What follows a word for WeChat or QQ. */
export const wechatPattern = /(?:[a-zA-Z][-_a-zA-Z0-9]{5,19}|1[3-9]\d{9})(?![-_a-zA-Z0-9])/y;
export const qqPattern = /[1-9]\d{4,10}(?!\d)/y;

/** The part of a mail address behind the sign. */
export const mailHost = /[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/y;

/** Other contacts of an office before a mail address: it is the office's too. */
export const officeBefore =
  /(?:咨询|监督|举报|办公|投诉|服务|值班|受理)(?:电话|热线)|传真|办公地址|单位地址|办公地点/u;

/** Mail addresses of offices stay: 政府信息公开条例 (2019) 第十二条 (机构联系方式). */
export const officeMailHost = /(?:\.gov\.cn|\.gov)$/i;
