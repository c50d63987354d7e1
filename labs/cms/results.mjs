// The results: compared with what is expected, and as a table of the recipe.
import { readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { EXPECTED, EXPECTED_BARE, EXPECTED_ELSEWHERE } from './expected.mjs';
import { cellOf, outcomeIn } from './classify-outcome.mjs';
import { FORMS, INDEX, RECIPES } from './snippets.mjs';
import { WAYS, WRITERS } from './authoring-methods.mjs';

/** @typedef {import('./matrix.mjs').Result} Result */
/** @typedef {import('./other-cms.mjs').Passage} Passage */
/** @typedef {'live' | 'bare'} Reading */

/** @type {Record<Reading, Record<string, Record<string, string>>>} */
const TABLES = { live: EXPECTED, bare: EXPECTED_BARE };

/**
 * What differs from what is expected, one sentence each.
 * @param {readonly Result[]} results
 * @returns {{ passed: number, failures: string[] }}
 */
export const compare = (results) => {
  let passed = 0;
  /** @type {string[]} */
  const failures = [];
  for (const { way, writer, piece, ...outcomes } of results) {
    for (const reading of /** @type {const} */ (['live', 'bare'])) {
      const wanted = outcomeIn(TABLES[reading][piece.form]?.[way] ?? '', writer);
      if (outcomes[reading] === wanted) passed++;
      else
        failures.push(
          `${way}, ${writer}, ${piece.name}${reading === 'bare' ? ', without script' : ''}: ` +
            `${outcomes[reading]}; expected ${wanted || 'nothing written'}`,
        );
    }
  }
  return { passed, failures };
};

/** Cells by form and way. @param {readonly Result[]} results @param {Reading} reading */
export const cells = (results, reading) =>
  Object.fromEntries(
    FORMS.map((form) => [
      form,
      Object.fromEntries(
        Object.keys(WAYS).flatMap((way) => {
          const outcomes = new Map(
            WRITERS.flatMap((writer) => {
              const found = results.filter(
                (one) => one.way === way && one.writer === writer && one.piece.form === form,
              );
              // Both languages; where they differ the cell says so.
              const values = [...new Set(found.map((one) => one[reading]))];
              return values.length ? [[writer, values.join('/')]] : [];
            }),
          );
          return outcomes.size ? [[way, cellOf(outcomes)]] : [];
        }),
      ),
    ]),
  );

/** The words of the table. */
const WORDS = {
  en: {
    form: 'form',
    bare: 'without script',
    ways: {
      'block-html': 'blocks: Custom HTML',
      'block-paste': 'blocks: code pasted into a paragraph',
      'block-hand': 'blocks: by hand',
      'classic-text': 'classic: Text tab',
      'classic-visual': 'classic: Text, then Visual tab',
      'classic-hand': 'classic: Visual tab, by hand or pasted',
    },
    forms: {
      page: '`[cookie-charter]`',
      link: 'link',
      marker: 'marker',
      'marker-quoted': 'marker with quotes',
      container: 'container',
      element: 'element',
      'element-paragraph': 'element with a paragraph',
      'embed-marker': 'video, marker',
      'embed-container': 'video, container',
      embed: 'video, element',
      settings: 'link to the preferences',
    },
    outcomes: { twice: 'shown, with its fallback' },
    writers: {},
    colon: ': ',
    semicolon: '; ',
  },
  fr: {
    form: 'forme',
    bare: 'sans script',
    ways: {
      'block-html': 'blocs\u00a0: HTML personnalisé',
      'block-paste': 'blocs\u00a0: code collé dans un paragraphe',
      'block-hand': 'blocs\u00a0: à la main',
      'classic-text': 'classique\u00a0: onglet Texte',
      'classic-visual': 'classique\u00a0: Texte, puis Visuel',
      'classic-hand': 'classique\u00a0: Visuel, à la main ou collé',
    },
    forms: {
      page: '`[cookie-charter]`',
      link: 'lien',
      marker: 'marqueur',
      'marker-quoted': 'marqueur avec guillemets',
      container: 'conteneur',
      element: 'élément',
      'element-paragraph': 'élément avec un paragraphe',
      'embed-marker': 'vidéo, marqueur',
      'embed-container': 'vidéo, conteneur',
      embed: 'vidéo, élément',
      settings: 'lien vers les choix',
    },
    outcomes: {
      shown: 'affiché',
      twice: 'affiché, avec son secours',
      opens: 'ouvre',
      link: 'lien',
      text: 'texte',
      marker: 'marqueur',
      source: 'code',
      gone: 'disparu',
    },
    writers: { administrator: 'administrateur', editor: 'éditeur', author: 'auteur', filter: 'filtre' },
    colon: '\u00a0: ',
    semicolon: '\u202f; ',
  },
};

/** @param {string} cell @param {typeof WORDS['fr'] | typeof WORDS['en']} words */
const inWords = (cell, { outcomes, writers, colon, semicolon }) =>
  cell
    .split('; ')
    .map((part) => {
      const [last = '', writer] = part.split(': ').toReversed();
      const outcome = /** @type {Record<string, string>} */ (outcomes)[last] ?? last;
      return writer
        ? `${/** @type {Record<string, string>} */ (writers)[writer] ?? writer}${colon}${outcome}`
        : outcome;
    })
    .join(semicolon);

/**
 * The table in Markdown.
 * @param {readonly Result[]} results
 * @param {keyof typeof WORDS} language
 */
export const markdown = (results, language) => {
  const words = WORDS[language];
  const live = cells(results, 'live');
  const ways = /** @type {import('./authoring-methods.mjs').WayName[]} */ (Object.keys(WAYS));
  const rows = FORMS.map((form) => {
    const bare = [
      ...new Set(results.filter(({ piece }) => piece.form === form).map((one) => inWords(one.bare, words))),
    ];
    return [
      words.forms[form],
      ...ways.map((way) => inWords(live[form]?.[way] ?? '–', words)),
      bare.join(', '),
    ];
  });
  const head = [words.form, ...ways.map((way) => words.ways[way]), words.bare];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
};

/** Channels of the index, and how they are called. */
const CHANNELS = {
  ckeditor: 'CKEditor 5',
  tinymce: 'TinyMCE',
  'ghost-card': { en: 'Ghost, HTML card', fr: 'Ghost, carte HTML' },
  'ghost-import': { en: 'Ghost, import', fr: 'Ghost, import' },
  angularjs: { en: 'AngularJS, compiled', fr: 'AngularJS, compilé' },
  'angularjs-bound': 'AngularJS, `ng-bind-html`',
  'markdown-it': 'markdown-it',
  marked: 'marked',
  'sanitize-html': 'sanitize-html',
  dompurify: 'DOMPurify',
};

/** @param {readonly Passage[]} passages */
export const comparePassages = (passages) => {
  /** @type {string[]} */
  const failures = [];
  for (const { channel, piece, live } of passages) {
    const wanted = /** @type {Record<string, Record<string, string>>} */ (EXPECTED_ELSEWHERE)[channel]?.[
      piece.form
    ];
    if (live !== wanted)
      failures.push(`${channel}, ${piece.name}: ${live}; expected ${wanted ?? 'nothing written'}`);
  }
  return { passed: passages.length - failures.length, failures };
};

/** Cells by channel and form. @param {readonly Passage[]} passages */
export const passageCells = (passages) =>
  Object.fromEntries(
    Object.keys(CHANNELS).map((channel) => [
      channel,
      Object.fromEntries(
        passages
          .filter((one) => one.channel === channel)
          .map(({ piece, live }) => [piece.form, /** @type {string} */ (live)]),
      ),
    ]),
  );

/**
 * The table of the index in Markdown.
 * @param {readonly Passage[]} passages
 * @param {keyof typeof WORDS} language
 */
export const passageMarkdown = (passages, language) => {
  const words = WORDS[language];
  const forms = FORMS.filter((form) => passages.some(({ piece }) => piece.form === form));
  const rows = Object.entries(passageCells(passages)).map(([channel, outcomes]) => {
    const name = CHANNELS[/** @type {keyof typeof CHANNELS} */ (channel)];
    return [
      typeof name === 'string' ? name : name[language],
      ...forms.map((form) => inWords(outcomes[form] ?? '–', words)),
    ];
  });
  const head = ['', ...forms.map((form) => words.forms[form])];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
};

const RESULTS = /(<!-- results -->)[\s\S]*?(<!-- \/results -->)/;
const VERSION = /WordPress (?:[\d.]+|\{version\})(?=,)/;

/** @param {string} path @param {string} table @param {string} [version] */
const writeTable = (path, table, version) => {
  const file = fromRoot(path);
  const before = readFileSync(file, 'utf8');
  if (!RESULTS.test(before)) throw new Error(`cms: ${path} has no place for the results`);
  const text = before.replace(RESULTS, (_, begin, end) => `${begin}\n\n${table}\n\n${end}`);
  writeFileSync(file, version ? text.replace(VERSION, `WordPress ${version}`) : text);
};

/**
 * Writes the tables into the recipes.
 * @param {readonly Result[]} results
 * @param {readonly Passage[]} passages
 * @param {string} version Of WordPress.
 */
export const writeResults = (results, passages, version) => {
  for (const language of /** @type {const} */ (['en', 'fr'])) {
    writeTable(RECIPES[language], markdown(results, language), version);
    writeTable(INDEX[language], passageMarkdown(passages, language));
  }
};
