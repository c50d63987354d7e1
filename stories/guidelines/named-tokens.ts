/** The tokens of the file, as the page of the catalogue lists them. */
import file from '../../tokens/cookie-charter.tokens.json' with { type: 'json' };

/** A token of the file, in the format of the Design Tokens Community Group. */
interface Token {
  readonly $value: unknown;
  readonly $type?: string;
  readonly $description?: string;
  readonly $extensions?: { readonly css?: string };
}

export interface NamedToken {
  /** As CSS has it, or for private ones its path in the file. */
  readonly name: string;
  readonly layer: 'private' | 'meaning' | 'element';
  readonly kind: string;
  /** What it refers to: another token, or a value. */
  readonly stands: string;
  /** The value at the end of all references, where the site sets nothing. */
  readonly value: string;
  /** What it is on this page: what the site set, or its default. */
  readonly css: string;
  readonly description: string | undefined;
}

const isToken = (node: object): node is Token => '$value' in node;

const leaves = (node: object, path: readonly string[] = []): [string, Token][] =>
  isToken(node)
    ? [[path.join('.'), node]]
    : Object.entries(node).flatMap(([key, value]) =>
        key.startsWith('$') ? [] : leaves(value as object, [...path, key]),
      );

const tokens = new Map(leaves(file));

const property = (path: string): string => `--${path.replaceAll('.', '-')}`;

const nameOf = (path: string): string => (path.startsWith('private.') ? path : property(path));

/** A reference leads to another token; a private token leads to a value. */
const follow = (path: string): Pick<NamedToken, 'kind' | 'css' | 'stands' | 'value'> => {
  const token = tokens.get(path);
  const to = typeof token?.$value === 'string' ? /^\{(.+)\}$/.exec(token.$value)?.[1] : undefined;
  if (!to) {
    const css = token?.$extensions?.css ?? '';
    return { kind: token?.$type ?? '', css, stands: css, value: css };
  }
  const { kind, css, value } = follow(to);
  return { kind, value, css: `var(${property(path)}, ${css})`, stands: nameOf(to) };
};

const layerOf = (path: string): NamedToken['layer'] => {
  if (path.startsWith('private.')) return 'private';
  return /^cookie\.(color|space|radius|measure)/.test(path) ? 'meaning' : 'element';
};

export const named: readonly NamedToken[] = [...tokens].map(([path, { $description }]) => ({
  name: nameOf(path),
  layer: layerOf(path),
  description: $description,
  ...follow(path),
}));
