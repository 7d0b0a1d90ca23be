import { commonReadings } from '#domain/text';
import type { CorpusDocument } from './fill-template.js';
import type { SeededRandom } from './random.js';
import { isProse, replacing } from './seed.js';
import type { SeedKind } from './seed.js';

const rules = ['CHARACTER', 'WORDING', 'GRAMMAR', 'REFERENCE', 'COMPARISON'];
const soundGroups = commonReadings.split(' ').map((line) => [...line.replace(/^[a-z]+/, '')]);
const sameSound = new Map(soundGroups.flatMap((group) => group.map((character) => [character, group])));
/** The ten most used characters of each sound are what an input method offers first. */
const offeredMax = 10;
const common = [
  ...'工作人民政府公开信息管理规定单位部门法律依据申请处罚监督检查建设发展保护安全生产教育卫生环境资源经济社会服务群众组织领导责任制度措施情况方案通知报告',
];
const inWords = /(?<=[\p{Script=Han}])[\p{Script=Han}](?=[\p{Script=Han}])/gu;

/** Slips of single characters, anywhere inside running text. */
export const characterSeeds: readonly SeedKind[] = [
  {
    name: 'wrong character, same sound',
    rules,
    plant: replacing(
      inWords,
      ([character = ''], random) => {
        const others = (sameSound.get(character) ?? [])
          .slice(0, offeredMax)
          .filter((other) => other !== character);
        return others.length === 0 ? null : random.pick(others);
      },
      isProse,
    ),
  },
  {
    name: 'wrong character, any',
    rules,
    plant: replacing(inWords, (_, random) => random.pick(common), isProse),
  },
  {
    name: 'character missing',
    rules,
    plant: (document: CorpusDocument, random: SeededRandom): ReturnType<SeedKind['plant']> => {
      const seeded = replacing(inWords, () => '', isProse)(document, random);
      return seeded === null ? null : { ...seeded, start: seeded.start - 1, end: seeded.end + 1 };
    },
  },
  {
    name: 'character too many',
    rules,
    plant: replacing(
      inWords,
      ([character = ''], random) => random.pick([character + character, character + random.pick(common)]),
      isProse,
    ),
  },
  {
    name: 'characters in the wrong order',
    rules,
    plant: replacing(
      /(?<=[\p{Script=Han}])([\p{Script=Han}])([\p{Script=Han}])(?=[\p{Script=Han}])/gu,
      ([, one = '', two = '']) => two + one,
      isProse,
    ),
  },
];
