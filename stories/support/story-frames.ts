import { html, type TemplateResult } from 'lit';
import { lookOf, type Toolbars } from './toolbar-globals.js';
import { framed } from './site-page.js';

/** On the page of all stories this one has a page of its own: it is over it, is long, or is acted in. */
export const ownPage = (height: string) => ({ docs: { story: { inline: false, height } } });

/** On the page of all stories this one follows its controls, and grows. */
export const inPage = { docs: { story: { inline: true, height: 'auto' } } };

/** A column as narrow as a small phone. */
export const narrow = (content: unknown): TemplateResult =>
  html`<div style="max-width: 18rem">${content}</div>`;

const instead = (name: string, answer: () => Promise<Response>) => (): (() => void) => {
  const { fetch } = window;
  window.fetch = (...args) =>
    // The catalogue asks for files of its own, which come.
    String(args[0]).includes(name) ? answer() : fetch(...args);
  return () => {
    window.fetch = fetch;
  };
};

/** Files named `slow-charter` never arrive while the story is shown. */
export const never = instead('slow-charter', () => new Promise(() => {}));

/** Files named `far-charter` cannot be loaded: the network is gone. */
export const offline = instead('far-charter', () => Promise.reject(new TypeError('Failed to fetch')));

/** A window of 1280 by 1024 px, in which the page is enlarged to 400 %. */
export const enlarged = (charter: object, body: string, look: Toolbars): TemplateResult =>
  framed({ charter, body, ...lookOf(look) }, { title: 'Page, 400 %', width: 320, height: 256 });

/** A page that runs no script: what the author wrote inside the tag is what there is. */
export const withoutScripts = (body: string, look: Toolbars, height = 180): TemplateResult =>
  framed({ body, ...lookOf(look) }, { title: 'Page, no script', width: 640, height, scripts: false });
