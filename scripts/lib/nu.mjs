// The Nu checker, which the W3C and auditors check HTML with: one Java process for all pages.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installFromDebian } from './debian.mjs';

/** @typedef {{ page: string, line: number, message: string, extract: string }} Finding */
/** @typedef {{ url?: string, type: string, subType?: string, lastLine?: number, message: string, extract?: string }} Said */

/** From 11 on, which the checker needs. @param {string} program */
const runs = (program) => spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0;

const findJava = () => {
  const { JAVA_HOME } = process.env;
  const own = JAVA_HOME && join(JAVA_HOME, 'bin/java');
  if (own && existsSync(own)) return own;
  if (runs('java')) return 'java';
  const why = 'tests: no Java here; installing Debian’s default-jre-headless (about 200 MB, once)…';
  if (installFromDebian(['default-jre-headless'], why) && runs('java')) return 'java';
  throw new Error('tests: the Nu checker needs Java. Install it, or set JAVA_HOME.');
};

/**
 * Everything that the checker calls an error or warns of.
 * @param {ReadonlyMap<string, string>} pages Whole pages by name.
 * @returns {Finding[]}
 */
export const checkHtml = (pages) => {
  const folder = mkdtempSync(join(tmpdir(), 'nu-'));
  try {
    const names = [...pages.keys()];
    names.forEach((name, index) => writeFileSync(join(folder, `${index}.html`), pages.get(name) ?? ''));
    const jar = createRequire(import.meta.url)('vnu-jar');
    const { stderr, status, error } = spawnSync(
      findJava(),
      ['-jar', jar, '--format', 'json', '--exit-zero-always', folder],
      { encoding: 'utf8', maxBuffer: 100_000_000 },
    );
    if (error || status) throw error ?? new Error(stderr);
    /** @type {{ messages: Said[] }} */
    const { messages } = JSON.parse(stderr);
    return messages
      .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
      .map(({ url = '', lastLine = 0, message, extract = '' }) => ({
        page: names[Number(/(\d+)\.html$/.exec(url)?.[1])] ?? url,
        line: lastLine,
        message,
        extract: extract.trim(),
      }));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
