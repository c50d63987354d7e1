// Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run `npm run tokens`.
import { css } from 'lit';

export const embedTokens = css`
  .base {
    --_embed-surface: var(--cookie-embed-surface, var(--_color-surface));
  }
`;
