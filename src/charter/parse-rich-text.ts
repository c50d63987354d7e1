/**
 * Rich text of purposes, descriptions and sections. Blank lines separate paragraphs; `- ` and `1. ` begin list items;
 * `**strong**`, `*emphasis*`, `` `code` ``, `[text](address)`, `[text](#choices)`, `[text]{lang=en}`; a backslash
 * escapes the next mark. Everything else is text: there is no HTML, and a mark that does not parse is shown as
 * written. The parser runs in linear time on any input.
 */

import { linkAddress } from './address.js';

/** Inline content: plain text, or a marked span. */
export type Inline =
  | string
  | { readonly type: 'strong' | 'em' | 'choices'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: 'span'; readonly lang: string; readonly children: readonly Inline[] };

/** A paragraph or a list. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/** Replaces `{site.name}`; an unknown name stays as it was written. */
export type Substitute = (text: string) => string;

/** @param refused Called with an address that is not allowed in a link. */
export type ParseText = (
  source: string,
  substitute: Substitute,
  refused?: (address: string) => void,
) => Block[];

const TOKEN =
  /\\([!-/:-@[-`{-~])|(\*\*?)|`([^`]+)`|(\[)|\]\(((?:[^()\s]|\([^()\s]*\))+)\)|\]\{lang=([\w-]+)\}/g;

/** Nesting limit of brackets: keeps the parser linear. No real text comes near it. */
const MAX_MARK_DEPTH = 8;

/** Open mark, before its end is found. */
interface Frame {
  readonly mark: string;
  readonly children: Inline[];
}

const parseInline: (...from: Parameters<ParseText>) => Inline[] = (source, substitute, refused) => {
  const root: Inline[] = [];
  const frames: Frame[] = [{ mark: '', children: root }];
  const top = (): Frame => frames.at(-1) as Frame;
  const add = (node: Inline): void => void top().children.push(node);
  const addText = (text: string): void => void (text && add(substitute(text)));

  /** Turns an unclosed mark back into text. */
  const unwrap = (): void => {
    const { mark, children } = frames.pop() as Frame;
    [mark, ...children].forEach(add);
  };

  /** Closes the innermost frame opened by `mark`; unclosed marks inside it become text. */
  const close = (mark: string): Inline[] | undefined => {
    const depth = frames.findLastIndex((frame) => frame.mark === mark);
    if (depth < 1) return undefined;
    while (frames.length > depth + 1) {
      unwrap();
    }
    return frames.pop()?.children;
  };

  let last = 0;
  for (const match of source.matchAll(TOKEN)) {
    const [whole, escaped, stars, code, open, href, lang] = match;
    const before = source[match.index - 1] ?? ' ';
    const after = source[match.index + whole.length] ?? ' ';
    addText(source.slice(last, match.index));
    last = match.index + whole.length;
    if (escaped) add(escaped);
    else if (code) add({ type: 'code', text: code });
    else if (open) {
      if (frames.length > MAX_MARK_DEPTH) add(open);
      else frames.push({ mark: open, children: [] });
    } else if (stars) {
      const children = /\s/.test(before) ? undefined : close(stars);
      if (children) add({ type: stars === '*' ? 'em' : 'strong', children });
      else if (/\s/.test(after) || frames.some((frame) => frame.mark === stars)) add(stars);
      else frames.push({ mark: stars, children: [] });
    } else {
      const children = close('[');
      const target = linkAddress(href && substitute(href));
      if (!children) addText(whole);
      else if (lang) add({ type: 'span', lang, children });
      else if (target === '#choices') add({ type: 'choices', children });
      else if (target) add({ type: 'link', href: target, children });
      else {
        ['[', ...children, whole].forEach(add);
        if (href) refused?.(href);
      }
    }
  }
  addText(source.slice(last));
  while (frames.length > 1) unwrap();
  return root;
};

/** Parses rich text to a tree of paragraphs and lists. */
export const parseRichText = (
  source: string,
  substitute: Substitute = (text) => text,
  refused?: (address: string) => void,
): Block[] => {
  const blocks: { list: '-' | '1' | undefined; lines: string[] }[] = [];
  let open = false;
  for (const line of source.split(/\r\n?|\n/)) {
    const [, marker, item] = /^(-|\d{1,3}\.)\s+(\S.*)$/s.exec(line.trim()) ?? [];
    const list = marker ? (marker === '-' ? '-' : '1') : undefined;
    const block = blocks.at(-1);
    if (!line.trim()) open = false;
    else if (list && item !== undefined) {
      if (open && block?.list === list) block.lines.push(item);
      else blocks.push({ list, lines: [item] });
      open = true;
    } else if (open && block) block.lines.push(`${block.lines.pop()} ${line.trim()}`);
    else {
      blocks.push({ list: undefined, lines: [line.trim()] });
      open = true;
    }
  }
  return blocks.map(({ list, lines }) => {
    const parsed = lines.map((line) => parseInline(line, substitute, refused));
    return list
      ? { type: 'list', ordered: list === '1', items: parsed }
      : { type: 'paragraph', children: parsed[0] ?? [] };
  });
};
