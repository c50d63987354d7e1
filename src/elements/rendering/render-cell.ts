/** The facts of a cell, one below the other. */
import { html, nothing } from 'lit';
import { sentenceOf, type Cell, type Fact } from '../../document/document.js';
import type { MsgFn } from '../../localize/msg.js';
import { renderInlines, inLanguage, renderPhrase, renderProse, unwrap } from './render-text.js';
import type { Renderers } from './renderers.js';

const renderFact = (
  { phrase: text, href, name, names, prose: rich, terms }: Fact,
  msg: MsgFn,
  views: Renderers,
): unknown => {
  if (text)
    return href
      ? html`<a part="link" href=${href} aria-label=${name ?? nothing}>${renderPhrase(text)}</a>`
      : renderPhrase(text);
  if (names)
    return unwrap(
      names.map((one, index) => {
        const code = html`<code part="name" translate="no">${one}</code>`;
        return index ? [html`<br />`, code] : code;
      }),
    );
  const sentence = rich && sentenceOf(rich);
  return sentence
    ? inLanguage(rich.lang, renderInlines(sentence, views))
    : rich
      ? renderProse(rich, views)
      : terms && views.terms?.(terms, msg, views);
};

/** A cell of one plain phrase comes out as a string, which costs least. */
export const renderCell = (facts: Cell, msg: MsgFn, views: Renderers): unknown => {
  const drawn = facts.map((one) => renderFact(one, msg, views));
  return facts[1] ? (views.facts?.(facts, drawn) ?? drawn) : drawn[0];
};
