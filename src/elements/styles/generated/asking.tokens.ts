// Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run `npm run tokens`.
import { css } from 'lit';

export const askingTokens = css`
  .base {
    --_button-surface: var(--cookie-button-surface, CanvasText);
    --_button-text: var(--cookie-button-text, Canvas);
    --_overlay-surface: var(--cookie-overlay-surface, Canvas);
    --_overlay-text: var(--cookie-overlay-text, CanvasText);
  }
`;
