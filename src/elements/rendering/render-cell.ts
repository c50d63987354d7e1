/** The facts of a cell, one below the other. */
import { html, nothing } from 'lit';
import { sentenceOf } from '../../document/lay-out-cell.js';
import type { Cell, Fact } from '../../document/document.js';
import type { MsgFn } from '../../localize/msg.js';
import { inlines, inLanguage, phrase, prose } from './render-text.js';
import type { Views } from './renderers.js';

const fact = (
  { phrase: text, href, name, names, prose: rich, terms }: Fact,
  msg: MsgFn,
  views: Views,
): unknown => {
  const sentence = rich && sentenceOf(rich);
  return [
    text &&
      (href
        ? html`<a part="link" href=${href} aria-label=${name ?? nothing}>${phrase(text)}</a>`
        : phrase(text)),
    names?.map((one, index) => [
      index ? html`<br />` : '',
      html`<code part="name" translate="no">${one}</code>`,
    ]),
    sentence ? inLanguage(rich.lang, inlines(sentence, views)) : rich && prose(rich, views),
    terms && views.terms?.(terms, msg, views),
  ];
};

export const cell = (facts: Cell, msg: MsgFn, views: Views): unknown => {
  const drawn = facts.map((one) => fact(one, msg, views));
  return views.facts?.(facts, drawn) ?? drawn;
};
