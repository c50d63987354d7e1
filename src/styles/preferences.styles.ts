import { css } from 'lit';
import { askingStyles } from './asking.styles.js';

/** The choices, in the page or in a dialog. */
export const preferencesStyles = [
  askingStyles,
  css`
    .dialog {
      inline-size: min(52em, 100% - 2 * var(--_space));
      max-inline-size: none;
      max-block-size: calc(100dvh - 2 * var(--_space));
      padding: 0 calc(2 * var(--_space)) calc(2 * var(--_space));
      border: 1px solid var(--_overlay-border);
      border-radius: var(--_radius);
      background: var(--_overlay-surface);
      color: var(--_overlay-text);
      text-align: start;
    }
    /* Where it will stand, before anybody sees it. */
    .ahead {
      display: block;
      position: fixed;
      inset-block: 0;
      opacity: 0;
      pointer-events: none;
    }
    .dialog::backdrop {
      background: #0008;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--_space);
      padding-block: calc(1.5 * var(--_space)) var(--_space);
    }
    fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    .category {
      padding-block: var(--_space);
      border-block-start: 1px solid var(--_color-border);
    }
    .toggle {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space);
      min-block-size: 2.75em;
      margin: 0;
      max-inline-size: none;
    }
    label.toggle {
      cursor: pointer;
    }
    .category > .toggle .name {
      font-weight: 600;
    }
    .name {
      flex: 1 1 6em;
    }
    input {
      flex: none;
      inline-size: 1.5em;
      block-size: 1.5em;
      margin: 0;
      color: inherit;
      accent-color: currentColor;
    }
    .category > div > :first-child {
      margin-block-start: 0;
    }
    .then {
      margin-block-end: 0;
      font-weight: 600;
    }
    .then + * {
      margin-block-start: 0;
    }
    .services {
      max-inline-size: none;
      padding: 0;
      padding-inline-start: 2.25em;
      list-style: none;
    }
    .services p {
      margin-block: 0 0.5em;
    }
    summary {
      display: inline-flex;
      align-items: center;
      min-block-size: max(1.75em, 24px);
      cursor: pointer;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    summary::before {
      content: '▸';
      /* For the eye alone, where that can be said. */
      content: '▸' / '';
      display: inline-block;
      inline-size: 1em;
    }
    /* A table stands as far in as what opens it: cards, or none, go by the room it has there. */
    details {
      container-type: inline-size;
    }
    .category summary {
      border: 0;
    }
    [open] > summary::before {
      content: '▾';
      content: '▾' / '';
    }
    .buttons {
      max-inline-size: 40em;
      margin-block-start: calc(2 * var(--_space));
    }
    .message:empty {
      display: none;
    }
    @media print {
      .buttons {
        display: none;
      }
    }
  `,
];
