import { css } from 'lit';
import { answerButtonStyles } from '../consent-ui/answer-buttons.styles.js';
import { bannerTokens } from '../styles/generated/banner.tokens.js';
import { hostStyles } from '../styles/host.styles.js';

/** The consent banner. Nothing is animated: neither the page, nor what is over it. */
export const bannerStyles = [
  hostStyles,
  answerButtonStyles,
  bannerTokens,
  css`
    .surface {
      padding: calc(1.5 * var(--_space));
      padding-block-end: 0;
      border: 1px solid var(--_color-border);
      border-radius: var(--_radius);
      background-color: var(--_overlay-surface);
      color: var(--_overlay-text);
      text-align: start;
      overflow-wrap: anywhere;
    }
    .surface[popover] {
      inset: auto 0 0;
      inline-size: auto;
      max-inline-size: min(var(--_banner-width), 100% - 2 * var(--_space));
      max-block-size: 70dvh;
      margin: var(--_space) auto;
      box-shadow: 0 0.25em 1.5em #0004;
    }
    :host([position='top']) .surface {
      inset: 0 0 auto;
    }
    :host([position='corner']) .surface[popover] {
      max-inline-size: min(26em, 100% - 2 * var(--_space));
      margin-inline: auto var(--_space);
    }
    .buttons {
      padding-block: var(--_space) calc(1.5 * var(--_space));
    }
    /* Always in sight: the text is scrolled above them. */
    [popover] .buttons {
      position: sticky;
      inset-block-end: 0;
      background: inherit;
    }
    /* A phone on its side, or a window at 400 %: more of the window, and less around the buttons. */
    @media (max-height: 30em) {
      .surface[popover] {
        max-block-size: 85dvh;
        padding: var(--_space);
        padding-block-end: 0;
      }
      [popover] .buttons {
        gap: calc(0.5 * var(--_space));
        padding-block: calc(0.5 * var(--_space)) var(--_space);
      }
    }
    #name,
    p,
    li {
      margin-block: 0 var(--_space);
      break-inside: avoid;
    }
    ul {
      padding-inline-start: 1.5em;
      margin: 0;
    }
    #name {
      font-size: 1.25em;
      line-height: 1.25;
    }
    /* Where there is room, lines that are easily read, and a question half as high. */
    .text {
      columns: 2 19em;
      gap: 2em;
    }
    a {
      color: inherit;
      /* What has the focus is not scrolled to under the buttons. */
      scroll-margin-block-end: 9em;
    }
    @media print {
      .surface {
        display: none;
      }
    }
  `,
];
