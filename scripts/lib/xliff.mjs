// Translations as XLIFF 1.2 has them: what a person owns, and whether they looked at it since the English changed.
import { existsSync, readFileSync } from 'node:fs';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** State of a translation under an English text that has changed since. */
const UNREVIEWED = 'needs-review-translation';

/**
 * @typedef {object} Unit
 * @property {string} source XML of the English text.
 * @property {string} target XML of the translation.
 * @property {string} text The translation as people read it; `x` where a value goes.
 * @property {boolean} isUnreviewed
 */

/** @param {string} path */
const parse = (path) => new DOMParser().parseFromString(readFileSync(path, 'utf8'), 'text/xml');
/** @param {Document} document */
const unitsIn = (document) => Array.from(document.getElementsByTagName('trans-unit'));
/** @param {Element} unit @param {string} name */
const childOf = (unit, name) => unit.getElementsByTagName(name)[0];
/** @param {Element | undefined} element */
const contentsOf = (element) => Array.from(element?.childNodes ?? []);
/** @param {Element | undefined} element */
const xmlOf = (element) =>
  contentsOf(element)
    .map((node) => new XMLSerializer().serializeToString(node))
    .join('');

/** The translations of a file, by the id of the message. @param {string} path @returns {Map<string, Unit>} */
export const readUnits = (path) =>
  new Map(
    (existsSync(path) ? unitsIn(parse(path)) : []).map((unit) => {
      const target = childOf(unit, 'target');
      return [
        unit.getAttribute('id') ?? '',
        {
          source: xmlOf(childOf(unit, 'source')),
          target: xmlOf(target),
          text: contentsOf(target)
            .map((node) => (node.nodeName === 'x' ? 'x' : (node.textContent ?? '')))
            .join(''),
          isUnreviewed: target?.getAttribute('state') === UNREVIEWED,
        },
      ];
    }),
  );

/** The text of a file, with translations marked that nobody has reviewed. @param {string} path @param {ReadonlySet<string>} ids */
export const markUnreviewed = (path, ids) => {
  const text = readFileSync(path, 'utf8');
  if (!ids.size) return text;
  const document = parse(path);
  for (const unit of unitsIn(document))
    if (ids.has(unit.getAttribute('id') ?? '')) childOf(unit, 'target')?.setAttribute('state', UNREVIEWED);
  return new XMLSerializer().serializeToString(document);
};
