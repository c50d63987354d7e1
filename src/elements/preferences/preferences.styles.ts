import { css } from 'lit';
import { answerButtonStyles } from '../consent-ui/answer-buttons.styles.js';
import { dialogStyles } from './dialog.styles.js';

/** The preferences, in the page or in a dialog. */
export const preferencesStyles = [
  answerButtonStyles,
  dialogStyles,
  css`
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
      /* What has several lines is aligned by its first. */
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
    /* A table is indented as much as what opens it: cards, or none, go by the room it has there. */
    details {
      container-type: inline-size;
    }
    .category summary {
      padding: 0;
      border: 0;
    }
    .category .block {
      margin-block-start: calc(0.5 * var(--_space));
    }
    [open] > summary::before {
      content: '▾';
      content: '▾' / '';
    }
    .buttons {
      max-inline-size: 40em;
      padding-block: var(--_space);
    }
    /* The message comes after the buttons and is a part: no style sheet can lift it, or its ::after, above them. */
    .after {
      isolation: isolate;
    }
    /* Never taken out of the page: a live region that comes with its text is not announced. */
    .message:empty {
      margin: 0;
      padding: 0;
      border: 0;
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
