import { css } from 'lit';

/** One colour, which no element of ours has: what is a mark is not taken for a part of the design. */
export const anatomyStyles = css`
  :host {
    --mark: light-dark(#a30f5c, #ff9ecb);
    --on-mark: light-dark(#fff, #2b0016);
    --gutter: 3.25rem;
    display: block;
    container-type: inline-size;
  }
  .figure {
    position: relative;
    padding: 1rem var(--gutter) 1.5rem;
  }
  .marks {
    position: absolute;
    inset: 0;
    color: var(--mark);
    pointer-events: none;
  }
  .marks > * {
    position: absolute;
    box-sizing: border-box;
  }
  i {
    border: 1px solid;
    border-radius: 3px;
  }
  svg {
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  polyline {
    fill: none;
    stroke: currentColor;
  }
  b,
  li::before {
    box-sizing: border-box;
    inline-size: 22px;
    block-size: 22px;
    border: 1px solid var(--mark);
    border-radius: 50%;
    background: var(--mark);
    color: var(--on-mark);
    font: 700 12px/20px system-ui;
    text-align: center;
  }
  .legend {
    margin-block-start: 1rem;
    padding-block-start: 1.25rem;
    border-block-start: 1px solid light-dark(#d5d5d5, #555);
    font-size: 0.9375rem;
    line-height: 1.45;
  }
  ol {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: 0.75rem 2rem;
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: part;
  }
  li {
    display: grid;
    grid-template-columns: 22px 1fr;
    grid-template-rows: auto 1fr;
    gap: 0 0.625rem;
    align-content: start;
    counter-increment: part;
  }
  li::before {
    content: counter(part);
    grid-row: span 2;
  }
  code {
    font-family: Consolas, ui-monospace, monospace;
    font-size: 0.9375em;
  }
  .name {
    font-weight: 700;
  }
  p {
    margin-block: 1rem 0;
  }
  @media (forced-colors: active) {
    :host {
      --mark: CanvasText;
      --on-mark: Canvas;
    }
    b,
    li::before {
      forced-color-adjust: none;
    }
  }
  @container (inline-size < 600px) {
    .figure {
      padding: 1rem 0 1.5rem 2.25rem;
    }
  }
`;
