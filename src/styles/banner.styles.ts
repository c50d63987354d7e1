import { css } from 'lit';
import { askingStyles } from './asking.styles.js';
import { bannerTokens } from './generated/banner.tokens.js';
import { hostStyles } from './host.styles.js';

/** The question and the line of information. Nothing moves: neither the page, nor what stands over it. */
export const bannerStyles = [
  hostStyles,
  askingStyles,
  bannerTokens,
  css`
    .surface {
      container-type: inline-size;
      overflow: auto;
      padding: calc(1.5 * var(--_banner-padding));
      border: 1px solid var(--_overlay-border);
      border-radius: var(--_radius);
      background: var(--_overlay-surface);
      color: var(--_overlay-text);
      text-align: start;
      overflow-wrap: anywhere;
    }
    .surface[popover] {
      inset: auto 0 0;
      inline-size: auto;
      max-inline-size: min(var(--_banner-width), 100% - 2 * var(--_space));
      max-block-size: min(40em, 70dvh);
      margin: var(--_space) auto;
      box-shadow: 0 0.25em 1.5em #0004;
    }
    :host([position='top']) .surface,
    .surface.away {
      inset: 0 0 auto;
    }
    :host([position='top']) .surface.away {
      inset: auto 0 0;
    }
    :host([position='corner']) .surface[popover] {
      max-inline-size: min(26em, 100% - 2 * var(--_space));
      margin-inline: auto var(--_space);
    }
    :is(h1, h2, h3, h4, h5, h6) {
      margin: 0;
      font-size: 1.25em;
      line-height: 1.25;
    }
    :is(p, ul) {
      margin-block: var(--_space);
      max-inline-size: 48em;
    }
    ul {
      padding-inline-start: 1.5em;
    }
    li {
      margin-block: 0.25em;
    }
    a {
      color: inherit;
      text-underline-offset: 0.2em;
    }
    @container (inline-size >= 36em) {
      .buttons {
        grid-template-columns: 1fr 1fr 1fr;
      }
      .buttons > :nth-child(3):last-child {
        grid-column: auto;
      }
    }
    .notice {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space) calc(2 * var(--_space));
      padding: var(--_banner-padding) calc(1.5 * var(--_banner-padding));
      border: 1px solid var(--_color-border);
      border-radius: var(--_radius);
      background: var(--_color-surface);
    }
    .notice p {
      flex: 1 1 18em;
      margin: 0;
      max-inline-size: none;
    }
    @media print {
      .surface,
      .notice {
        display: none;
      }
    }
  `,
];
