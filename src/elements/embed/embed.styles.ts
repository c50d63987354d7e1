import { css } from 'lit';
import { answerButtonStyles } from '../consent-ui/answer-buttons.styles.js';
import { embedTokens } from '../styles/generated/embed.tokens.js';
import { textTokens } from '../styles/generated/text.tokens.js';
import { hostStyles } from '../styles/host.styles.js';
import { nameStyles } from '../styles/text.styles.js';

/** Outside content, and its placeholder: the same box, so that nothing moves where the text has room in it. */
export const embedStyles = [
  hostStyles,
  answerButtonStyles,
  textTokens,
  embedTokens,
  nameStyles,
  css`
    .base {
      position: relative;
      overflow-wrap: anywhere;
    }
    .placeholder {
      display: flex;
      flex-direction: column;
      justify-content: center;
      gap: var(--_space);
      /* Grows with its text where that needs more. */
      aspect-ratio: var(--ratio);
      min-block-size: var(--height);
      padding: calc(1.5 * var(--_space));
      border: 1px solid var(--_color-border);
      border-radius: var(--_radius);
      background-color: var(--_embed-surface);
    }
    p,
    ul {
      margin: 0;
      max-inline-size: var(--_measure);
    }
    ul {
      padding-inline-start: 1.5em;
    }
    .heading {
      font-size: 1.125em;
      font-weight: 600;
    }
    button {
      flex: none;
      padding-inline: 1em;
    }
    .links {
      display: flex;
      flex-wrap: wrap;
      gap: max(0.5em, 8px) calc(2 * var(--_space));
    }
    a,
    .links ::slotted(a) {
      color: inherit;
      text-underline-offset: 0.2em;
    }
    .content {
      aspect-ratio: var(--ratio);
      block-size: var(--height);
    }
    .content[hidden] {
      display: none;
    }
    .content ::slotted(:is(iframe, video, img)) {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      border: 0;
    }
    @media print {
      .buttons {
        display: none;
      }
    }
  `,
];
