/** What was said as a text to read: under each key, what follows it. */

const HEAD = `# What Orca says in Firefox: under each key what follows it, one utterance a line. npm run test:speech compares it.
# Made alike from run to run: dates are “(date)”; Orca’s summary of a page, which counts its headings and links, is “(summary of
# the page)”; what is said of the window of Firefox, before that summary, and of leaving a navigation is left out;
# so is the level of a heading where Orca reads by itself, which it says in some runs and not in others.
# “…”: Orca would read on; the reading is stopped there.
# “(cut off)”: Orca stops speaking there, so that what stands above is heard in part at most.
`;

const MONTHS =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'January|February|March|April|May|June|July|August|September|October|November|December';
const DATES = new RegExp(
  `\\b(?:\\d{1,2}(?:er)? (?:${MONTHS}) \\d{4}|(?:${MONTHS}) \\d{1,2}, \\d{4})\\b`,
  'g',
);
/** Said of the window, of the page that Firefox begins with, and of the focus on its way through the page. */
const OF_THE_BROWSER = /Mozilla Firefox|New Tab|document web\.$|^(?:leaving|sortie de la) navigation\.$/;
/** The summary of a page, which counts what there is at that moment. */
const SUMMARY = /^(?:Page has|La page possède) \d+.*/;
/** Where Orca reads by itself, it says the level of a heading in some runs and not in others. */
const LEVEL = /^(?:heading level|en-tête niveau) \d$/;
const SUMMED_UP = '(summary of the page)';

/** @param {string} line */
const alike = (line) =>
  line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(DATES, '(date)')
    .replace(SUMMARY, SUMMED_UP)
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1');

/** @param {readonly string[]} said */
export const linesOf = (said) => {
  const lines = said.map(alike).filter((line) => line && !OF_THE_BROWSER.test(line) && !LEVEL.test(line));
  // What is said while a page loads is of the window, and differs from run to run.
  return lines.slice(Math.max(0, lines.lastIndexOf(SUMMED_UP)));
};

/** @param {readonly { does: string, said: readonly string[] }[]} steps */
export const transcriptOf = (steps) =>
  HEAD +
  steps
    .map(
      ({ does, said }) =>
        `\n${does}\n${(said.length ? said : ['(nothing)']).map((line) => `    ${line}\n`).join('')}`,
    )
    .join('');

/**
 * The first place where two transcripts differ, with the key before it.
 * @param {string} expected
 * @param {string} got
 */
export const difference = (expected, got) => {
  const [before, now] = [expected, got].map((text) =>
    text.split('\n').filter((line) => !line.startsWith('#')),
  );
  if (!before || !now) return undefined;
  const at = now.findIndex((line, index) => line !== before[index]);
  const place = at < 0 && before.length > now.length ? now.length : at;
  if (place < 0) return undefined;
  const key = now.slice(0, place + 1).findLast((line) => line && !line.startsWith(' '));
  return `after “${key}”:\n  expected: ${before[place]?.trim() ?? '(the end)'}\n  said:     ${now[place]?.trim() ?? '(the end)'}`;
};
