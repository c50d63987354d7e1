import { css } from 'lit';

/** The panel over the page: for its author, so that it looks like no part of it. */
export const doctorPanelStyles = css`
  :host {
    all: initial !important;
    display: contents !important;
  }
  section {
    box-sizing: border-box;
    position: fixed;
    inset: 1rem 1rem auto auto;
    inline-size: min(34rem, 100vw - 2rem);
    max-block-size: calc(100dvh - 2rem);
    margin: 0;
    padding: 1.25rem;
    overflow: auto;
    border: 0.125rem solid;
    border-radius: 0.5rem;
    background: Canvas;
    color: CanvasText;
    color-scheme: light dark;
    font:
      1rem/1.5 system-ui,
      sans-serif;
    text-align: start;
    overflow-wrap: anywhere;
    box-shadow: 0 0.5rem 2rem #0006;
  }
  h2,
  h3,
  p,
  dl {
    margin: 0 0 0.5rem;
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.25;
  }
  h3 {
    margin-block-start: 1rem;
    font-size: 1rem;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    margin-block: 0.75rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 0.25rem solid #b45309;
  }
  li.error {
    border-color: #c81e1e;
  }
  li p {
    margin: 0.25rem 0;
  }
  code,
  dd {
    font:
      0.875rem/1.4 ui-monospace,
      monospace;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25rem 0.75rem;
  }
  dt {
    font-size: 0.875rem;
  }
  dd {
    margin: 0;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    position: sticky;
    inset-block-end: -1.25rem;
    margin: 1rem -1.25rem -1.25rem;
    padding: 0.75rem 1.25rem;
    border-block-start: 1px solid;
    background: Canvas;
  }
  button {
    min-block-size: 2.75rem;
    padding: 0.25rem 1rem;
    border: 0.125rem solid;
    border-radius: 0.25rem;
    background: Canvas;
    color: CanvasText;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 0.1875rem solid;
    outline-offset: 0.125rem;
  }
  @media print {
    section {
      display: none;
    }
  }
`;
