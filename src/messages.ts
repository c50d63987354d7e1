/**
 * What we tell the author of a page, in the console. Loaded only when there is something to tell, so
 * that a sentence may be as long as it needs: where, what was found, what was expected, what to do.
 */
type Message = readonly [level: 'warn' | 'error', sentence: string];

const MESSAGES = {
  /** The charter cannot be had, or is none. */
  charter: (where, reason, tag): Message => [
    'error',
    `<${tag}> has no charter to show.\n  From: ${where}\n  Found: ${reason}\n  Expected: a JSON file with a list of "categories".\n  What to do: check the address and the commas, and that the page may fetch the file. The author's own content is shown meanwhile.`,
  ],
  /** The charter was read, and drawing it failed. */
  drawing: (tag, reason): Message => [
    'error',
    `<${tag}> cannot show its charter (${reason}). The author's own content is shown instead.`,
  ],
  category: (id): Message => [
    'error',
    `<cookie-table category="${id}"> finds no category of this id in the charter. Check the spelling; the author's own content is shown meanwhile.`,
  ],
  tag: (tag): Message => [
    'warn',
    `<${tag}> is already registered by another script, so this copy leaves it alone. Load one copy only.`,
  ],
  /** A language the author promised in "languages" lacks a text. */
  text: (language, text): Message => [
    'warn',
    `the charter promises "${language}" in its "languages", but some texts lack it, such as “${text}”. Another language stands in.`,
  ],
  /** A frame inside <cookie-embed> was loading before it could be held back. */
  frame: (src): Message => [
    'error',
    `an <iframe src="${src}"> inside <cookie-embed> had begun to load before it could be held back.\n  What to do: write data-src instead of src, or put the frame inside a <template>.`,
  ],
  /** The engine cannot read the page's charter. */
  engine: (where, reason): Message => [
    'error',
    `the charter of the page cannot be read, so nothing held back runs.\n  From: ${where}\n  Found: ${reason}\n  Expected: a JSON file with a list of "categories".\n  What to do: check the address in <link rel="cookie-charter" href="…">, and run "npx cookie-charter validate" on the file.`,
  ],
  gate: (found, expected): Message => [
    'error',
    `the page waits for “${found}”, which the charter does not have, so it stays refused and what is held back for it stays held back.\n  Expected one of: ${expected}\n  What to do: correct data-category, data-service or the call, or add the category or service to the charter.`,
  ],
  answer: (found, expected): Message => [
    'error',
    `an answer was given for “${found}”, which the charter does not have; it is left out.\n  Expected one of: ${expected}`,
  ],
  unremembered: (host): Message => [
    'warn',
    `the browser keeps nothing for ${host || 'this page'}: the visitor’s answer holds for this page, and they are asked again on the next.`,
  ],
  form: (where, found, expected): Message => [
    'warn',
    `${where} says “${found}”, which is not known here; it is left out.\n  Expected one of: ${expected}`,
  ],
  copies: (first, second): Message => [
    'warn',
    `two copies of this package are on the page, versions ${first} and ${second}. The first one works, the other asks it. Load one copy only.`,
  ],
} satisfies Record<string, (...values: string[]) => Message>;

export type Problem = keyof typeof MESSAGES;

export const say = (problem: Problem, values: readonly string[]): void => {
  const compose: (...words: string[]) => Message = MESSAGES[problem];
  const [level, sentence] = compose(...values);
  console[level](`cookie-charter: ${sentence}`);
};
