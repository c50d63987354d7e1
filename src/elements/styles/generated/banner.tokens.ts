// Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run `npm run tokens`.
import { css } from 'lit';

export const bannerTokens = css`
  .base {
    --_banner-width: var(--cookie-banner-width, 60em);
  }
`;
