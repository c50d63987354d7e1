import { css } from 'lit';
import { askingStyles } from './asking.styles.js';

/** The choices, in the page or in a dialog. */
export const preferencesStyles = [
  askingStyles,
  css`
    .dialog {
      inline-size: min(48em, 100% - 2 * var(--_space));
      max-inline-size: none;
      max-block-size: calc(100dvh - 2 * var(--_space));
      padding-block: 0;
      padding-inline: calc(2 * var(--_space));
      /* What has the focus is not scrolled to under the buttons. */
      scroll-padding-block-end: 9em;
      border: 1px solid var(--_color-border);
      border-radius: var(--_radius);
      background-color: var(--_overlay-surface);
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
      padding-block: calc(1.5 * var(--_space)) 0;
    }
    /* Closing is no answer, and has less weight than one. */
    .head button {
      flex: none;
      /* Its text stands on the edge of the others; in forced colours its line is seen. */
      margin-inline: -0.375em;
      border-color: transparent;
      text-decoration: underline;
      text-underline-offset: 0.2em;
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
      /* What has several lines stands by its first. */
      align-content: center;
      gap: 0 var(--_space);
      min-block-size: 2.75em;
      margin: 0;
      max-inline-size: none;
    }
    label.toggle {
      cursor: pointer;
    }
    .category > .toggle .name {
      font-size: 1.0625em;
      font-weight: 600;
    }
    .name {
      flex: 1 1 6em;
    }
    input {
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      margin: 0;
      margin-block-start: calc(0.5lh - 0.625em);
      color: inherit;
      font: inherit;
      accent-color: currentColor;
    }
    .category > div > :first-child {
      margin-block-start: 0;
    }
    .category > .toggle {
      margin-block: 0 0.25em;
    }
    .category .then {
      margin-block-end: 0;
      font-weight: 600;
    }
    .then + * {
      margin-block-start: 0;
    }
    .services {
      max-inline-size: none;
      margin-block: 0;
      padding: 0;
      list-style: none;
    }
    .category p {
      margin-block: 0 calc(0.5 * var(--_space));
    }
    summary {
      display: inline-flex;
      align-items: baseline;
      min-block-size: max(1.75em, 24px);
      cursor: pointer;
    }
    .category summary > span {
      margin: 0;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    summary::before {
      content: '▸';
      /* For the eye alone, where that can be said. */
      content: '▸' / '';
      flex: none;
      inline-size: 1em;
    }
    /* A table stands as far in as what opens it: cards, or none, go by the room it has there. */
    details {
      container-type: inline-size;
    }
    .category summary {
      padding: 0;
      border: 0;
    }
    .category .table {
      margin-block-start: calc(0.5 * var(--_space));
    }
    /* What would stand there is what opens the table. */
    .category caption {
      padding: 0;
    }
    [open] > summary::before {
      content: '▾';
      content: '▾' / '';
    }
    .buttons {
      max-inline-size: 40em;
      padding-block: var(--_space);
    }
    .dialog .buttons {
      max-inline-size: none;
      margin-inline: calc(-2 * var(--_space));
      padding: var(--_space) calc(2 * var(--_space)) calc(1.5 * var(--_space));
      border-block-start: 1px solid var(--_color-border);
      background-color: var(--_overlay-surface);
    }
    /* Always in sight where there is room for some text above. */
    @media (min-height: 30em) {
      .dialog .buttons {
        position: sticky;
        inset-block-end: 0;
      }
    }
    /* The one part that comes after the buttons. */
    .message {
      position: static !important;
    }
    .message:empty {
      display: none !important;
    }
    /* Switches stand out to the side of what they are about, and those of services one step in. */
    @media (min-width: 40em) {
      :is(.category, .services > li) {
        padding-inline-start: calc(1.25em + var(--_space));
      }
      label.toggle {
        margin-inline-start: calc(-1.25em - var(--_space));
      }
    }
    @media print {
      .buttons {
        display: none;
      }
    }
  `,
];
