/** Texts: one string, or one per language. */
import { matchLanguage } from '../charter/language-tag.js';
import type { Schema } from '../charter/schema/notation.js';
import { type CheckContext, finding, pointer } from './findings.js';
import type { Node } from './json/json-tree.js';
import { STRING_FORMATS } from './string-formats.js';

type TextSchema = Extract<Schema, { kind: 'text' }>;

const HTML_TAG =
  /&(?:[a-z]+|#\d+);|<\/?(?:a|abbr|b|br|code|div|em|h[1-6]|i|li|ol|p|small|span|strong|u|ul)\b[^<>]*>/i;
/** The address of a link in rich text. */
const LINK = /\]\(([^()\s]+)\)/g;

const checkTextString = (context: CheckContext, schema: TextSchema, node: Node, path: string): void => {
  if (node.type !== 'value' || typeof node.value !== 'string') {
    return context.add(finding('wrong-type', path, node, { expected: { kind: 'text' } }));
  }
  const { value } = node;
  if (!value.trim()) return context.add(finding('empty', path, node, { expected: { kind: 'filled' } }));
  if (schema.format && !STRING_FORMATS[schema.format](value)) {
    return context.add(
      finding('bad-format', path, node, { expected: { kind: 'format', format: schema.format } }),
    );
  }
  if (schema.format) return undefined;
  // Code, and escaped `<`, are not HTML tags.
  const prose = value.replace(/`[^`]*`/g, '').replace(/\\</g, '');
  if (HTML_TAG.test(prose)) context.add(finding('html-in-text', path, node));
  for (const [, to = ''] of schema.rich ? value.matchAll(LINK) : []) {
    if (!to.includes('{') && !STRING_FORMATS.address(to)) {
      context.add(finding('bad-format', path, node, { expected: { kind: 'format', format: 'address' } }));
    }
  }
  return undefined;
};

/** True for words that need a translation: `API` and names of companies have none in lower case. */
const isSentence = (text: string): boolean => /\s/.test(text.trim()) && /(^|\s)\p{Ll}{3,}/u.test(text);

export const checkText = (context: CheckContext, schema: TextSchema, node: Node, path: string): void => {
  if (node.type !== 'object') {
    checkTextString(context, schema, node, path);
    const { languages } = context;
    if (schema.rich && languages.length > 1 && node.type === 'value' && isSentence(String(node.value))) {
      context.add(finding('one-language', path, node));
    }
    return;
  }
  if (!node.entries.length) context.add(finding('empty', path, node, { expected: { kind: 'filled' } }));
  const tags: string[] = [];
  for (const { key, start, end, value } of node.entries) {
    const at = pointer(path, key);
    const place = { path: at, start, end, found: JSON.stringify(key) };
    if (!STRING_FORMATS.language(key)) {
      context.add({ code: 'bad-format', ...place, expected: { kind: 'format', format: 'language' } });
    } else {
      if (tags.includes(key)) context.add({ code: 'duplicate-key', ...place });
      tags.push(key.replaceAll('_', '-'));
      const { languages } = context;
      if (languages.length && !matchLanguage(key.replaceAll('_', '-'), languages)) {
        context.add({ code: 'unpromised-language', ...place });
      }
    }
    checkTextString(context, schema, value, at);
  }
  for (const language of node.entries.length ? context.languages : []) {
    if (!matchLanguage(language, tags)) {
      context.add(finding('missing-language', path, node, { expected: { kind: 'language', language } }));
    }
  }
};
