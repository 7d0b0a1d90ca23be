import { escapeText, markup } from './markup.js';

describe('markup', () => {
  it('escapes every text, in content and in attributes', () => {
    const hostile = `</p><script>alert('1')</script>" onload="x`;
    expect(markup`<p title="${hostile}">${hostile}</p>`.toString()).toEqual(
      '<p title="&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&quot;x">' +
        '&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&quot;x</p>',
    );
  });

  it('takes its own markup as it is and puts lists one after another', () => {
    const items = ['甲', '<乙>'].map((text) => markup`<li>${text}</li>`);
    expect(markup`<ul>${items}${null}${3}</ul>`.toString()).toEqual(
      '<ul><li>甲</li><li>&lt;乙&gt;</li>3</ul>',
    );
  });
});

describe('escapeText', () => {
  it('shows control characters and half characters as replacement characters, and keeps carriage returns', () => {
    expect(escapeText('a\u0000b\u001bc\u0085d\ud800e\rf\ng\th')).toEqual(
      'a\ufffdb\ufffdc\ufffdd\ufffde&#13;f\ng\th',
    );
  });

  it('does not take what looks like an entity for one: it shows the text as it was written', () => {
    expect(escapeText('&amp;&lt;')).toEqual('&amp;amp;&amp;lt;');
  });
});
