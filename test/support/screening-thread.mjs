// Reads a long text in the thread that the API uses and in this one, and says whether others were served meanwhile.
import { build } from '../../tools/build.mjs';

build();
// Named at run time: the build makes them, a fresh copy has none to be checked.
const built = (library) => import(new URL(`../../dist/libs/${library}/src/index.js`, import.meta.url).href);
const { ThreadedScreener } = await built('threads');
const { InlineScreener } = await built('application');

const sentence = '当事人王建国（身份证号640104190002280027）在解放路占道经营，经责令改正仍不改正。';
const blocks = Array.from({ length: Number(process.argv[2]) }, (_, index) => ({
  type: 'paragraph',
  id: `p${index}`,
  inlines: [{ type: 'text', text: sentence }],
}));
const nothing = { subjectCategory: null, genreCategory: null, groupCategory: null, serviceAudience: null };
const content = {
  document: { format: 'shenjiao-doc/1', blocks },
  attachments: [],
  metadata: {
    ...{ title: '', documentNumber: null, issuer: '', ...nothing, documentDate: null, effectiveDate: null },
    ...{ repealDate: null, validity: null, keywords: [], summary: null, source: { kind: 'own' } },
  },
};
const facts = { scene: 'penalty', on: '2026-03-02' };
const tables = { activeTables: async () => ({ key: 'shipped', tables: {} }) };

const screener = new ThreadedScreener(tables);
await screener.prepare();
let turns = 0;
let longestMs = 0;
let last = performance.now();
const turn = setInterval(() => {
  turns += 1;
  longestMs = Math.max(longestMs, performance.now() - last);
  last = performance.now();
}, 1);
const started = performance.now();
const threaded = await screener.screen(content, facts);
const readMs = performance.now() - started;
clearInterval(turn);
await screener.stop();
const inline = await new InlineScreener().screen(content, facts);
process.stdout.write(
  JSON.stringify({
    findings: threaded.findings.length,
    isSame: JSON.stringify(threaded) === JSON.stringify(inline),
    turns,
    longestMs: Math.round(longestMs),
    readMs: Math.round(readMs),
  }),
);
