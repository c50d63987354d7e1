import { css } from 'lit';
import { sharedTokens } from './generated/shared.tokens.js';

/**
 * The host keeps to layout; looks go on what is inside, where a page cannot hit them by accident.
 * Sizes are in `em`: the elements take the font, the size and the colours of the page around them.
 */
export const hostStyles = [
  sharedTokens,
  css`
    :host {
      display: block;
      min-inline-size: 0;
    }
    :host([hidden]) {
      display: none;
    }
    /* What a page says of all its text would cut ours, or shout it. */
    .base {
      white-space: normal;
      text-transform: none;
    }
    .base,
    .base * {
      box-sizing: border-box;
    }
  `,
];
