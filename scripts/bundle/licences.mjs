import licencePlugin from 'rollup-plugin-license';
import { fromRoot } from '../lib/root.mjs';

/** What Node imports is the function; the package's types name it `default`. */
const license = /** @type {typeof licencePlugin.default} */ (/** @type {unknown} */ (licencePlugin));

/**
 * Lists the packages whose code is in the browser files: their licences ask that the notices go along. A licence that
 * asks for more fails the build. One plugin for all bundles, since it collects what it has seen.
 * @param {string} file Written again after each bundle.
 */
export const listLicences = (file) =>
  license({
    cwd: fromRoot('.'),
    thirdParty: {
      includeSelf: true,
      allow: { test: '(MIT OR BSD-3-Clause)', failOnUnlicensed: true, failOnViolation: true },
      output: {
        file,
        template: (packages) =>
          packages.map(({ name, licenseText }) => `${name}\n\n${licenseText?.trim()}\n`).join('\n---\n\n'),
      },
    },
  });
