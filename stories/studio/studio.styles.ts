import { css } from 'lit';

export const studioStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2 {
    margin: 0;
    line-height: 1.2;
  }
  h1 {
    font-size: 1.75rem;
  }
  h2 {
    margin-block-start: 1.25rem;
    font-size: 1.125rem;
  }
  p {
    max-inline-size: 42rem;
    margin-block: 0.5rem 0;
    text-wrap: pretty;
  }
  .halves {
    display: grid;
    gap: 1.5rem 2rem;
    margin-block-start: 1.5rem;
  }
  .halves > * {
    min-inline-size: 0;
  }
  @container (inline-size > 56rem) {
    .halves {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
    }
    .write {
      position: sticky;
      inset-block-start: 1rem;
      align-self: start;
    }
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1rem;
    align-items: end;
    margin-block-end: 0.75rem;
  }
  label {
    display: grid;
    gap: 0.125rem;
    font-size: 0.875rem;
  }
  select,
  button,
  a.button,
  label.button {
    min-block-size: 2.5rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid currentColor;
    border-radius: 0.375rem;
    background: Canvas;
    color: inherit;
    font: inherit;
    font-size: 1rem;
    text-decoration: none;
    cursor: pointer;
  }
  a.button,
  label.button {
    display: inline-flex;
    align-items: center;
  }
  label.button input {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  label.button:focus-within,
  :focus-visible {
    outline: 0.1875rem solid;
    outline-offset: 0.125rem;
  }
  .editor {
    block-size: 28rem;
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    border-radius: 0.375rem;
    overflow: hidden;
  }
  .dropping {
    outline: 0.25rem dashed;
  }
  .problems {
    max-block-size: 16rem;
    margin: 0.5rem 0 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  .problems button {
    inline-size: 100%;
    border: 0;
    border-block-start: 1px solid color-mix(in srgb, currentColor 22%, transparent);
    border-radius: 0;
    padding: 0.5rem 0.25rem;
    text-align: start;
  }
  .problems button:hover {
    text-decoration: underline;
  }
  .problems code {
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .frames {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
    gap: 1.25rem;
  }
  figure {
    margin: 0;
    min-inline-size: 0;
  }
  figcaption {
    margin-block-end: 0.25rem;
    font-size: 0.875rem;
  }

  pre {
    margin: 0.75rem 0;
    padding: 1rem;
    border-radius: 0.375rem;
    background: color-mix(in srgb, currentColor 6%, transparent);
    font-size: 0.875rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .tags {
    margin-block-start: 2rem;
  }
`;
