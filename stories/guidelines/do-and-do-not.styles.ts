import { css } from 'lit';

/** The layout of the pairs of the page, and what the drawings of what not to do are drawn with. */
export const ruleStyles = css`
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    gap: 1.5rem;
  }
  figure {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    min-inline-size: 0;
    margin: 0;
    padding-block-start: 0.75rem;
    border-block-start: 0.25rem solid;
  }
  .do {
    border-color: light-dark(#126133, #8fd6a8);
  }
  .do-not {
    border-color: light-dark(#a3161a, #f4a3a3);
  }
  figcaption {
    text-wrap: pretty;
  }
  figcaption strong {
    display: block;
  }
  .drawing {
    padding: 1rem;
    border: 1px dashed;
    border-radius: 0.375rem;
  }
  .drawing > :first-child {
    margin-block-start: 0;
  }
  .drawing b {
    font-size: 1.125rem;
  }
  .drawing .filled,
  .drawing .line {
    display: block;
    margin-block-start: 0.75rem;
    padding: 0.5rem 1rem;
    border: 1px solid;
    border-radius: 0.375rem;
    text-align: center;
  }
  .drawing .filled {
    background: CanvasText;
    color: Canvas;
    font-weight: 700;
  }
  .drawing .pale {
    display: block;
    margin-block-start: 0.5rem;
    font-size: 0.75rem;
    opacity: 0.6;
    text-align: end;
  }
  .drawing .cross {
    float: inline-end;
  }
  .drawing .behind {
    padding: 1rem;
    background: color-mix(in srgb, CanvasText 70%, transparent);
  }
  .drawing .behind > div {
    padding: 1rem;
    background: Canvas;
  }
`;
