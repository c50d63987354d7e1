// The committed pictures of the stories, and what differs from them.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import UPNG from 'upng-js';
import { fromRoot } from '../lib/root.mjs';

const FOLDER = fromRoot('stories/pictures');
/** What the pictures were taken with: another browser draws letters otherwise. */
const TAKEN_WITH = `${FOLDER}/taken-with.json`;
/** Where a picture that differs is left to be looked at. */
const DIFFERENT = fromRoot('screenshots/different');
/** Pixels that may differ, of each million: edges of letters are not drawn alike by every machine. */
const FEW = 100;
/** The lower part of a long story repeats what is above. In px. */
const TALLEST = 1200;
/** Committed pictures have no more colours than this: a third of the bytes, and no eye sees it. */
const COLOURS = 256;

/** @typedef {{ width: number, height: number, data: Uint8Array }} Picture */

/** @param {Uint8Array} file @returns {Picture} */
const decode = (file) => {
  const image = UPNG.decode(Uint8Array.from(file).buffer);
  return {
    width: image.width,
    height: image.height,
    data: new Uint8Array(UPNG.toRGBA8(image)[0] ?? new ArrayBuffer(0)),
  };
};

/** @param {Picture} picture */
const encode = ({ width, height, data }) =>
  Buffer.from(UPNG.encode([Uint8Array.from(data).buffer], width, height, COLOURS));

/** @typedef {ReturnType<typeof pictures>} Pictures */

/**
 * @param {string} version Of the browser.
 * @param {{ write: boolean }} options `write`: what is there now is what is expected from now on.
 */
export const pictures = (version, { write }) => {
  const now = { chromium: version.split('.')[0], platform: process.platform };
  const taken = existsSync(TAKEN_WITH) ? JSON.parse(readFileSync(TAKEN_WITH, 'utf8')) : undefined;
  const comparable = taken?.chromium === now.chromium && taken?.platform === now.platform;
  let skipped = 0;
  /** @type {Set<string>} */
  const seen = new Set();

  /** @param {import('playwright').Page} page */
  const take = async (page) => {
    const { width, height } = await page.evaluate(() => ({
      width: document.documentElement.clientWidth,
      height: document.documentElement.scrollHeight,
    }));
    return page.screenshot({
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) },
      animations: 'disabled',
      caret: 'hide',
    });
  };

  /** @param {string} name @param {Picture} picture */
  const keep = (name, picture) => {
    mkdirSync(DIFFERENT, { recursive: true });
    writeFileSync(`${DIFFERENT}/${name}.png`, encode(picture));
  };

  /** @param {string} name @param {Picture} expected @param {Picture} actual */
  const difference = (name, expected, actual) => {
    const { width, height } = expected;
    if (width !== actual.width || height !== actual.height) {
      keep(name, actual);
      return [
        `the picture ${name} is ${actual.width} by ${actual.height} px, expected ${width} by ${height}`,
      ];
    }
    const drawn = { width, height, data: new Uint8Array(width * height * 4) };
    const pixels = pixelmatch(expected.data, actual.data, drawn.data, width, height, { threshold: 0.15 });
    if (pixels <= (width * height * FEW) / 1_000_000) return [];
    keep(name, actual);
    keep(`${name}-difference`, drawn);
    return [`the picture ${name} differs in ${pixels} pixels`];
  };

  return {
    /** What differs from the picture of this name. @param {import('playwright').Page} page @param {string} name */
    compare: async (page, name) => {
      seen.add(name);
      if (!write && taken && !comparable) {
        skipped++;
        return [];
      }
      const file = `${FOLDER}/${name}.png`;
      if (write) {
        const actual = decode(await take(page));
        mkdirSync(FOLDER, { recursive: true });
        // One that is as good as the same is left: its bytes would differ for nothing.
        if (!existsSync(file) || difference(name, decode(readFileSync(file)), actual).length)
          writeFileSync(file, encode(actual));
        writeFileSync(TAKEN_WITH, `${JSON.stringify(now, undefined, 2)}\n`);
        return [];
      }
      if (!existsSync(file)) return [`no picture ${name}: npm run test:stories -- --write`];
      return difference(name, decode(readFileSync(file)), decode(await take(page)));
    },

    /** Pictures of stories that are no more. */
    left: () =>
      (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
        .filter((file) => file.endsWith('.png') && !seen.has(file.replace('.png', '')))
        .flatMap((file) => {
          if (!write) return [`the picture ${file} is of no story`];
          rmSync(`${FOLDER}/${file}`);
          return [];
        }),

    /** Pictures that this browser cannot be held to. */
    skipped: () => skipped,
  };
};
