import { css } from 'lit';
import { textTokens } from '../styles/generated/text.tokens.js';

/** The line of information where no category needs consent. */
export const noticeStyles = [
  textTokens,
  css`
    .notice {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space) calc(2 * var(--_space));
      padding: var(--_space) calc(1.5 * var(--_space));
      border: 1px solid var(--_color-border);
      border-radius: var(--_radius);
      background: var(--_color-surface);
    }
    .notice p {
      flex: 1 1 18em;
      margin: 0;
      max-inline-size: none;
    }
    .notice button {
      flex: none;
      padding-inline: 1.25em;
    }
    @media print {
      .notice {
        display: none;
      }
    }
  `,
];
