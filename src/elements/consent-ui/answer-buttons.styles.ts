import { css } from 'lit';
import { askingTokens } from '../styles/generated/asking.tokens.js';

/**
 * Buttons that answer. Refusing, accepting and saving are one rule, with no way to reach one of them alone: columns of
 * one width, in the order they are written. They have no part, nor has what holds them: a part can be moved half out of
 * sight, or painted over unevenly.
 */
export const answerButtonStyles = [
  askingTokens,
  css`
    .base {
      isolation: isolate;
    }
    /* Over every other part, wherever a style sheet puts that: the last in the order of the page wins. */
    .buttons {
      position: relative;
      z-index: 2147483647;
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space);
    }
    button {
      /* Three a line, or two and one below them: never the two that answer apart. */
      flex: 1 1 min(9em, 40%);
      min-block-size: 2.75em;
      padding: 0.375em;
      border: 1px solid currentColor;
      border-radius: var(--_radius);
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    /* Where colours are the visitor's own, text is on a plate that a filled button would hide it on. */
    @media (forced-colors: none) {
      :is([data-action='accept'], [data-action='refuse'], [data-action='save']) {
        border-color: var(--_button-surface);
        background-color: var(--_button-surface);
        color: var(--_button-text);
        font-weight: 600;
        /* The ring has the colour of the text, which may be that of the ground: it is seen on more of the button. */
        &:focus-visible {
          box-shadow: 0 0 0 0.375em var(--_button-surface);
        }
      }
    }
    :focus-visible {
      outline: 0.1875em solid;
      outline-offset: 0.125em;
    }
    button:hover {
      text-decoration: underline;
    }
    .status {
      position: absolute;
      clip-path: inset(50%);
      margin: 0;
    }
  `,
];
