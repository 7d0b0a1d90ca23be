import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestOf } from '#domain/text';
import type { Block } from '#domain/text';
import { aPublication } from './page-1/golden/publications.js';
import { PageTemplateUnknownError, renderPage } from './render-page.js';

const templateVersion = 'shenjiao-page/1';
const pageText = (publication: ReturnType<typeof aPublication>): string =>
  Buffer.from(renderPage({ ...publication, templateVersion }).bytes).toString('utf8');
const golden = fileURLToPath(new URL('./page-1/golden/page.html.golden', import.meta.url));

describe('renderPage', () => {
  it('makes page template 1 to the byte as it was released', () => {
    expect(pageText(aPublication())).toEqual(readFileSync(golden, 'utf8'));
  });

  it('gives the same bytes and digest for the same input, and names them by SHA-256', () => {
    const first = renderPage({ ...aPublication(), templateVersion });
    const second = renderPage({ ...aPublication(), templateVersion });
    expect(second).toEqual(first);
    expect(first.digest).toEqual(digestOf(first.bytes));
  });

  it('refuses a template it does not have', () => {
    for (const unknown of ['shenjiao-page/0', 'constructor', '']) {
      expect(() => renderPage({ ...aPublication(), templateVersion: unknown })).toThrow(
        PageTemplateUnknownError,
      );
    }
  });

  it('refuses bytes that are not a canonical rendition', () => {
    const { facts, renditionBytes } = aPublication();
    const changed = new TextEncoder().encode(new TextDecoder().decode(renditionBytes).replace('{', '{ '));
    expect(() => renderPage({ facts, renditionBytes: changed, templateVersion })).toThrow('no canonical');
  });

  it('writes the publish time as a minute of Asia/Shanghai', () => {
    expect(pageText(aPublication())).toContain('<meta name="PubDate" content="2026-03-02 00:05">');
  });

  it('names the place of origin as the content source of a reprint', () => {
    const page = pageText(
      aPublication({
        metadata: { source: { kind: 'reprint', name: '新华社', url: 'https://example.cn/1' } },
      }),
    );
    expect(page).toContain('<meta name="ContentSource" content="新华社">');
    expect(page).toContain('<dt>信息来源</dt><dd>转载：新华社</dd>');
  });

  it('says until when limited publicity lasts', () => {
    const page = pageText(aPublication({ facts: { publicUntil: '2027-03-01' as never } }));
    expect(page).toContain('<dt>公开期限</dt><dd>公开至 2027-03-01</dd>');
  });
});

describe('hostile text', () => {
  const hostile = `"><script>x</script><img onerror='2'>&quot;`;
  const runs = [{ type: 'text', text: hostile } as const];
  const everywhere: readonly Block[] = [
    { type: 'heading', id: 'h', level: 2, inlines: runs },
    {
      type: 'paragraph',
      id: 'p',
      inlines: [{ type: 'text', text: hostile, marks: [{ type: 'link', href: "https://e.cn/'onclick='x" }] }],
    },
    { type: 'list', id: 'l', ordered: false, items: [{ id: 'l1', inlines: runs }] },
    {
      type: 'table',
      id: 't',
      rows: [{ cells: [{ id: 'c', header: true, inlines: runs }] }, { cells: [{ id: 'd', inlines: runs }] }],
    },
    {
      type: 'image',
      id: 'i',
      attachment: aPublication().facts.contentDigest,
      alt: hostile,
      caption: hostile,
    },
  ];
  const page = pageText(
    aPublication({
      blocks: everywhere,
      metadata: {
        ...{
          title: hostile,
          documentNumber: hostile,
          issuer: hostile,
          subjectCategory: hostile,
          genreCategory: hostile,
        },
        ...{ groupCategory: hostile, serviceAudience: hostile, keywords: [hostile], summary: hostile },
        source: { kind: 'otherAgency', name: hostile, consent: hostile },
      },
      facts: {
        indexNumber: hostile,
        address: hostile,
        site: { name: hostile, domain: hostile, idCode: hostile },
        column: { id: hostile, name: hostile, description: hostile, keywords: hostile, type: hostile },
      },
    }),
  );

  it('opens no element and no attribute, wherever it stands', () => {
    const tag = /<\/?([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g;
    const tags = [...page.matchAll(tag)];
    const attributes = tags.flatMap((match) => match[2]!.replace(/="[^"]*"/g, '').split(' '));
    expect(page.replace(tag, '').match(/[<>"]/g)).toEqual(['<', '>']); // of the doctype
    expect(tags.map((match) => match[1]).filter((name) => name === 'script' || name === 'img')).toEqual([]);
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  });

  it('is shown as it was written', () => {
    expect(page).toContain(
      '<td id="b-d">&quot;&gt;&lt;script&gt;x&lt;/script&gt;&lt;img onerror=&#39;2&#39;&gt;&amp;quot;</td>',
    );
  });
});
