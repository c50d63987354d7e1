/** Helpers for tests of elements: a clean page for each, and what a visitor can read of it. */
import './console.js';
import { fixture, html, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { CharterFile } from '../../src/charter/charter-json.js';
import { pageState } from '../../src/page-state.js';
import { selectAction } from '../fixtures/consent.mjs';

export { html };

beforeEach(() => {
  const { files, warned } = pageState();
  files.clear();
  warned.clear();
  document.documentElement.lang = 'en';
  for (const left of document.querySelectorAll('script[data-charter], link[rel~="cookie-charter"]'))
    left.remove();
});

/** Puts markup on the page and waits until its first element shows what it will show. */
export const show = async <T extends Element>(markup: unknown): Promise<T> => {
  const element = await fixture(markup as TemplateResult);
  await (element as { updateComplete?: Promise<unknown> }).updateComplete;
  return element as T;
};

const readable = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches('style, script, template, [aria-hidden="true"]')) return '';
  const inside =
    node instanceof HTMLSlotElement
      ? node.assignedNodes({ flatten: true })
      : [...(node.shadowRoot ?? node).childNodes];
  const text = inside.map(readable).join('');
  return node.matches('p, li, td, th, h1, h2, h3, h4, h5, h6, caption, div, button') ? ` ${text} ` : text;
};

/** Waits for something to come true, also on a machine that has much to do. */
export const until = (is: () => unknown): Promise<void> =>
  waitUntil(async () => !!(await is()), undefined, { timeout: 8000 });

/** The text a visitor reads in an element, its shadow tree included, white space run together. */
export const textOf = (element: Node): string => readable(element).replace(/\s+/g, ' ').trim();

/** Everything in the shadow tree that matches. */
export const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** Clicks what does something in an element: see `selectAction`. */
export const clickAction = (element: Element, action: string): void =>
  all(element, selectAction(action))[0]!.click();

export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly level?: number;
}

/** What assistive technology is given of the page. Chromium only: undefined elsewhere. */
export const axTree = async (): Promise<AxNode[] | undefined> =>
  navigator.userAgent.includes('Chrome') ? (executeServerCommand('ax-tree') as Promise<AxNode[]>) : undefined;

/** Counts the requests a page makes through `fetch` while `act` runs. */
export const requestsDuring = async (act: () => Promise<unknown>): Promise<string[]> => {
  const { fetch } = window;
  const seen: string[] = [];
  window.fetch = (...args) => {
    seen.push(new URL(String(args[0]), location.href).pathname);
    return fetch(...args);
  };
  try {
    await act();
  } finally {
    window.fetch = fetch;
  }
  return seen;
};

/** A small charter: one necessary category, one service, one cookie. */
export const small = (changes: Partial<CharterFile> = {}): CharterFile => ({
  language: 'en',
  providers: { town: { name: 'Town of Blois', privacyPolicy: 'https://town.example/privacy' } },
  categories: [
    {
      id: 'necessary',
      consent: 'none',
      label: 'Necessary cookies',
      services: [
        {
          provider: 'town',
          label: 'Log-in',
          location: 'back office',
          cookies: [{ name: 'session', purpose: 'Remembers that you are logged in.' }],
        },
      ],
    },
  ],
  ...changes,
});
