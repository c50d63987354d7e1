// Mistakes that somebody might make in our source, one each, and the test files that must notice.

/**
 * @typedef {object} Mutation
 * @property {string} name What the mistake does, to a visitor or an author.
 * @property {string} file
 * @property {string} find Code that is in the file exactly once.
 * @property {string} replace What stands in its place; empty for code that was forgotten.
 * @property {readonly string[]} tests Component tests (`.test.ts`) or tests that run in Node (`.test.mjs`): one must fail.
 * @property {string} [instead] What the mistake was first thought of for, where the code is elsewhere today.
 */

/** @type {readonly Mutation[]} */
export const MUTATIONS = [
  {
    name: 'a choice under the revision before counts',
    file: 'src/consent/choice-status.ts',
    find: 'return revision < (revisionOf(known) ?? 0)',
    replace: 'return revision + 1 < (revisionOf(known) ?? 0)',
    tests: ['src/consent/consent-store.test.ts'],
  },
  {
    name: 'of two answers in the cookie, the last counts',
    file: 'src/consent/choice.ts',
    find: "answers.set(key, answer === '1' && answers.get(key) !== false);",
    replace: "answers.set(key, answer === '1');",
    tests: ['src/consent/choice.test.ts'],
  },
  {
    name: 'an objection is forgotten after 12 months',
    file: 'src/charter/choice-defaults.ts',
    find: 'DEFAULT_OBJECTION_MONTHS = 13',
    replace: 'DEFAULT_OBJECTION_MONTHS = 12',
    tests: ['src/consent/persist-choice.test.ts'],
  },
  {
    name: 'a refusal written by hand is no refusal',
    file: 'src/consent/choice.ts',
    find: "if (value === 'none') return",
    replace: "if (value === 'no') return",
    tests: ['src/consent/choice.test.ts'],
  },
  {
    name: 'accepting all overrides Global Privacy Control',
    file: 'src/consent/commands/answer-all.ts',
    find: '[...policy.refusedBySignal(known), ...policy.outsideAcceptAll]',
    replace: '[...policy.outsideAcceptAll]',
    tests: ['src/consent/commands/answer-all.test.ts'],
  },
  {
    name: 'what is stored is not read back',
    file: 'src/consent/persist-choice.ts',
    find: 'return (await readValues(core.storage))?.includes(value) ?? false;',
    replace: 'return true;',
    tests: ['src/consent/storage/storage.test.ts'],
  },
  {
    name: 'the record of a choice is sent with cookies',
    file: 'src/consent/report-answer.ts',
    find: "credentials: 'omit'",
    replace: "credentials: 'include'",
    tests: ['src/consent/consent-store.test.ts'],
  },
  {
    name: 'Escape in the banner does nothing',
    file: 'src/elements/banner/banner.ts',
    find: "key === 'Escape'",
    replace: "key === 'Esc'",
    tests: ['src/elements/banner/banner.test.ts'],
  },
  {
    name: 'nobody is told that the browser keeps nothing',
    file: 'src/elements/banner/shown-banner.lazy.ts',
    find: 'if (act && !state.persisted) {',
    replace: 'if (act && state.persisted === undefined) {',
    tests: ['src/elements/banner/banner.test.ts'],
  },
  {
    name: 'the record lacks the hash of the texts that were shown',
    file: 'src/elements/banner/banner.ts',
    find: ', ...(texts && { texts })',
    replace: '',
    tests: ['src/elements/banner/banner.test.ts'],
  },
  {
    name: 'a category with one service on is shown as on',
    file: 'src/elements/preferences/draft-answers.ts',
    find: "return yes === parts.length ? true : yes ? 'mixed' : false;",
    replace: 'return yes > 0;',
    tests: ['src/elements/preferences/preferences.test.ts'],
  },
  {
    name: 'a slow charter replaces a newer one',
    file: 'src/elements/base/charter-controller.ts',
    find: "if (isCurrent()) this.#set('ready', prepared);",
    replace: "this.#set('ready', prepared);",
    tests: ['src/elements/base/finding-the-charter.test.ts'],
  },
  {
    name: 'a choice in memory is declared as an item on the device',
    file: 'src/document/tables/choice-cookie-row.ts',
    find: "if (storage === 'memory') return charter;",
    replace: '',
    tests: ['src/elements/rendering/extended.test.ts'],
  },
  {
    name: 'a choice counts for 12 months by default',
    file: 'src/charter/choice-defaults.ts',
    find: 'DEFAULT_CHOICE_MONTHS = 6',
    replace: 'DEFAULT_CHOICE_MONTHS = 12',
    tests: ['src/consent/persist-choice.test.ts'],
  },
  {
    name: 'the filter of a table minds accents',
    file: 'src/elements/rendering/table-search.ts',
    find: String.raw`.replace(/\p{M}/gu, '')`,
    replace: '',
    tests: ['src/elements/rendering/extended.test.ts'],
  },
  {
    name: 'the name of a cookie is not the header of its row',
    file: 'src/elements/rendering/render-table.ts',
    find: "({ id }) => id === 'name'",
    replace: "({ id }) => id === 'purpose'",
    tests: ['src/elements/table/table.test.ts'],
  },
  {
    name: 'what is folded is not printed',
    file: 'src/elements/base/print-controller.ts',
    find: "window.addEventListener('beforeprint', this.#open);",
    replace: '',
    tests: ['src/elements/rendering/extended.test.ts'],
  },
  {
    name: 'a link in the navigation becomes a table',
    file: 'src/cms-markup/links.ts',
    find: ' || link.closest(NAVIGATION)',
    replace: '',
    tests: ['src/cms-markup/upgrade-cms-markup.test.ts'],
  },
  {
    name: 'a copy of what an author wrote repeats its ids',
    file: 'src/cms-markup/replace-with-element.ts',
    find: "one.removeAttribute('id');",
    replace: "one.getAttribute('id');",
    tests: ['src/cms-markup/upgrade-cms-markup.test.ts'],
  },
  {
    name: 'Tag Manager merges a shorter list of grants into a longer one',
    file: 'src/integrations/google-tag-manager.ts',
    find: '_clear: true,',
    replace: '',
    tests: ['src/integrations/integrations.test.ts'],
  },
  {
    name: 'a charter loosens the consent of the one it extends',
    file: 'src/charter/merge-charters.ts',
    find: "const looser = strictness(own['consent']) < strictness(from['consent']);",
    replace: 'const looser = false;',
    tests: ['src/charter/merge-charters.test.ts'],
  },
  {
    name: 'a page in fr_FR is not French',
    file: 'src/localize/locale-controller.ts',
    find: "lang.replaceAll('_', '-')",
    replace: 'lang',
    tests: ['src/localize/locale.test.ts'],
  },
  {
    name: 'a script in the head runs again after a page swap',
    file: 'src/consent/gate/blocked-scripts.ts',
    find: 'if (markup) ran.add(markup);',
    replace: '',
    tests: ['src/consent/gate/watch-gates.test.ts'],
  },
  {
    name: 'a page from the back-forward cache keeps an outdated choice',
    file: 'src/consent/sync-tabs.ts',
    find: "addEventListener('pageshow', reread);",
    replace: '',
    tests: ['src/consent/sync-tabs.test.ts'],
  },
  {
    name: 'items that only another site can clear are not reported',
    file: 'src/consent/clearing/clear-declared-items.ts',
    find: 'if (!place || isOtherSite(item, page.location.hostname)) {',
    replace: 'if (!place) {',
    tests: ['src/consent/clearing/clear-declared-items.test.ts'],
  },
  {
    name: 'a lifted objection is stored as a consent',
    file: 'src/consent/commands/answer-some.lazy.ts',
    find: 'if (exempt && yes && !policy.refusedBySignal(known).includes(category)) merged.delete(key);\n      else merged',
    replace: 'merged',
    tests: ['src/consent/commands/answer-some.test.ts'],
  },
  {
    name: 'a damaged category keeps its loose consent',
    file: 'src/charter/parse-charter.ts',
    find: "return damaged ? { ...found, consent: 'opt-in' } : found;",
    replace: 'return found;',
    tests: ['src/charter/parse-charter.test.ts'],
  },
  {
    name: 'a double click answers in the dialog that it opens',
    file: 'src/elements/preferences/ignore-stray-presses.ts',
    find: 'if (isSecond || isNear(event, opening)) ignore(event);\n      else if',
    replace: 'if',
    tests: ['src/elements/preferences/preferences.test.ts'],
  },
  {
    name: 'the dialog closes although the page must be reloaded',
    file: 'src/elements/preferences/preferences.ts',
    find: 'if (this.#isOpen && persisted && !reloadNeeded) {',
    replace: 'if (this.#isOpen && persisted) {',
    tests: ['src/elements/preferences/preferences.test.ts'],
  },
  {
    name: 'a link to the choices cannot be opened in a new tab',
    file: 'src/elements/base/plain-click.ts',
    find: 'return !(button || altKey || ctrlKey || metaKey || shiftKey || defaultPrevented);',
    replace: 'return !(button || defaultPrevented);',
    tests: ['src/elements/settings/settings.test.ts'],
  },
  {
    name: 'players get no referrer, and refuse to play',
    file: 'src/elements/embed/frames.ts',
    find: "frame.referrerPolicy = 'strict-origin-when-cross-origin';",
    replace: '',
    tests: ['src/elements/embed/embed.test.ts'],
  },
  {
    name: 'an embed that is put back is still shown “once”',
    file: 'src/elements/embed/embed.ts',
    find: 'this.#close();\n    this.#shownOnce = undefined;',
    replace: 'this.#close();',
    tests: ['src/elements/embed/embed.test.ts'],
  },
  {
    name: 'a country that is no code throws',
    file: 'src/charter/country-names.ts',
    find: `    if (!/^[A-Za-z]{2}$/.test(one)) return one;
    try {
      return new Intl.DisplayNames(language, { type: 'region' }).of(one.toUpperCase()) ?? one;
    } catch {
      return one;
    }`,
    replace: `    return new Intl.DisplayNames(language, { type: 'region' }).of(one.toUpperCase()) ?? one;`,
    tests: ['src/charter/country-names.test.ts'],
    instead: 'thought of for `<cookie-embed>`, whose countries have their names from here today',
  },
  {
    name: 'a choice counts for more than 24 months where the charter says so',
    file: 'src/charter/choice-settings.ts',
    find: ' && asked <= most',
    replace: '',
    tests: ['src/consent/persist-choice.test.ts'],
  },
  {
    name: 'a banner in a shadow root stays there',
    file: 'src/elements/banner/visibility.ts',
    find: 'element.getRootNode() !== document ||',
    replace: '',
    tests: ['src/elements/banner/banner.test.ts'],
  },
];
