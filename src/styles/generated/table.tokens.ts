// Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run `npm run tokens`.
import { css } from 'lit';

export const tableTokens = css`
  .table {
    --_table-border: var(--cookie-table-border, var(--_color-border));
  }
`;
