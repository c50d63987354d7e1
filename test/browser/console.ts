import { expect } from '@open-wc/testing';

let said: string[] = [];
const original = { error: console.error, warn: console.warn };

/** Messages come from a module of their own, loaded when the first is needed. */
const allSaid = () => import('../../src/messages.js');

/** What the console was told since the test began or since the last call; these messages were expected. */
export const consoleMessages = async (): Promise<string[]> => {
  await allSaid();
  return said.splice(0);
};

beforeEach(() => {
  said = [];
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...words: unknown[]) => {
      const message = words.map(String).join(' ');
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
