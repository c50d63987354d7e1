// Code that is imported from the package: compiled with the types that it is published with.
import ts from 'typescript';
import { fromRoot } from '../../../scripts/lib/root.mjs';

/** @typedef {import('./blocks.mjs').Block} Block */

/** What the pages leave to their readers, or have said above. */
const GIVEN = `import type { Consent } from 'cookie-charter/consent';
declare global {
  var consent: Consent;
  var googleConsentMode: typeof import('cookie-charter/integrations/google-consent-mode').googleConsentMode;
  function showBanner(): void;
  function createServer(listener: (request: object, response: object) => void): unknown;
  function renewChoice(request: object, response: object): void;
}`;

/** @param {Block} block */
const sourceOf = ({ language, code }) =>
  language === 'json'
    ? `import type { ConsentRecord } from 'cookie-charter/consent';\nexport const record: ConsentRecord = ${code};`
    : `${code}\nexport {};`;

/**
 * What the compiler says of each block, by place.
 * @param {readonly Block[]} blocks
 * @returns {Map<string, string[]>}
 */
export const compile = (blocks) => {
  const nameOf = (/** @type {number} */ index) => fromRoot(`docs/block-${index}.ts`);
  const given = fromRoot('docs/given.d.ts');
  const files = new Map([
    [given, GIVEN],
    ...blocks.map((block, index) => /** @type {[string, string]} */ ([nameOf(index), sourceOf(block)])),
  ]);
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...more) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, target, ...more)
      : ts.createSourceFile(name, text, target);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return new Map(
    blocks.map((block, index) => {
      const source = program.getSourceFile(nameOf(index));
      return [
        block.place,
        [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
          ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
        ),
      ];
    }),
  );
};
