import { css } from 'lit';

/** Looks of the views that only some charters need. */
export const extendedStyles = [
  css`
    .browsers .list > li {
      /* Room for a finger between links that are alone on their line. */
      padding-block: max(0.25em, 4px);
    }
    .block .block {
      margin-block-start: calc(3 * var(--_space));
    }
    dl {
      margin: 0;
    }
    dt {
      font-weight: 700;
    }
    dd {
      margin: 0;
    }
    dd dl {
      padding-inline-start: 1em;
      border-inline-start: 0.125em solid var(--_color-border);
    }
    dd p {
      margin-block: 0 var(--_space);
    }
    dd > :last-child {
      margin-block-end: 0;
    }
    .terms > div {
      margin-block: calc(0.5 * var(--_space));
    }
    .section > .terms > div {
      padding-block: var(--_space);
      margin-block: 0;
      border-block-end: 1px solid var(--_color-border);
    }
    .section > .terms > div:first-child {
      border-block-start: 1px solid var(--_color-border);
    }
    .section > .terms {
      margin-block-start: var(--_space);
      max-inline-size: calc(11em + var(--_measure));
    }
    td .terms {
      font-size: 0.9375em;
    }
    /* A name and what follows it are one line where they have room, and two words where they are copied. */
    td .terms > div {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.5em;
    }
    td dt {
      font-weight: 600;
    }
    td .terms {
      margin-block-start: calc(0.5 * var(--_space));
    }
    td .terms > div {
      margin-block: calc(0.25 * var(--_space));
    }
    .block > .terms {
      max-inline-size: var(--_measure);
    }
    /* Five columns or six at their best are wider than the least room for a table: they share what there is. */
    thead:has(th:nth-child(5)) th {
      min-inline-size: min(8em, 14cqi);
    }
    thead:has(th:nth-child(5)) .names {
      min-inline-size: min(14.5em, 24cqi);
    }
    thead:has(th:nth-child(7)) th,
    thead:has(th:nth-child(7)) .names {
      min-inline-size: 0;
    }
    /* Whole words, where that is done by smaller ones. */
    @container (40em <= inline-size < 60em) {
      thead:where(:has(th:nth-child(5))),
      :where(thead:has(th:nth-child(5))) + tbody {
        font-size: 0.875em;
      }
    }
    .cards {
      container-type: inline-size;
      max-inline-size: 39em;
    }
    .wide {
      overflow-x: auto;
    }
    .wide > div {
      container-type: inline-size;
      min-inline-size: 40em;
    }
    summary {
      padding-block: var(--_space);
      border-block-end: 1px solid var(--_color-border);
      cursor: pointer;
    }
    summary :is(h1, h2, h3, h4, h5, h6) {
      display: inline;
    }
    summary > span {
      margin-inline-start: 0.5em;
    }
    .filter {
      margin-block-start: var(--_space);
    }
    .filter + .table {
      margin-block-start: 0;
    }
    .filter input {
      display: block;
      inline-size: min(100%, 24em);
      min-block-size: 2.75em;
      margin-block-start: 0.25em;
      padding: 0.25em 0.75em;
      border: 1px solid currentColor;
      border-radius: var(--_radius);
      background: transparent;
      color: inherit;
      font: inherit;
    }
    /* Safari on iOS zooms into fields with letters below 16px (no bug number is known). Remove when it does not. */
    @media (pointer: coarse) {
      .filter input {
        font-size: max(1em, 16px);
      }
    }
    .filter [aria-live] {
      min-block-size: 1.5em;
      margin-block: 0.25em 0;
    }
    /* As cards, too, what the search leaves out is left out. */
    tbody > tr[hidden] {
      display: none;
    }
    .notes {
      font-size: 0.9375em;
    }
    .contents ul {
      columns: 16em;
      padding: 0;
      list-style: none;
    }
    .contents li {
      margin-block-end: 0.5em;
      break-inside: avoid;
    }
    .contents + .section {
      margin-block-start: var(--_charter-gap);
    }
    [tabindex='-1']:focus {
      outline: none;
    }
    @container (25em <= inline-size) {
      .section > .terms > div {
        display: grid;
        grid-template-columns: minmax(8em, 11em) minmax(0, 1fr);
        gap: var(--_space);
      }
    }
    @media print {
      .block > :has(+ .table) {
        break-after: avoid;
      }
      td > div > a::after {
        display: block;
        font-size: 0.875em;
      }
      .filter,
      .contents {
        display: none;
      }
      tbody > tr[hidden] {
        display: table-row;
      }
      @container (inline-size < 40em) {
        tbody > tr[hidden] {
          display: block;
        }
      }
      .wide {
        overflow: visible;
      }
      .wide > div {
        min-inline-size: 0;
      }
    }
  `,
];
