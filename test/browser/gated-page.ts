/** A page of its own, in a frame, with markup that is blocked until consent, and the engine that blocks it. */
import { fixture, html } from '@open-wc/testing';
import type { ConsentContext, StoreOptions } from '../../src/consent/consent-context.js';
import { watchGates } from '../../src/consent/gate/watch-gates.js';
import { makePolicy, openContext } from '../fixtures/consent-stores.js';

const CATEGORIES = [
  { id: 'statistics', label: 'Statistics' },
  {
    id: 'video',
    label: 'Video',
    services: [
      { id: 'player', label: 'Player' },
      { id: 'other', label: 'Other' },
    ],
  },
];

/** A blocked script that says its name. */
export const scriptOf = (name: string, attributes = ''): string =>
  `<script type="text/plain" data-category="statistics" ${attributes}>parent.postMessage('${name}', '*')</script>`;

export interface GatedPage {
  readonly core: ConsentContext;
  readonly page: Document;
  /** The names that scripts of the page have said, once there are so many. */
  readonly heard: (count: number) => Promise<string[]>;
}

export const pageWith = async (
  body: string,
  { head = '', ...options }: Partial<StoreOptions> & { readonly head?: string } = {},
): Promise<GatedPage> => {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Page"></iframe>`);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.srcdoc = `<!doctype html><title>Test</title>${head}<body>${body}</body>`;
  await loaded;
  const page = frame.contentDocument as Document;
  const names: string[] = [];
  let tell = (): void => {};
  const listen = ({ source, data }: MessageEvent): void => {
    // WebKit takes the window that called a listener for the source of what the listener says.
    if (source !== frame.contentWindow && source !== window) return;
    names.push(String(data));
    tell();
  };
  window.addEventListener('message', listen);
  const core = openContext({ page, policy: makePolicy({ categories: CATEGORIES }), ...options });
  await core.consent.ready;
  watchGates(core, page);
  return {
    core,
    page,
    heard: (count) =>
      new Promise((resolve) => {
        tell = () => {
          if (names.length >= count) resolve(names);
        };
        tell();
      }),
  };
};
