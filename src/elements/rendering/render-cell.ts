/** The facts of a cell, one below the other. */
import { html, nothing } from 'lit';
import { sentenceOf, type Cell, type Fact } from '../../document/document.js';
import type { MsgFn } from '../../localize/msg.js';
import { renderInlines, inLanguage, renderPhrase, renderProse } from './render-text.js';
import type { Renderers } from './renderers.js';

const renderFact = (
  { phrase: text, href, name, names, prose: rich, terms }: Fact,
  msg: MsgFn,
  views: Renderers,
): unknown => {
  const sentence = rich && sentenceOf(rich);
  return [
    text &&
      (href
        ? html`<a part="link" href=${href} aria-label=${name ?? nothing}>${renderPhrase(text)}</a>`
        : renderPhrase(text)),
    names?.map((one, index) => [
      index ? html`<br />` : '',
      html`<code part="name" translate="no">${one}</code>`,
    ]),
    sentence ? inLanguage(rich.lang, renderInlines(sentence, views)) : rich && renderProse(rich, views),
    terms && views.terms?.(terms, msg, views),
  ];
};

export const renderCell = (facts: Cell, msg: MsgFn, views: Renderers): unknown => {
  const drawn = facts.map((one) => renderFact(one, msg, views));
  return views.facts?.(facts, drawn) ?? drawn;
};
