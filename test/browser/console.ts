import { expect } from '@open-wc/testing';
import { pageState } from '../../src/page-state.js';

let said: string[] = [];
const reports = { made: 0, told: 0 };
const original = { error: console.error, warn: console.warn };

const { warned } = pageState();
const add = warned.add.bind(warned);
warned.add = (key) => {
  reports.made++;
  return add(key);
};

/**
 * Messages come from a module of their own, loaded when the first is needed. Which of two that wait for a module is
 * told first is the browser's business, so this waits until all that was reported is said.
 */
const allSaid = async (): Promise<void> => {
  await import('../../src/author-warnings.lazy.js');
  for (let turn = 0; reports.told < reports.made && turn < 100; turn++)
    await new Promise((next) => setTimeout(next));
};

/** What the console was told since the test began or since the last call; these messages were expected. */
export const consoleMessages = async (): Promise<string[]> => {
  await allSaid();
  return said.splice(0);
};

beforeEach(() => {
  said = [];
  Object.assign(reports, { made: 0, told: 0 });
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...words: unknown[]) => {
      const message = words.map(String).join(' ');
      if (message.startsWith('cookie-charter: ')) reports.told++;
      // Lit reminds developers that they run its development build; visitors never do.
      if (!message.includes('Lit is in dev mode')) said.push(`${level}: ${message}`);
    };
  }
});

afterEach(async () => {
  await allSaid();
  Object.assign(console, original);
  expect(said.join('\n'), 'in the console, unexpected').to.equal('');
});
