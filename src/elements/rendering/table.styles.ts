import { css } from 'lit';

/** One table, and the same table as cards where there is little room. */
export const tableStyles = [
  css`
    /* Cards depend on the room the element has, not on the screen. A measured box has no width of its
       own: where its width hangs on its content, it takes what it is given. */
    :host {
      container-type: inline-size;
      contain-intrinsic-inline-size: 60em;
      flex-grow: 1;
    }
    .table {
      inline-size: 100%;
      margin-block-start: var(--_space);
      border-collapse: collapse;
      font: inherit;
      font-variant-numeric: tabular-nums;
    }
    .block {
      margin-block-start: calc(4 * var(--_space));
    }
    /* The first is near to the heading of its section. */
    :is(h1, h2, h3, h4, h5, h6) + .block {
      margin-block-start: calc(2 * var(--_space));
    }
    :is(.block, .base) > :first-child {
      margin-block-start: 0;
    }
    /* The heading above says it to the eye. It keeps its place: browsers make a cell of a caption that is taken out of it. */
    caption {
      line-height: 0;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    th,
    td {
      padding: calc(0.75 * var(--_space)) var(--_space);
      text-align: start;
      vertical-align: top;
    }
    /* Each tag by its name: browsers ask a selector in :is() of every element of a long table. */
    th:first-child,
    td:first-child {
      padding-inline-start: 0;
    }
    th:last-child,
    td:last-child {
      padding-inline-end: 0;
    }
    tbody th {
      font-weight: inherit;
    }
    thead th {
      line-height: 1.25;
      vertical-align: bottom;
      overflow-wrap: normal;
      border-block-end: 0.125em solid var(--_color-rule);
    }
    tbody tr {
      border-block-end: 1px solid var(--_color-border);
    }
    /* Room for most words, and for the names most cookies have; longer ones wrap. The heads have it for their columns:
       it is worked out a few times, not in each cell of a long table. */
    thead th {
      min-inline-size: 8em;
    }
    thead .names {
      min-inline-size: 14.5em;
    }
    td p:first-child,
    tbody th p:first-child {
      margin-block-start: 0;
    }
    td :last-child,
    tbody th :last-child {
      margin-block-end: 0;
    }

    @container (inline-size < 40em) {
      tbody,
      tbody tr {
        display: block;
      }
      /* Seen, not read out a second time. Firefox before 128 knows no content without a voice. */
      td::before,
      tbody th::before {
        content: attr(data-label);
        content: attr(data-label) / '';
        display: block;
        font-size: 0.875em;
        font-weight: 600;
      }
      /* Out of sight, still read out: the cells keep their heads. */
      thead {
        position: absolute;
        inline-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
      tbody tr {
        margin-block-start: var(--_space);
        padding: var(--_space);
        border: 1px solid var(--_color-border);
        border-radius: var(--_radius);
      }
      /* No grid: it would make a box of what is in the head of a row. */
      tbody th,
      tbody td {
        display: flow-root;
        padding: 0;
      }
      tbody th + td,
      tbody td + td,
      tbody td + th {
        margin-block-start: calc(0.75 * var(--_space));
      }
    }
    @container (25em <= inline-size < 40em) {
      tbody th,
      tbody td {
        margin-inline-start: calc(11em + var(--_space));
      }
      td::before,
      tbody th::before {
        float: inline-start;
        inline-size: 12.5em;
        margin-inline-start: -13.5em;
        line-height: 1lh;
      }
    }
    @media print {
      :is(thead, tbody) {
        font-size: 0.875em;
      }
      /* An address takes no room from the columns beside it. */
      td a[aria-label]::after {
        display: block;
        font-size: 0.875em;
      }
      tr {
        break-inside: avoid;
      }
    }
  `,
];
