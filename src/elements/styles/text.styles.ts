import { css } from 'lit';
import { textTokens } from './generated/text.tokens.js';

/** Names of cookies, alike everywhere. */
export const nameStyles = [
  css`
    code {
      padding: 0.125em 0.375em;
      border-radius: var(--_radius);
      background: var(--_color-surface);
      font-family: ui-monospace, Consolas, monospace;
      font-size: 0.9375em;
      -webkit-box-decoration-break: clone;
      box-decoration-break: clone;
    }
  `,
];

/** Running text, headings, links, names: what every element that holds text needs. */
export const textStyles = [
  textTokens,
  nameStyles,
  css`
    .base {
      overflow-wrap: anywhere;
      text-wrap: pretty;
    }
    :is(h1, h2, h3, h4, h5, h6) {
      margin: 0;
      line-height: 1.25;
      text-wrap: balance;
    }
    :is(h5, h6) {
      font-size: 1em;
    }
    p,
    ul,
    ol {
      margin-block: var(--_space);
      max-inline-size: var(--_measure);
    }
    ul,
    ol {
      padding-inline-start: 1.5em;
    }
    a {
      color: inherit;
      text-underline-offset: 0.2em;
    }
    :focus-visible {
      outline: 0.1875em solid;
      outline-offset: 0.125em;
    }
    @media print {
      a[href^='http']::after {
        content: ' (' attr(href) ')';
      }
      :is(h1, h2, h3, h4, h5, h6) {
        break-after: avoid;
      }
    }
  `,
];
