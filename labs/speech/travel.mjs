import { linesOf } from './transcript.mjs';

/** Lines of what is read when a page opens: the banner up to its buttons. */
const BEGINNING = 16;
/** So many keys of one kind, and what they are to lead to is not on the page. */
const MOST = 60;

/**
 * Does the steps of a journey, and writes what is said after each.
 * @param {import('./journeys.mjs').Journey} journey
 * @param {'fr' | 'en'} language
 * @param {Awaited<ReturnType<typeof import('./orca.mjs').startOrca>>} orca
 * @param {ReturnType<typeof import('./firefox.mjs').openFirefox>} browser
 */
export const travel = async ({ steps }, language, { listen, forget }, { press }) => {
  const written = [
    { does: 'the page is opened', said: [...linesOf(await listen('…')).slice(0, BEGINNING), '…'] },
  ];
  /** @param {string} key @param {string} [words] */
  const hear = async (key, words) => {
    forget();
    await press(key);
    return linesOf(
      await listen(words).catch((error) => {
        throw new Error(`${key}, after “${written.at(-1)?.does}”: ${error.message}`);
      }),
    );
  };
  for (const step of steps) {
    if ('to' in step) {
      const name = step.to[language];
      for (let times = 1; ; times++) {
        if (times > MOST) throw new Error(`${step.press} never comes to ${name}`);
        const said = await hear(step.press);
        if (!said.some((line) => line.startsWith(name))) continue;
        written.push({ does: times > 1 ? `${step.press}, ${times} times` : step.press, said });
        break;
      }
    } else {
      const said = await hear(step.press, step.until?.[language]);
      const { shown = said.length } = step;
      written.push({ does: step.press, said: said.length > shown ? [...said.slice(0, shown), '…'] : said });
    }
  }
  return written;
};
