// Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run `npm run tokens`.
import { css } from 'lit';

export const bannerTokens = css`
  .base {
    --_banner-padding: var(--cookie-banner-padding, var(--_space));
    --_banner-width: var(--cookie-banner-width, 60em);
  }
`;
