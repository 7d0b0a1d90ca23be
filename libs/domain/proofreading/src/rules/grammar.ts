import { adverbsOfManner, boundWords, verbsOfOffice } from '../data/grammar-words.js';
import { hitAt, hitsOf, placeOf } from '../hit.js';
import type { Hit, TextCheck } from '../hit.js';
import { signs } from '../signs.js';
import type { ProofText } from '../subject.js';

const adverbial = new RegExp(
  `的(?<=(?:${adverbsOfManner.join('|')})的)(?=${verbsOfOffice.join('|')})(?!(?:${verbsOfOffice.join('|')})(?:的|工作|情况|方案|措施|制度|机制|力度|过程|水平|任务|要求|能力))`,
  'gu',
);
const means =
  /等(?:手段|方式|措施|办法|途径|方法)(?=(?:妥善|进行|加以|予以|处理|处置|开展|实施|解决|推进|推动|完成|落实|做好|加强|提高))/gu;
const governing =
  /采取|采用|通过|运用|利用|使用|以|用|借助|凭借|经|综合|按照|依靠|结合|创新|丰富|改进|完善|探索|规范|明确|对|将|把|灵活/u;

/**
 * Three faults of grammar that a list can name: 的 for 地 between manner and verb, a list of means that no verb
 * governs (…等手段处理 without 采取), and words that live only in company (时宜 without 不合).
 *
 * @source 现代汉语词典 (第7版); 中学教学语法系统提要 (结构助词)
 */
export const grammar: TextCheck = {
  needs: signs.han,
  *check(text) {
    yield* hitsOf(text, 'GRAMMAR.DE', adverbial, () => '地');
    yield* listsOfMeans(text);
    for (const { word, before } of boundWords) {
      for (let at = text.text.indexOf(word); at !== -1; at = text.text.indexOf(word, at + word.length)) {
        const lead = text.text.slice(Math.max(0, at - 3), at);
        if (!before.some((each) => lead.endsWith(each))) {
          yield hitAt(text, 'GRAMMAR.BOUND_WORD', { start: at, end: at + word.length });
        }
      }
    }
  },
};

function* listsOfMeans(text: ProofText): Iterable<Hit> {
  for (const match of text.text.matchAll(means)) {
    const clause =
      /[^，。；：！？\n]{0,60}$/u.exec(text.text.slice(Math.max(0, match.index - 60), match.index))?.[0] ??
      '';
    if (!governing.test(clause)) yield hitAt(text, 'GRAMMAR.MEANS_WITHOUT_VERB', placeOf(match));
  }
}
