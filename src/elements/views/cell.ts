/** The facts of a cell, one below the other. */
import { html, nothing } from 'lit';
import type { Cell, Fact } from '../../document/types.js';
import type { MsgFn } from '../../localize/msg.js';
import { phrase, prose } from './text.js';
import type { Views } from './types.js';

const fact = (
  { phrase: text, href, title, names, prose: rich, terms }: Fact,
  msg: MsgFn,
  views: Views,
): unknown => [
  text &&
    (href ? html`<a part="link" href=${href} title=${title ?? nothing}>${phrase(text)}</a>` : phrase(text)),
  names?.map((name) => html`<div><code part="name" translate="no">${name}</code></div>`),
  rich && prose(rich, views),
  terms && views.terms?.(terms, msg, views),
];

export const cell = (facts: Cell, msg: MsgFn, views: Views): unknown =>
  facts.map((one) => html`<div>${fact(one, msg, views)}</div>`);
