import { css } from 'lit';
import { hostStyles } from '../styles/host.styles.js';

/** A button that reads as the links around it. */
export const settingsStyles = [
  hostStyles,
  css`
    :host {
      display: inline-block;
    }
    .base {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--_space);
    }
    button {
      min-block-size: max(2em, 24px);
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
    :focus-visible {
      outline: 0.1875em solid;
      outline-offset: 0.125em;
    }
    @media print {
      .base {
        display: none;
      }
    }
  `,
];
