/** What is said of a finding: what happened, and the cure. */
import { type MsgFn, str } from '../localize/msg.js';

/** An `error` keeps something from visitors; a `warning` was made good, or may be meant. */
export type FindingLevel = 'error' | 'warning';

export interface FindingDetails {
  /** What was found, or where: a tag, an address, a selector, a piece of text. Shown as it is. */
  readonly found: string;
  /** Detail of the finding: the CSS rule, the CSP directive, the delay or the suggested tag. */
  readonly detail?: string;
}

/** How a finding is said: what happened, and what to do. */
interface FindingKind {
  readonly level: FindingLevel;
  readonly what: (msg: MsgFn, finding: FindingDetails) => string;
  readonly cure: (msg: MsgFn) => string;
}

const kind = (level: FindingLevel, what: FindingKind['what'], cure: FindingKind['cure']): FindingKind => ({
  level,
  what,
  cure,
});
const errorFinding = (what: FindingKind['what'], cure: FindingKind['cure']): FindingKind =>
  kind('error', what, cure);
const warningFinding = (what: FindingKind['what'], cure: FindingKind['cure']): FindingKind =>
  kind('warning', what, cure);

/** Of a finding that names its cause. */
const byOf = ({ detail = '' }: FindingDetails): string => detail;

export const FINDINGS = {
  'no-tag': errorFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('This page has no tag of the cookie charter, and nothing that becomes one.', {
        id: 'doctor.no-tag',
      }),
    (msg) =>
      // Cure of a finding. A marker is [cookie-table] in the text.
      msg(
        'Put one there. If you did, the editor took it out when it saved: use a link, a marker in the text, or a box with a class.',
        { id: 'cure.no-tag' },
      ),
  ),
  misspelt: errorFinding(
    (msg, finding) =>
      // Finding on a page: what happened. The value is a tag.
      msg(str`Unknown element. Did you mean ${byOf(finding)}?`, { id: 'doctor.misspelt' }),
    (msg) =>
      // Cure of a finding.
      msg('Correct its name, in the start tag and in the end tag.', { id: 'cure.misspelt' }),
  ),
  'not-working': errorFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('The tag is there, but not the script that makes it work.', { id: 'doctor.not-working' }),
    (msg) =>
      // Cure of a finding. "chunks" is the name of a folder.
      msg(
        'See in the browser’s console which file is missing or blocked. The folder “chunks” must be in the same folder as cookie-charter.js.',
        { id: 'cure.not-working' },
      ),
  ),
  'old-browser': errorFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('This browser is too old: what you wrote inside the tags is shown in their place.', {
        id: 'doctor.old-browser',
      }),
    (msg) =>
      // Cure of a finding.
      msg('Look with a browser of the last two years. Visitors with an old one read your words.', {
        id: 'cure.old-browser',
      }),
  ),
  'tag-as-text': errorFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('A tag is shown to visitors as text.', { id: 'doctor.tag-as-text' }),
    (msg) =>
      // Cure of a finding.
      msg(
        'Paste it in the editor’s source view. If the editor makes text of it again, use a link or a marker.',
        { id: 'cure.tag-as-text' },
      ),
  ),
  'json-as-text': errorFinding(
    (msg) =>
      // Finding on a page: what happened. JSON is the format of the charter’s file.
      msg('The charter itself, in JSON, is shown to visitors as text.', { id: 'doctor.json-as-text' }),
    (msg) =>
      // Cure of a finding.
      msg(
        'The editor deleted the tag “script” around it. Put the charter in a file, and name that file in the head of the page or in “src”.',
        { id: 'cure.json-as-text' },
      ),
  ),
  'marker-left': warningFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('A marker is shown to visitors as text.', { id: 'doctor.marker-left' }),
    (msg) =>
      // Cure of a finding.
      msg(
        'Check its name and its closing bracket, and type it again without pasting: invisible characters may be in it.',
        { id: 'cure.marker-left' },
      ),
  ),
  'link-left': warningFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('A link leads to a part of this page that is not there, and nothing took its place.', {
        id: 'doctor.link-left',
      }),
    (msg) =>
      // Cure of a finding.
      msg(
        'To become the element it must be alone in its paragraph, outside menus, lists, headings and cells. To stay a link it needs the page’s address before the #.',
        { id: 'cure.link-left' },
      ),
  ),
  swallowed: warningFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('The tag had swallowed what follows it on the page; that was put back.', {
        id: 'doctor.swallowed',
      }),
    (msg) =>
      // Cure of a finding.
      msg(
        'Close the tag with an end tag of its own. Where the editor closes it by itself, use another form.',
        {
          id: 'cure.swallowed',
        },
      ),
  ),
  'two-copies': warningFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('The script is on the page more than once. The first one works.', { id: 'doctor.two-copies' }),
    (msg) =>
      // Cure of a finding.
      msg('Take out all but one: look in the theme, in extensions, in the tag manager.', {
        id: 'cure.two-copies',
      }),
  ),
  late: warningFinding(
    (msg, finding) =>
      // Finding on a page: what happened. The value is a time, such as 3.2 s.
      msg(str`The script came ${byOf(finding)} after the page could be read.`, { id: 'doctor.late' }),
    (msg) =>
      // Cure of a finding.
      msg(
        'A caching plugin or a tag manager delays it. Exclude it from “delay JavaScript”, and put it in the template of the site.',
        { id: 'cure.late' },
      ),
  ),
  blocked: errorFinding(
    (msg, finding) =>
      // Finding on a page: what happened. The value is a directive, such as connect-src.
      msg(str`The Content-Security-Policy of the page blocks it: ${byOf(finding)}.`, {
        id: 'doctor.blocked',
      }),
    (msg) =>
      // Cure of a finding. The names in it are not translated.
      msg(
        'Allow it in the header. Files of your own site need “self” in script-src and connect-src; where Trusted Types are required, allow the policy lit-html.',
        { id: 'cure.blocked' },
      ),
  ),
  hidden: errorFinding(
    (msg, finding) =>
      // Finding on a page: what happened. The value is a rule of a style sheet.
      msg(str`A style of the page hides the element. ${byOf(finding)}`, { id: 'doctor.hidden' }),
    (msg) =>
      // Cure of a finding.
      msg(
        'Remove the rule, or move the element out of what is hidden. A hidden banner asks for nothing, and nothing is granted.',
        {
          id: 'cure.hidden',
        },
      ),
  ),
  'hidden-by-blocker': warningFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('The element is hidden, and no style of the page does it: a content blocker does.', {
        id: 'doctor.hidden-by-blocker',
      }),
    (msg) =>
      // Cure of a finding.
      msg(
        'That is your browser’s own extension. Look in a private window without it; visitors who have one are asked nothing and refuse everything.',
        { id: 'cure.hidden-by-blocker' },
      ),
  ),
  'unknown-gate': errorFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg(
        'The page waits for this category or service, which the charter does not have: what needs it stays blocked.',
        {
          id: 'doctor.unknown-gate',
        },
      ),
    (msg) =>
      // Cure of a finding. The names in it are not translated.
      msg('Correct data-category or data-service, or add it to the charter.', { id: 'cure.unknown-gate' }),
  ),
  frame: errorFinding(
    (msg) =>
      // Finding on a page: what happened. A frame is an <iframe>.
      msg('The frame had begun to load before it could be blocked.', { id: 'doctor.frame' }),
    (msg) =>
      // Cure of a finding. The names in it are not translated.
      msg(
        'Write data-blocked-src in the place of src, data-blocked-srcdoc in that of srcdoc, or put the frame inside a tag “template”.',
        {
          id: 'cure.frame',
        },
      ),
  ),
  write: warningFinding(
    (msg) =>
      // Finding on a page: what happened. document.write is a method of browsers.
      msg(
        'A script that was blocked until consent called this method, which would erase the page: ignored.',
        {
          id: 'doctor.write',
        },
      ),
    (msg) =>
      // Cure of a finding. The names in it are not translated.
      msg('Use the asynchronous tag of the provider, or put what it writes into a tag “template”.', {
        id: 'cure.write',
      }),
  ),
  touched: warningFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('Another script of the page loaded what is blocked until consent; it was stopped.', {
        id: 'doctor.touched',
      }),
    (msg) =>
      // Cure of a finding. The names in it are not translated.
      msg('Write data-blocked-src in place of data-src, which lazy-loaders know, or use a tag “template”.', {
        id: 'cure.touched',
      }),
  ),
  replaced: errorFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg(
        'Another script of the page keeps loading what is blocked until consent; a template took its place.',
        { id: 'doctor.replaced' },
      ),
    (msg) =>
      // Cure of a finding. The names in it are not translated.
      msg('Exclude the element from the lazy-loader, or put it into a tag “template” with data-category.', {
        id: 'cure.replaced',
      }),
  ),
  unblocked: errorFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('The element names a category and is not blocked: it loads before any answer.', {
        id: 'doctor.unblocked',
      }),
    (msg) =>
      // Cure of a finding. The names in it are not translated.
      msg(
        'Write type="text/plain" on a script, data-blocked-src in place of src elsewhere, or use a tag “template” with data-category.',
        { id: 'cure.unblocked' },
      ),
  ),
  'earlier-tool': warningFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('This is markup of an earlier consent tool, which nothing here reads.', {
        id: 'doctor.earlier-tool',
      }),
    (msg) =>
      // Cure of a finding. The names in it are not translated.
      msg('Write data-category in its place, or take it out if the earlier tool is gone.', {
        id: 'cure.earlier-tool',
      }),
  ),
  'trusted-types': errorFinding(
    (msg) =>
      // Finding on a page: what happened. Trusted Types is the name of a protection of browsers.
      msg(
        'Trusted Types keep an element from getting what it loads from data-blocked-src or data-blocked-srcdoc: it does not load.',
        {
          id: 'doctor.trusted-types',
        },
      ),
    (msg) =>
      // Cure of a finding. The names in it are not translated.
      msg(
        'Write the address of a script in src: with type="text/plain" it makes no request before consent. Put anything else into a tag “template”.',
        { id: 'cure.trusted-types' },
      ),
  ),
  'unknown-option': warningFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('It says something that is not known here, which is left out.', { id: 'doctor.unknown-option' }),
    (msg) =>
      // Cure of a finding.
      msg('The browser’s console names it, and what is known.', { id: 'cure.unknown-option' }),
  ),
  'address-left-out': warningFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('This address may not be used where it is written, so it is left out.', {
        id: 'doctor.address-left-out',
      }),
    (msg) =>
      // Cure of a finding.
      msg('Write an address that begins with https, or one of this site.', { id: 'cure.address-left-out' }),
  ),
  'markup-asks': warningFinding(
    (msg) =>
      // Finding on a page: what happened. A marker is [cookie-table] in the text, a box an element with our classes.
      msg(
        'Visitors can write links, markers and boxes, so this one shows no consent banner and no preferences.',
        { id: 'doctor.markup-asks' },
      ),
    (msg) =>
      // Cure of a finding. The attribute is not translated.
      msg(
        'Write the tag in a template of the site. Where visitors write nothing on this site, put data-markup=choices on the script tag.',
        { id: 'cure.markup-asks' },
      ),
  ),
  'too-many-forms': warningFinding(
    (msg) =>
      // Finding on a page: what happened. A marker is [cookie-table] in the text, a box an element with our classes.
      msg(
        'The page has more links, markers and boxes than may become tags; the others are left as they are.',
        {
          id: 'doctor.too-many-forms',
        },
      ),
    (msg) =>
      // Cure of a finding. The attribute is not translated.
      msg(
        'Write further tags in a template of the site, and put data-cookie-charter=off around areas where visitors write.',
        { id: 'cure.too-many-forms' },
      ),
  ),
  'unknown-host': warningFinding(
    (msg) =>
      // Finding on a page: what happened. A marker is [cookie-table] in the text, a box an element with our classes.
      msg(
        'A link, marker or box embeds an address of a host that the charter does not have: a link is left.',
        {
          id: 'doctor.unknown-host',
        },
      ),
    (msg) =>
      // Cure of a finding. "hosts" is a field of the charter.
      msg(
        'Add the host to "hosts" of its service in the charter, or write the tag in a template of the site.',
        {
          id: 'cure.unknown-host',
        },
      ),
  ),
  'embed-code': warningFinding(
    (msg) =>
      // Finding on a page: what happened. cookie-embed is not translated.
      msg('The address of a cookie-embed tag leads to a player and does not say to what: a link is left.', {
        id: 'doctor.embed-code',
      }),
    (msg) =>
      // Cure of a finding. "Share" and "Embed" are what players call it in this language; src is not translated.
      msg(
        'On the page of the player, open “Share”, then “Embed”, and write the address in src of that code.',
        {
          id: 'cure.embed-code',
        },
      ),
  ),
  'unknown-category': errorFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('A table asks for this category, which the charter does not have.', {
        id: 'doctor.unknown-category',
      }),
    (msg) =>
      // Cure of a finding.
      msg('Correct “category”, or add it to the charter. Your own words are shown meanwhile.', {
        id: 'cure.unknown-category',
      }),
  ),
  'not-drawn': errorFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('The charter was read, but could not be shown.', { id: 'doctor.not-drawn' }),
    (msg) =>
      // Cure of a finding.
      msg('Correct what is said of the charter below. Your own words are shown meanwhile.', {
        id: 'cure.not-drawn',
      }),
  ),
  unremembered: warningFinding(
    (msg) =>
      // Finding on a page: what happened.
      msg('The browser keeps nothing here: an answer holds for one page, and is asked again on the next.', {
        id: 'doctor.unremembered',
      }),
    (msg) =>
      // Cure of a finding.
      msg(
        'Allow cookies for this site in your browser; check that “domain” in the charter is the site’s own.',
        {
          id: 'cure.unremembered',
        },
      ),
  ),
  'revision-behind': warningFinding(
    (msg) =>
      // Finding on a page: what happened. "data-revision" is an attribute.
      msg('data-revision is lower than the revision of the charter.', { id: 'doctor.revision' }),
    (msg) =>
      // Cure of a finding. "data-revision" is an attribute.
      msg(
        'Raise data-revision, or remove it: until the charter is read, an answer to the older charter still counts.',
        { id: 'cure.revision' },
      ),
  ),
} satisfies Record<string, FindingKind>;
