// Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run `npm run tokens`.
import { css } from 'lit';

export const sharedTokens = css`
  .base {
    --_color-border: var(--cookie-color-border, color-mix(in srgb, currentColor 22%, transparent));
    --_space: var(--cookie-space, 0.75em);
    --_radius: var(--cookie-radius, 0.375em);
  }
`;
