import { css } from 'lit';

/** Names of cookies, alike wherever they stand. */
export const nameStyles = [
  css`
    code {
      padding: 0.125em 0.375em;
      border-radius: var(--_radius);
      background: var(--_color-surface);
      font-family: ui-monospace, Consolas, monospace;
      font-size: 0.9375em;
      -webkit-box-decoration-break: clone;
      box-decoration-break: clone;
    }
  `,
];
