import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from '../../scripts/lib/debian.mjs';

/** What test:speech starts, and the Debian package that brings each. @type {Record<string, string>} */
const PROGRAMS = {
  orca: 'orca',
  'firefox-esr': 'firefox-esr',
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  'dbus-daemon': 'dbus-daemon',
};
/** Orca has these installed with it; without them Firefox tells it nothing. */
const BESIDE = ['at-spi2-core', 'gir1.2-atspi-2.0'];

/** @param {string} program */
const isThere = (program) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Installs what is missing where it may; else says what that is. @returns {string | undefined} */
export const missingPrograms = () => {
  const missing = () => Object.keys(PROGRAMS).filter((program) => !isThere(program));
  if (!missing().length) return undefined;
  const packages = [...missing().map((program) => PROGRAMS[program] ?? program), ...BESIDE];
  installFromDebian(packages, `speech: installing ${packages.join(', ')} from Debian…`);
  const left = missing();
  return left.length
    ? `speech: ${left.join(', ')} not found. On Debian: apt-get install ${packages.join(' ')}`
    : undefined;
};
