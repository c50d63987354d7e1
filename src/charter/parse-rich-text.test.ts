import { expect } from '@open-wc/testing';
import { needsRichTextParser, parsePlainParagraphs } from './plain-paragraphs.js';
import { type Inline, parseRichText } from './parse-rich-text.js';

const same = (text: string) => text;

/** The tree in short: `<strong>`, `<a>`… around text. */
const inline = (node: Inline): string => {
  if (typeof node === 'string') return node;
  switch (node.type) {
    case 'code':
      return `<code>${node.text}</code>`;
    case 'link':
      return `<a ${node.href}>${node.children.map(inline).join('')}</a>`;
    case 'span':
      return `<span ${node.lang}>${node.children.map(inline).join('')}</span>`;
    default:
      return `<${node.type}>${node.children.map(inline).join('')}</${node.type}>`;
  }
};
const short = (source: string, substitute = same): string =>
  parseRichText(source, substitute)
    .map((block) =>
      block.type === 'paragraph'
        ? `<p>${block.children.map(inline).join('')}</p>`
        : `<${block.ordered ? 'ol' : 'ul'}>${block.items.map((item) => `<li>${item.map(inline).join('')}</li>`).join('')}</${block.ordered ? 'ol' : 'ul'}>`,
    )
    .join('');

const CASES: readonly (readonly [source: string, tree: string])[] = [
  ['plain', '<p>plain</p>'],
  ['one\ntwo', '<p>one two</p>'],
  ['one\n\ntwo', '<p>one</p><p>two</p>'],
  ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
  ['We use:\n- a\n- b\n  more\n\nEnd', '<p>We use:</p><ul><li>a</li><li>b more</li></ul><p>End</p>'],
  ['- a\n1. b', '<ul><li>a</li></ul><ol><li>b</li></ol>'],
  ['**a** b', '<p><strong>a</strong> b</p>'],
  ['*a* b', '<p><em>a</em> b</p>'],
  ['**a *b* c**', '<p><strong>a <em>b</em> c</strong></p>'],
  ['`_ga_*`', '<p><code>_ga_*</code></p>'],
  ['[t](https://a.example/x)', '<p><a https://a.example/x>t</a></p>'],
  ['[**t**](/x)', '<p><a /x><strong>t</strong></a></p>'],
  ['[t](https://a.example/x_(y))', '<p><a https://a.example/x_(y)>t</a></p>'],
  ['[t](mailto:a@b.example)', '<p><a mailto:a@b.example>t</a></p>'],
  ['[t](#choices)', '<p><choices>t</choices></p>'],
  ['[t]{lang=en}', '<p><span en>t</span></p>'],
  // Marks that mark nothing are text.
  ['5 * 3 * 2', '<p>5 * 3 * 2</p>'],
  ['a*', '<p>a*</p>'],
  ['**open', '<p>**open</p>'],
  ['*a **b*', '<p><em>a **b</em></p>'],
  ['[not a link]', '<p>[not a link]</p>'],
  ['a ](x) b', '<p>a ](x) b</p>'],
  ['`', '<p>`</p>'],
  ['-no list', '<p>-no list</p>'],
  // A backslash takes the meaning away.
  ['\\*a\\* \\[b\\](c) \\`', '<p>*a* [b](c) `</p>'],
  ['\\- a', '<p>- a</p>'],
  ['a\\b', '<p>a\\b</p>'],
  // There is no HTML.
  ['<b>x</b> &amp; <script>', '<p><b>x</b> &amp; <script></p>'],
  // Addresses that run something are not followed.
  ['[t](javascript:alert(1))', '<p>[t](javascript:alert(1))</p>'],
  ['[t](data:text/html,x)', '<p>[t](data:text/html,x)</p>'],
  ['[t](JaVaScRiPt:x)', '<p>[t](JaVaScRiPt:x)</p>'],
  ['[t](/a:b)', '<p><a /a:b>t</a></p>'],
];

describe('parseRichText', () => {
  for (const [source, tree] of CASES) {
    it(`reads ${JSON.stringify(source)}`, () => expect(short(source)).to.equal(tree));
  }

  it('replaces variables in text and addresses, and never reads their values as marks', () => {
    const values = (text: string) =>
      text.replace('{site.name}', '*A* [b](c)').replace('{site.url}', 'https://a.example');
    expect(short('{site.name} [home]({site.url}) `{site.name}` \\{site.name\\}', values)).to.equal(
      '<p>*A* [b](c) <a https://a.example>home</a> <code>{site.name}</code> {site.name}</p>',
    );
  });

  it('does not follow an address that a variable makes unsafe', () => {
    expect(short('[t]({site.url})', (text) => text.replace('{site.url}', 'javascript:x'))).to.not.contain(
      '<a',
    );
  });

  it('gives back every character of a text that marks nothing', () => {
    const text = '] ) } ( { lang= ** ` [[[[[[[[[[[[ * ** *';
    expect(short(text)).to.equal(`<p>${text}</p>`);
  });

  it('takes a hostile text in its stride', () => {
    const parts = [
      '[',
      '*',
      '**a ',
      '](',
      '[a](',
      '`',
      '\\',
      '[a]{lang=',
      '- ',
      '* [ ',
      ' ',
      '\n',
      '\t',
      ' \n',
      '\n -',
      '1',
    ];
    for (const part of parts) {
      // Were the work to grow with the square of the length, the test would never end.
      const text = part.repeat(100_000);
      expect(parseRichText(text, same)).to.be.an('array');
      expect(needsRichTextParser(JSON.stringify(text))).to.be.a('boolean');
      expect(parsePlainParagraphs(text, same)).to.be.an('array');
    }
  });
});

describe('paragraphs', () => {
  for (const text of [
    'plain',
    'one\n\ntwo\nthree',
    '**a** b **c**',
    '  trimmed  ',
    'a **b**, **c d**\n\ne',
  ]) {
    it(`reads ${JSON.stringify(text)} as the full parser does`, () => {
      expect(needsRichTextParser(JSON.stringify(text))).to.equal(false);
      const joined = (blocks: ReturnType<typeof parsePlainParagraphs>) =>
        JSON.stringify(blocks).replaceAll(/"",|,""/g, '');
      expect(joined(parsePlainParagraphs(text, same))).to.equal(joined(parseRichText(text, same)));
    });
  }

  for (const [source] of CASES.filter(
    ([text]) => /[*`\\]|\][({]|^- |^1\. /m.test(text) && !/^\*\*a\*\* b$|<b>/.test(text),
  )) {
    it(`leaves ${JSON.stringify(source)} to the full parser`, () =>
      expect(needsRichTextParser(JSON.stringify(source))).to.equal(true));
  }
});
