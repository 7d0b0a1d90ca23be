// Text to learn names from: words of a dictionary in the proportions in which they are used, invented names between them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  compoundSurnames,
  singleSurnames,
} from '../../libs/domain/personal-information/src/rules/surnames.v1.js';
import { Random } from '../corpus/random.js';
import { surnames } from '../corpus/words.js';

/** A piece of text with the names in it, as ranges. */
export interface NamedText {
  readonly text: string;
  readonly names: readonly { readonly start: number; readonly end: number }[];
}

interface Weighted {
  readonly values: readonly string[];
  readonly sums: Float64Array;
}

const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
const han = /^[\u4e00-\u9fff]+$/u;

const before =
  '村民 居民 记者 老人 党员 同学 患者 群众 青年 工人 农民 网友 业主 司机 学生 邻居 妻子 丈夫 儿子 女儿 母亲 父亲 志愿者 和 与 为 由 对 被 给 向 让 是 有 叫 找到 看望 走访 采访 帮助 据 经 得知 陪同 获奖的 名叫 年过六旬的 今年 的'.split(
    ' ',
  );
const behind =
  '说 告诉 表示 介绍 称 认为 指出 回忆 家 家里 家的 等 等人 一家 夫妇 的 在 是 于 和 与 从 把 将 向 对 被 已 也 就 还 正 又 曾 因 获得 担任 来到 走进 带着 驾驶 反映 申请 提出 今年 每天 高兴 激动 感慨 笑着 主动 先后 经营 种植 不服 系 因病 涉嫌 未 没有 不 拿出 接过 终于 成为 参加 提供 负责 介绍说 说道 坦言 看到 发现'.split(
    ' ',
  );
const marks = ['，', '，', '。', '、', '：', '；', '”', '“', '（', '）', '\n'];

function weightedOf(entries: readonly (readonly [string, number])[]): Weighted {
  let total = 0;
  const sums = Float64Array.from(entries, ([, weight]) => (total += weight));
  return { values: entries.map(([value]) => value), sums };
}

function draw(random: Random, { values, sums }: Weighted): string {
  const target = random.next() * (sums.at(-1) ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > target) high = middle;
    else low = middle + 1;
  }
  return values[low] ?? '';
}

const entries = dictionary
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word = '']) => han.test(word))
  .map(([word = '', frequency = '1', kind = '']) => ({ word, frequency: Number(frequency), kind }));

const words = weightedOf(
  entries
    .filter(({ kind, word }) => !kind.startsWith('nr') && word.length <= 6)
    .map(({ word, frequency }) => [word, Math.max(frequency, 2) ** 0.8] as const),
);

/** Characters of given names by place, counted over the dictionary's persons. */
function givenCharacters(place: number, length: number): Weighted {
  const counts = new Map<string, number>();
  for (const { word, kind } of entries) {
    if (kind !== 'nr' || word.length !== length || !singleSurnames.has(word.charAt(0))) continue;
    const character = word.charAt(place);
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return weightedOf([...counts].filter(([, count]) => count >= 12));
}

// Characters of given names that are usual today; the dictionary's persons are mostly of older generations.
const usual = [
  ...'子梓浩宇轩涵睿欣怡雨晨诗琪佳嘉思语昕彤瑶萱悦馨雪颖婷雯静婉妍宁琳璐瑾瑜珊茜菲芳芬英兰莲菊梅桂秀珍凤翠玉红艳霞燕娟娜丽敏慧洁晶莉蓉蕾薇丹萍勤俭伟强军勇斌杰鹏飞龙虎磊涛波海洋江河山峰岩岭林森松柏桦树东南西北春夏秋冬明亮辉光晖耀星辰阳曦国家邦民族建设立志文武斌斐学博识渊深德仁义礼智信忠孝诚实厚朴福禄寿喜庆祥瑞吉利财富贵荣华昌盛兴旺发达成功胜利平安康健泰和顺永长久远高大小少新生世代宏伟俊彦英才贤良善美好佳丽雅淑贞娴惠玲珑彬彬恒毅坚刚正直清廉远航帆舟天云雷风雨露霜冰晗昊旭昭晓晨曙朝阳晟景升凯旋锐锋剑戈铭鑫钰金银铜铁石玮琦琪瑛璇珂珍珠宝贝元亨利贞乾坤宸寰震霖霆沛泽润洲津沐汉源泉',
];
const onlyGiven = givenCharacters(1, 2);
const firstGiven = givenCharacters(1, 3);
const secondGiven = givenCharacters(2, 3);
const rareSurnames = [...singleSurnames];
const compounds = [...compoundSurnames];

function aName(random: Random): string {
  const kind = random.next();
  const surname =
    kind < 0.04 ? random.pick(compounds) : kind < 0.2 ? random.pick(rareSurnames) : random.pick(surnames);
  const isModern = random.chance(0.5);
  if (random.chance(0.35)) return surname + (isModern ? random.pick(usual) : draw(random, onlyGiven));
  if (isModern) return surname + random.pick(usual) + random.pick(usual);
  return surname + draw(random, firstGiven) + draw(random, secondGiven);
}

/** One stretch of text: some twenty words, with names between them at times. */
export function namedText(random: Random): NamedText {
  let text = '';
  const names: { start: number; end: number }[] = [];
  const count = random.whole(8, 30);
  for (let index = 0; index < count; index += 1) {
    if (random.chance(0.16)) text += random.pick(marks);
    if (random.chance(0.1)) {
      if (random.chance(0.35)) text += random.pick(before);
      const name = aName(random);
      names.push({ start: text.length, end: text.length + name.length });
      text += name;
      const next = random.next();
      if (next < 0.5) text += random.pick(behind);
      else if (next < 0.75) text += random.pick(marks);
    } else text += draw(random, words);
  }
  return { text, names };
}
