// Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run `npm run tokens`.
import { css } from 'lit';

export const charterTokens = css`
  .section {
    --_charter-gap: var(--cookie-charter-gap, 2.5em);
  }
`;
