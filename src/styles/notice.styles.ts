import { css } from 'lit';
import { bannerTokens } from './generated/banner.tokens.js';

/** The line of information where nothing is asked. */
export const noticeStyles = [
  bannerTokens,
  css`
    .notice {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space) calc(2 * var(--_space));
      padding: var(--_banner-padding) calc(1.5 * var(--_banner-padding));
      border: 1px solid var(--_banner-border);
      border-radius: var(--_radius);
      background: var(--_banner-surface);
    }
    .notice p {
      flex: 1 1 18em;
      margin: 0;
      max-inline-size: none;
    }
    button {
      min-block-size: 2.75em;
      padding: 0.25em 1.25em;
      border: 1px solid currentColor;
      border-radius: var(--_radius);
      background: transparent;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    @media print {
      .notice {
        display: none;
      }
    }
  `,
];
