import { html, type TemplateResult } from 'lit';

/** A column as narrow as a small phone. */
export const narrow = (content: unknown): TemplateResult =>
  html`<div style="max-width: 18rem">${content}</div>`;

/** Files asked for while the story is shown never arrive. */
export const never = (): (() => void) => {
  const { fetch } = window;
  window.fetch = (...args) =>
    // The catalogue asks for files of its own, which do.
    String(args[0]).includes('slow-charter') ? new Promise(() => {}) : fetch(...args);
  return () => {
    window.fetch = fetch;
  };
};
