import { css } from 'lit';

/** The report, set apart from the page: it is for the author, not for visitors. */
export const inspectorPanelStyles = css`
  [part='debug'] {
    margin-block-start: 1em;
    padding: 1em;
    border: 0.125em dashed;
    font:
      0.875em/1.5 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }
  [part='debug'] p {
    margin: 0.25em 0;
    max-inline-size: none;
  }
  [part='debug'] li {
    margin-block-start: 0.75em;
  }
  @media print {
    [part='debug'] {
      display: none;
    }
  }
`;
