import { css } from 'lit';
import { charterTokens } from '../styles/generated/charter.tokens.js';

/** The sections of the page, one below the other. */
export const sectionStyles = [
  charterTokens,
  css`
    .section + .section {
      margin-block-start: var(--_charter-gap);
    }
    /* The list of kinds goes on from the definition. */
    .definition + .kinds {
      margin-block-start: var(--_space);
    }
    .section > :first-child {
      margin-block-start: 0;
    }
    .section > :last-child {
      margin-block-end: 0;
    }
    .list {
      padding: 0;
      list-style: none;
    }
    .list > li {
      padding-block: calc(0.25em + var(--_space));
      border-block-end: 1px solid var(--_color-border);
    }
    .list > li:first-child {
      border-block-start: 1px solid var(--_color-border);
    }
  `,
];
