/**
 * What of Lit no browser that we serve needs: ways around missing features, decorators of another kind than ours,
 * hooks for polyfills, lists of versions. It stays out of the file for a script tag; the npm package has Lit whole.
 * Every cut must be found, so that a new version of Lit is looked at before it is shipped.
 * @type {readonly { file: RegExp, cuts: readonly (readonly [pattern: RegExp, replacement: string])[] }[]}
 */
const CUTS = [
  {
    file: /reactive-element[\\/]css-tag\.js$/,
    cuts: [[/(const t=globalThis,e=)t\.ShadowRoot&&.*?CSSStyleSheet\.prototype/, '$1true']],
  },
  {
    file: /reactive-element[\\/]reactive-element\.js$/,
    cuts: [
      [/,p=a\.reactiveElementPolyfillSupport/, ''],
      [/p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?this\.elementProperties\.set\(t,i\)\}/, ''],
      [/static addInitializer\(t\)\{.*?\.push\(t\)\}/, ''],
      [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
      // Our attributes are strings, numbers and booleans, and none is written back.
      [
        /u=\{toAttribute\(t,s\)\{.*?return i\}\}/,
        'u={fromAttribute:(t,s)=>s===Boolean?t!==null:s===Number?t===null?null:Number(t):t}',
      ],
      [/_\$ET\(t,s\)\{.*?this\._\$Em=null\}\}/, ''],
      [/this\._\$Eq&&=this\._\$Eq\.forEach\(t=>this\._\$ET\(t,this\[t\]\)\),/, ''],
      [
        /&&this\._\$Em!==e\)\{const t=(i\.getPropertyOptions\(e\)),h=.*?:u;this\._\$Em=e;/,
        '){const t=$1,h=u;',
      ],
      [/this\[e\]=r\?\?this\._\$Ej\?\.get\(e\)\?\?r,this\._\$Em=null/, 'this[e]=r'],
      [/this\._\$Em=null,/, ''],
      [/\|\|i\.useDefault&&i\.reflect&&.*?this\.hasAttribute\(r\._\$Eu\(t,i\)\)/, ''],
      [
        /C\(t,s,\{useDefault:i,reflect:e,wrapped:h\},r\)\{.*?\.add\(t\)\)\}/,
        'C(t,s){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}',
      ],
      [/reflect:!1,useDefault:!1,/, ''],
      // They are declared once, on classes that have no such accessor yet.
      [/s\.state&&\(s\.attribute=!1\),/, ''],
      [/,this\.prototype\.hasOwnProperty\(t\)&&\(\(s=Object\.create\(s\)\)\.wrapped=!0\)/, ''],
      [/,!s\.noAccessor\)\{const i=Symbol/, ',1){const i=Symbol'],
      [/h\(this\.prototype,t\)\?\?(?=\{get)/, ''],
      [
        /const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(const\[s,i\]of t\)\{.*?this\.C\(s,void 0,i,e\)\}/,
        '',
      ],
      [/,this\.hasOwnProperty\(d\("properties"\)\)\)\{.*?this\.createProperty\(i,t\[i\]\)\}/, ');'],
      [/if\(this\.finalized=!0,this\._\$Ei\(\)\);/, 'this.finalized=!0;this._$Ei();'],
      [/a=globalThis,c=a\.trustedTypes,l=c\?c\.emptyScript:""/, 'a=0'],
      [/removeController\(t\)\{.*?\}/, ''],
      [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
    ],
  },
  {
    file: /lit-html[\\/]lit-html\.js$/,
    cuts: [
      // Our templates are HTML, with no value inside script, style, textarea or title.
      [/,l=2===i\?"<svg>":3===i\?"<math>":""/, ',l=""'],
      [/\+\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/, ''],
      [/,2===i\|\|3===i\)\{.*?t\.childNodes\)\}/, ')0;'],
      // We use no directives.
      [/function M\(t,i,s=t,e\)\{.*?,i\}(?=class R)/, 'const M=(t,i)=>i;'],
      // Nor is there one in a comment, or in the place of an attribute.
      [/else\{let t=-1;for\(;-1!==\(t=r\.data.*?o\.length-1\}/, ''],
      [/else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\);/, ''],
      [/:6===r\.type&&\(i=new Z\(h,this,t\)\)/, ':0'],
      [/if\(y\.test\(r\.tagName\)\)\{.*?r\.append\(t\[i\],c\(\)\)\}\}/, ''],

      [/B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\);/, 'B=0;'],
    ],
  },
  {
    file: /lit-element[\\/]lit-element\.js$/,
    cuts: [
      [
        /s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\);const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/,
        '0;',
      ],
      [/\(s\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\);/, ''],
    ],
  },
];

/** @type {import('rollup').Plugin} */
export const leanLit = {
  name: 'lean-lit',
  resolveId(source) {
    if (/^lit(-html)?\/.*directive/.test(source))
      throw new Error(`bundle: ${source}: directives are cut out of Lit`);
    return null;
  },
  transform(code, id) {
    const found = CUTS.find(({ file }) => file.test(id));
    if (!found) return null;
    let lean = code;
    for (const [pattern, replacement] of found.cuts) {
      if (!pattern.test(lean)) throw new Error(`bundle: ${id} has changed: nothing matches ${pattern}`);
      lean = lean.replace(pattern, replacement);
    }
    return { code: lean, map: null };
  },
};
