import { css } from 'lit';

/** What holds the preferences where they are no part of the page. */
export const dialogStyles = [
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
    /* Its final place, before anybody sees it. */
    .ahead {
      display: block;
      position: fixed;
      inset-block: 0;
      opacity: 0;
    }
    .ahead {
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
      /* Its text is aligned with the edge of the others; in forced colours its line is seen. */
      margin-inline: -0.375em;
      border-color: transparent;
      text-decoration: underline;
      text-underline-offset: 0.2em;
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
  `,
];
