import { isAnnounced, clauseAround } from '../context.js';
import type { Material } from '../material.js';
import {
  mailHost,
  officeBefore,
  militaryPattern,
  officeMailHost,
  permitPattern,
  qqPattern,
  wechatPattern,
} from '../rules/contacts.v1.js';
import type { CueKind } from '../rules/cues.v1.js';
import type { FieldKind } from '../rules/headers.v1.js';
import { note } from './detector.js';
import type { Detector } from './detector.js';

const announced: readonly {
  readonly kind: CueKind & FieldKind;
  readonly pattern: RegExp;
  readonly category: 'PERMIT' | 'ONLINE_CONTACT';
  readonly rule: string;
}[] = [
  { kind: 'permit', pattern: permitPattern, category: 'PERMIT', rule: 'PERMIT.NUMBER' },
  { kind: 'wechat', pattern: wechatPattern, category: 'ONLINE_CONTACT', rule: 'CONTACT.WECHAT' },
  { kind: 'qq', pattern: qqPattern, category: 'ONLINE_CONTACT', rule: 'CONTACT.QQ' },
];

/**
 * Passports and permits, military papers, WeChat and QQ, each behind a word or in a column that announces it.
 *
 * @source 个人信息保护法 (2021) 第四条; 护照法 (2007) 第七条
 */
export const findAnnouncedNumbers: Detector = (material, claims, found) => {
  const { cues, slots, reading } = material;
  for (const { kind, pattern, category, rule } of announced) {
    const places = [
      ...cues.ends
        .filter((_, index) => cues.kinds[index] === kind)
        .map((end) => valueStart(reading.text, end)),
      ...slots.filter(({ kinds }) => kinds.includes(kind)).map(({ start }) => start),
    ];
    for (const start of places) {
      pattern.lastIndex = start;
      const match = pattern.exec(reading.text);
      if (match === null || !claims.isFree(start, start + match[0].length)) continue;
      note(
        { claims, found },
        { start, end: start + match[0].length },
        { category, rule, severity: 'SERIOUS' },
      );
    }
  }
  for (const match of reading.text.matchAll(militaryPattern)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (claims.isFree(range.start, range.end)) {
      note({ claims, found }, range, { category: 'PERMIT', rule: 'PERMIT.MILITARY', severity: 'SERIOUS' });
    }
  }
};

function valueStart(text: string, end: number): number {
  return end + (/^(?:号码|号|编号)?[\s:是为(]{0,4}/u.exec(text.slice(end, end + 8))?.[0].length ?? 0);
}

/**
 * Mail addresses of persons; those of offices (…gov.cn) and what stands beside an office's name stay.
 *
 * @source 个人信息保护法 (2021) 第四条; 政府信息公开条例 (2019) 第十二条
 */
export const findMailAddresses: Detector = (material, claims, found) => {
  const { text } = material.reading;
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    let start = sign;
    while (start > 0 && sign - start < 64 && /[A-Za-z0-9._+-]/.test(text.charAt(start - 1))) start -= 1;
    mailHost.lastIndex = sign + 1;
    const host = mailHost.exec(text);
    if (host === null || start === sign) continue;
    const range = { start, end: sign + 1 + host[0].length };
    if (!claims.isFree(range.start, range.end)) continue;
    if (officeMailHost.test(host[0]) || isOfficeMail(material, range)) claims.take(range.start, range.end);
    else
      note({ claims, found }, range, {
        category: 'ONLINE_CONTACT',
        rule: 'CONTACT.MAIL',
        severity: 'GENERAL',
      });
  }
};

function isOfficeMail(
  material: Material,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const { before } = clauseAround(material, start, end);
  if (officeBefore.test(before)) return true;
  if (isAnnounced(material, start, { kind: 'email', within: 0 })) return false;
  return /(?:意见|征求|反馈|投稿|监督|举报|单位|公务|办公|报名)[^。;,]{0,12}$/u.test(before);
}
