// Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run `npm run tokens`.
import { css } from 'lit';

export const bannerTokens = css`
  .notice {
    --_banner-surface: var(--cookie-banner-surface, var(--_color-surface));
    --_banner-border: var(--cookie-banner-border, var(--_color-border));
    --_banner-padding: var(--cookie-banner-padding, var(--_space));
  }
`;
