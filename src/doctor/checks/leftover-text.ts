/**
 * Text that should not be visible: tags and JSON that an editor turned into text, and markers that were not replaced.
 */
import { TAG_LINKS } from '../../cms-markup/links.js';
import { MARKER_START } from '../../cms-markup/markers.js';
import { isInExcludedRegion } from '../../cms-markup/excluded-regions.js';
import type { FindingCode, PageFinding } from '../finding.js';
import { OUR_TAGS } from '../../tags.js';

const TAG_AS_TEXT = new RegExp(`</?(${OUR_TAGS.join('|')})\\b[^>]*>?`, 'iu');
const quoted = (name: string): string => `["“”«»„]\\s?${name}\\s?["“”«»]\\s?:`;
/** Charter JSON as text, with straight or curly quotes. */
const JSON_AS_TEXT = new RegExp(`${quoted('categories')}|${quoted('cookies')}`, 'u');
const MARKER_TEXT = new RegExp(`\\${MARKER_START}[\\w-]*[^\\]]{0,80}\\]?`, 'iu');
const WELL_FORMED = new RegExp(`^\\[(?:${OUR_TAGS.join('|')})(?![\\w-])`, 'iu');
/** Findings that explain why a well-formed marker or link was not replaced. */
const REFUSED_CODES: ReadonlySet<FindingCode> = new Set([
  'markup-asks',
  'too-many-forms',
  'address-left-out',
]);
const MAX_EXCERPT = 80;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_EXCERPT ? `${line.slice(0, MAX_EXCERPT)}…` : line;
};

/** Visible texts, except code and text that is being edited. */
const readTexts = (page: Document): string[] => {
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const { parentElement: parent, nodeValue } = texts.currentNode;
    if (parent && nodeValue?.trim() && !isInExcludedRegion(parent) && parent.checkVisibility())
      found.push(nodeValue);
  }
  return found;
};

const hasRefused = (told: readonly PageFinding[]): boolean =>
  told.some(({ code }) => REFUSED_CODES.has(code));

const fromTexts = (texts: readonly string[], isRefused: boolean): PageFinding[] => {
  const found = new Map<PageFinding['code'], string>();
  for (const text of texts) {
    const tag = TAG_AS_TEXT.exec(text)?.[0];
    const marker = MARKER_TEXT.exec(text)?.[0];
    if (tag) found.set('tag-as-text', tag);
    if (JSON_AS_TEXT.test(text) && !found.has('json-as-text')) found.set('json-as-text', text);
    if (marker && !(isRefused && WELL_FORMED.test(marker))) found.set('marker-left', marker);
  }
  return [...found].map(([code, text]) => ({ code, found: short(text) }));
};

/** @param reported Findings already reported. */
export const checkTexts = (page: Document, told: readonly PageFinding[]): PageFinding[] =>
  fromTexts(readTexts(page), hasRefused(told));

/** Dead links: links that no element has replaced, and whose target is not on the page. */
export const checkLinks = (page: Document, told: readonly PageFinding[]): PageFinding[] =>
  [...(hasRefused(told) ? [] : page.querySelectorAll<HTMLAnchorElement>(TAG_LINKS))]
    .filter((link) => {
      const { hash, pathname } = link;
      const id = /^#!?\/?#?(cookie-(?:charter|table|explainer|preferences))/.exec(hash)?.[1];
      // Skip a hidden link, which an element has replaced, and a link to another page, which has the element.
      const isHere = pathname === location.pathname;
      return id && isHere && link.checkVisibility() && !isInExcludedRegion(link) && !page.getElementById(id);
    })
    .map((link) => ({ code: 'link-left', found: short(link.outerHTML) }));
