// What each entry of the package gives, by its types as they are built.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { fromRoot } from '../lib/root.mjs';
import { flat } from './markdown.mjs';

/** @typedef {{ name: string, kind: 'function' | 'class' | 'constant' | 'type', file: string, about: string, signature: string, params: Param[], returns: string, throws: string }} Export */
/** @typedef {{ name: string, type: string, about: string, options: { name: string, type: string, about: string }[] }} Param */

const TYPES = /** @type {Record<string, { types?: string }>} */ (
  JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')).exports
);

/** @param {readonly string[]} entries As `package.json` has them: `./engine`. @returns {Map<string, { about: string, all: Export[] }>} */
export const readEntries = (entries) => {
  const files = entries.map((entry) => fromRoot(TYPES[entry]?.types ?? ''));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const words = (/** @type {readonly ts.SymbolDisplayPart[] | undefined} */ parts) =>
    ts.displayPartsToString([...(parts ?? [])]);

  /** @param {ts.Type} type @param {ts.Node} node */
  const written = (type, node) =>
    checker
      .typeToString(
        type,
        node,
        ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope,
      )
      .replaceAll(/;? \}/g, ' }');

  /** The type of what may be left out says so by its name. @param {ts.Type} type @param {ts.Node} node */
  const taken = (type, node) =>
    written(type, node)
      .replaceAll(/\s*\|\s*undefined\b/g, '')
      .replace(/^\((\(.*\) => .*)\)$/, '$1');

  /** A parameter that is taken apart goes by what it is. @param {ts.Symbol} param @param {string} type */
  const nameOf = (param, type) =>
    !param.name.startsWith('__')
      ? param.name
      : type.startsWith('{')
        ? 'values'
        : type.replace(/^\w*(?=Options$)/, '').replace(/^./, (one) => one.toLowerCase());

  /** @param {ts.Symbol} symbol @param {ts.Declaration} node @returns {Export} */
  const describe = (symbol, node) => {
    const type = checker.getTypeOfSymbolAtLocation(symbol, node);
    const [signature] = ts.isVariableDeclaration(node) ? type.getCallSignatures() : [];
    const tags = symbol.getJsDocTags(checker);
    const tag = (/** @type {string} */ name) => flat(words(tags.find((one) => one.name === name)?.text));
    const params = (signature?.getParameters() ?? []).map((param) => {
      const of = checker.getTypeOfSymbolAtLocation(param, node);
      const declaration = /** @type {ts.ParameterDeclaration} */ (param.valueDeclaration);
      const text = taken(of, node);
      const isOptional = checker.isOptionalParameter(declaration);
      const options = /^\w+Options$/.test(text) ? checker.getNonNullableType(of).getProperties() : [];
      return {
        name: `${nameOf(param, text)}${isOptional ? '?' : ''}`,
        type: text,
        about: flat(words(param.getDocumentationComment(checker))),
        options: options.map((one) => ({
          name: `options.${one.name}${one.flags & ts.SymbolFlags.Optional ? '?' : ''}`,
          type: taken(checker.getTypeOfSymbolAtLocation(one, node), node),
          about: flat(words(one.getDocumentationComment(checker))),
        })),
      };
    });
    return {
      name: symbol.name,
      kind: ts.isClassDeclaration(node)
        ? 'class'
        : signature
          ? 'function'
          : ts.isVariableDeclaration(node)
            ? 'constant'
            : 'type',
      file: node.getSourceFile().fileName,
      about: words(symbol.getDocumentationComment(checker)).trim(),
      signature: signature
        ? `${symbol.name}(${params.map((one) => `${one.name}: ${one.type}`).join(', ')}): ${written(signature.getReturnType(), node)}`
        : '',
      params,
      returns: tag('returns'),
      throws: tag('throws').replace(
        /^\{(\w+)\} ./,
        (found, name) => `\`${name}\` ${found.at(-1)?.toLowerCase()}`,
      ),
    };
  };

  return new Map(
    entries.map((entry, index) => {
      const source = program.getSourceFile(files[index] ?? '');
      const module = source && checker.getSymbolAtLocation(source);
      if (!source || !module) throw new Error(`reference: ${entry} has no types; run \`npm run build\``);
      const all = checker.getExportsOfModule(module).map((one) => {
        const symbol = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one;
        const [node] = symbol.declarations ?? [];
        if (!node) throw new Error(`reference: ${entry} gives ${one.name}, which stands nowhere`);
        return { ...describe(symbol, node), name: one.name };
      });
      // The compiler leaves out what stands above imports.
      const text = readFileSync(
        files[index]?.replace('/dist/', '/src/').replace('.d.ts', '.ts') ?? '',
        'utf8',
      );
      const [, about = ''] = /^\/\*\*([\s\S]*?)\*\/\n(?!export const)/.exec(text) ?? [];
      return [entry, { about: flat(about.replaceAll(/^ \* ?/gm, '')), all }];
    }),
  );
};
