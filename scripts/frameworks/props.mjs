// What each tag takes, as types, from the manifest: the types for all frameworks are built on it.

/** @typedef {{ name: string, type?: { text: string }, description?: string, fieldName?: string }} Attribute */
/** @typedef {{ kind: string, name: string, type?: { text: string }, description?: string, static?: boolean }} Member */
/** @typedef {{ name: string, tagName: string, description?: string, attributes?: Attribute[], members?: Member[] }} Declaration */

/** @param {string} text @param {string} indent */
const comment = (text, indent = '') =>
  `${indent}/**\n${text
    .trim()
    .split('\n')
    .map((line) => `${indent} * ${line}`.trimEnd())
    .join('\n')}\n${indent} */\n`;

/** What may be written for an attribute: markup is text, whatever its type. @param {string} type */
const inMarkup = (type) => {
  const one = type.replaceAll(/\s*\|\s*(null|undefined)\b/g, '');
  if (one === 'boolean') return "boolean | ''";
  if (one === 'number') return 'number | `${number}`';
  return one;
};

/** @param {string} name */
const camel = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** @param {string} name @param {string} type @param {string} [description] */
const line = (name, type, description = '') =>
  `${description && comment(description, '  ')}  ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type} | undefined;\n`;

/** @param {Declaration} declaration */
const typesOf = ({ name, tagName, description = '', attributes = [], members = [] }) => {
  const short = name.replace(/Element$/, '');
  // What is waited for is not set.
  const fields = members.filter(
    (member) => member.kind === 'field' && !member.static && !member.type?.text.startsWith('Promise'),
  );
  const withField = (/** @type {string} */ attribute) =>
    fields.find((field) => field.name === camel(attribute));
  const own = attributes
    .map((attribute) => {
      const field = withField(attribute.name);
      const type = attribute.type?.text ?? field?.type?.text;
      if (!type) throw new Error(`${tagName}: no type for the attribute ${attribute.name}`);
      return line(attribute.name, inMarkup(type), attribute.description ?? field?.description);
    })
    .join('');
  const properties = fields
    .map((field) => line(field.name, `${name}['${field.name}']`, field.description))
    .join('');
  return {
    types: `/** Attributes of \`<${tagName}>\`, as markup has them. */
export interface ${short}Attributes {\n${own}}

/** Properties of \`<${tagName}>\` that a page may set. */
export interface ${short}Properties {\n${properties}}
`,
    entry: `${comment(description, '  ')}  '${tagName}': { element: ${name}; attributes: ${short}Attributes; properties: ${short}Properties };\n`,
  };
};

/** @param {{ modules: { path: string, declarations?: Declaration[] }[] }} manifest custom-elements.json, parsed. */
export const propTypes = ({ modules }) => {
  const found = modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(({ tagName }) => tagName).map((declaration) => ({ path, declaration })),
  );
  const imports = found.map(
    ({ path, declaration }) =>
      `import type { ${declaration.name} } from '${path.replace('dist/', '../')}';\n`,
  );
  const typed = found.map(({ declaration }) => typesOf(declaration));
  return `// Made from custom-elements.json.
${imports.join('')}
${typed.map(({ types }) => types).join('\n')}
/** Every tag, with its class and what it takes. */
export interface CookieElements {
${typed.map(({ entry }) => entry).join('\n')}}
`;
};
