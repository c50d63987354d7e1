/**
 * JSON parser that records offsets. It continues after a mistake that leaves no doubt what was meant, such as a comma
 * too many; any other is the last one reported. Depth is limited.
 */
import type { Entry, Node, Span } from './json-tree.js';
import type { Expected } from '../problem.js';

/** Maximum nesting; a charter has about ten levels. */
export const MAX_JSON_DEPTH = 32;

export class NestingTooDeepError extends Error {
  readonly start: number;
  constructor(start: number) {
    super('too deep');
    this.start = start;
  }
}

export interface SyntaxFault extends Span {
  readonly expected: Expected;
}

const mark = (one: string): Expected => ({ kind: 'mark', mark: one });
/** White space of JSON, and comments, which JSON does not have. */
const SPACE = /(?:[ \t\r\n]|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))*/y;
/** Spaces that text editors insert, which look like any other but are not white space of JSON. */
const ODD_SPACE = /[\f\v\u0085\u00A0\u1680\u2000-\u200F\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]+/y;
/** Number, true, false, null; or a word without quotes in place of a value. */
const WORD = /[^\s,:[\]{}"']+/y;
const STRING = /"((?:[^"\\\n\r]|\\.)*)("?)/y;
const SINGLE = /'((?:[^'\\\n\r]|\\.)*)'?/y;

const parseWord = (word: string): string | number | boolean | null | undefined => {
  try {
    return JSON.parse(word) as number | boolean | null;
  } catch {
    return undefined;
  }
};

/** Mistakes after which everything else can still be read as it was meant. */
const HARMLESS = new Set(['no comma', 'no comment', 'space', 'quotes', 'backslash']);

class JsonParser {
  readonly faults: SyntaxFault[] = [];
  abandoned = false;
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #fault(expected: Expected, start: number, end = start + 1): void {
    // Parser is lost: later faults would be guesswork.
    if (this.abandoned) return;
    this.abandoned = !(expected.kind === 'mark' && HARMLESS.has(expected.mark));
    this.faults.push({ expected, start, end });
  }

  #space(): void {
    const start = this.#at;
    const [skipped = ''] = this.#match(SPACE) ?? [];
    const comment = skipped.search(/\/[/*]/);
    if (comment >= 0) this.#fault(mark('no comment'), start + comment, start + skipped.trimEnd().length);
    const odd = this.#at;
    if (this.#match(ODD_SPACE)) {
      this.#fault(mark('space'), odd, this.#at);
      this.#space();
    }
  }

  #next(): string {
    this.#space();
    return this.#text[this.#at] ?? '';
  }

  parseDocument(): Node | undefined {
    const node = this.#next() ? this.#value(0) : undefined;
    if (!node) this.#fault(mark('{'), 0);
    else if (this.#next()) this.#fault({ kind: 'end' }, this.#at, this.#text.length);
    return node;
  }

  #value(depth: number): Node {
    const start = this.#at;
    if (depth > MAX_JSON_DEPTH) throw new NestingTooDeepError(start);
    const next = this.#text[start];
    if (next === '{') return this.#object(depth);
    if (next === '[') return this.#array(depth);
    const string = this.#string();
    if (string !== undefined) return { type: 'value', value: string, start, end: this.#at };
    const [word] = this.#match(WORD) ?? [];
    const value = word === undefined ? undefined : parseWord(word);
    if (value === undefined) this.#fault(mark('"'), start, Math.max(this.#at, start + 1));
    return { type: 'value', value: value === undefined ? (word ?? null) : value, start, end: this.#at };
  }

  #string(): string | undefined {
    const start = this.#at;
    const double = this.#match(STRING);
    if (double) {
      const [whole, body = '', closed] = double;
      if (!closed) this.#fault(mark('close'), start, this.#at);
      const value = parseWord(closed ? whole : `${whole}"`);
      if (typeof value === 'string') return value;
      // Invalid escape, or a character that must be escaped.
      if (closed) this.#fault(mark('backslash'), start, this.#at);
      return body;
    }
    const single = this.#match(SINGLE);
    if (!single) return undefined;
    this.#fault(mark('quotes'), start, this.#at);
    return single[1];
  }

  /** Parses a comma between items, or the end. @returns False at the end. */
  #separated(close: string, first: boolean): boolean {
    const before = this.#at;
    let next = this.#next();
    if (next === ',') {
      const comma = this.#at;
      this.#at++;
      next = this.#next();
      // Extra comma: before the first item, after the last, or two in a row.
      if (first || next === close || next === ',') {
        this.#fault(mark('no comma'), comma);
        while (this.#next() === ',') this.#at++;
        next = this.#next();
      }
    } else if (!first && next && next !== close && !/[\]}]/.test(next)) this.#fault(mark(','), before);
    if (next === close) {
      this.#at++;
      return false;
    }
    if (!next || /[\]}]/.test(next)) {
      this.#fault(mark(close), this.#at);
      return false;
    }
    return true;
  }

  #object(depth: number): Node {
    const start = this.#at++;
    const entries: Entry[] = [];
    while (this.#separated('}', !entries.length)) {
      const keyStart = this.#at;
      let key = this.#string();
      if (key === undefined) {
        [key] = this.#match(WORD) ?? [];
        this.#fault(mark(key === undefined ? '"' : 'quotes'), keyStart, Math.max(this.#at, keyStart + 1));
        if (key === undefined) this.#at++;
      }
      const keyEnd = this.#at;
      if (this.#next() === ':') this.#at++;
      else if (key !== undefined) this.#fault(mark(':'), keyEnd);
      if (key === undefined) continue;
      if (/^[,\]}]?$/.test(this.#next())) this.#fault(mark('value'), this.#at);
      else entries.push({ key, start: keyStart, end: keyEnd, value: this.#value(depth + 1) });
    }
    return { type: 'object', entries, start, end: this.#at };
  }

  #array(depth: number): Node {
    const start = this.#at++;
    const items: Node[] = [];
    while (this.#separated(']', !items.length)) {
      const before = this.#at;
      items.push(this.#value(depth + 1));
      // Stray colon: skip it, or the loop would never end.
      if (this.#at === before) this.#at++;
    }
    return { type: 'array', items, start, end: this.#at };
  }
}

/**
 * Parses JSON, and collects every mistake in it.
 * @throws {NestingTooDeepError} If brackets are nested deeper than `MAX_JSON_DEPTH`.
 */
export const parseJson = (text: string): { node: Node | undefined; faults: SyntaxFault[]; lost: boolean } => {
  const parser = new JsonParser(text);
  const node = parser.parseDocument();
  return { node, faults: parser.faults, lost: parser.abandoned };
};
