// Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run `npm run tokens`.
import { css } from 'lit';

export const textTokens = css`
  .base {
    --_color-rule: var(--cookie-color-rule, color-mix(in srgb, currentColor 60%, transparent));
    --_color-surface: var(--cookie-color-surface, color-mix(in srgb, currentColor 5%, transparent));
    --_measure: var(--cookie-measure, 60ch);
  }
`;
