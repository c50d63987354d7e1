// What each entry of the package gives, as TypeDoc reads it in the source.
import { readFileSync } from 'node:fs';
import { Application, OptionDefaults } from 'typedoc';
import { fromRoot } from '../lib/root.mjs';

/** Tags above elements, which docs/elements.md is made of. @type {`@${string}`[]} */
const ELEMENT_TAGS = ['@attr', '@csspart', '@cssstate', '@slot'];

const EXPORTS = /** @type {Record<string, { default: string }>} */ (
  JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')).exports
);

/** @param {string} entry */
const sourceOf = (entry) =>
  fromRoot((EXPORTS[entry]?.default ?? '').replace('./dist/', 'src/').replace(/\.js$/, '.ts'));

/**
 * The module of each entry. What an entry passes on of one that comes after it is a reference there.
 * @param {readonly string[]} entries As `package.json` has them: `./consent`.
 */
export const readEntries = async (entries) => {
  const app = await Application.bootstrap({
    // TypeDoc declares what two entries give in the one that it reads first.
    entryPoints: entries.map(sourceOf).toReversed(),
    tsconfig: fromRoot('tsconfig.build.json'),
    alwaysCreateEntryPointModule: true,
    blockTags: [...OptionDefaults.blockTags, ...ELEMENT_TAGS],
    preservedTypeAnnotationTags: ['@throws'],
    sort: [],
    // The page links no source: a copy without a remote repository gives the same.
    disableGit: true,
    sourceLinkTemplate: '{path}',
    treatWarningsAsErrors: true,
  });
  const project = await app.convert();
  if (!project || app.logger.hasErrors() || app.logger.hasWarnings())
    throw new Error('reference: TypeDoc cannot read the entries');
  return entries.map((entry) => {
    const module = project.children?.find(({ sources }) => sources?.[0]?.fullFileName === sourceOf(entry));
    if (!module) throw new Error(`reference: ${entry} is no entry of the package`);
    return { entry, module };
  });
};
