/**
 * What we tell the author of a page, in the console. Loaded only when there is something to tell, so
 * that a sentence may be as long as it needs: where, what was found, what was expected, what to do.
 */
import { VERSION } from './version.js';

type WarningText = readonly [level: 'warn' | 'error', sentence: string];

/** Without what could command a terminal or turn letters around: some of it was written by visitors. */
const printable = (value: string): string =>
  value.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const shorten = (value: string): string => (value.length > 160 ? `${value.slice(0, 160)}…` : value);

const MESSAGES = {
  /** The charter failed to load, or is none. */
  charter: (where, reason, tag): WarningText => [
    'error',
    `<${tag}> has no charter to show.\n  From: ${where}\n  Found: ${reason}\n  Expected: a JSON file with a list of "categories".\n  What to do: check the address and the commas, and that the page may fetch the file. The author's own content is shown meanwhile.`,
  ],
  /** The charter was read, and drawing it failed. */
  drawing: (tag, reason): WarningText => [
    'error',
    `<${tag}> cannot show its charter (${reason}). The author's own content is shown instead.`,
  ],
  /** The charter is in another encoding than browsers read JSON in (RFC 8259, 8.1). */
  letters: (where): WarningText => [
    'warn',
    `letters of the charter were lost, as it is not in UTF-8: � replaces them.\n  From: ${where}\n  What to do: save the file in UTF-8.`,
  ],
  category: (id): WarningText => [
    'error',
    `<cookie-table category="${id}"> finds no category of this id in the charter. Check the spelling; the author's own content is shown meanwhile.`,
  ],
  panel: (): WarningText => [
    'warn',
    'this file does not show a charter’s problems below its tags. Add ?cookie-charter=debug to the address of the page, or run "npx cookie-charter validate" on the charter.',
  ],
  doctor: (where): WarningText => [
    'warn',
    `the panel that says what the page does to our tags is not beside the script.\n  Looked for: ${where}\n  What to do: copy the folder "chunks" beside cookie-charter.all.js, and name that file in the page while you look.`,
  ],
  /** Another holds our tag: as a rule, a second copy of the package. */
  tag: (tag, first): WarningText => [
    'warn',
    `<${tag}> is already registered by another script, or by another copy of this package: versions ${first} and ${VERSION} are on the page. The first one works, this one leaves the tags alone. Load one copy only.`,
  ],
  /** A language the author promised in "languages" lacks a text. */
  text: (language, text): WarningText => [
    'warn',
    `the charter promises "${language}" in its "languages", but some texts lack it, such as “${text}”. Another language is shown.`,
  ],
  /** A frame inside <cookie-embed> was loading before it could be blocked. */
  frame: (src): WarningText => [
    'error',
    `an <iframe src="${src}"> inside <cookie-embed> had begun to load before it could be blocked.\n  What to do: write data-blocked-src instead of src, or put the frame inside a <template>.`,
  ],
  srcdoc: (tag): WarningText => [
    'error',
    `an <iframe srcdoc> inside <cookie-embed> had begun to load before it could be blocked.\n  Found: ${tag}\n  What to do: write data-blocked-srcdoc instead of srcdoc, or put the frame inside a <template>.`,
  ],
  'srcdoc-forbidden': (tag): WarningText => [
    'error',
    `Trusted Types keep a frame inside <cookie-embed> from getting its document back, so it stays empty.\n  Found: ${tag}\n  What to do: put the frame inside a <template>.`,
  ],
  /** The consent store cannot read the page's charter. */
  engine: (where, reason): WarningText => [
    'error',
    `the charter of the page cannot be read, so nothing that is blocked until consent runs.\n  From: ${where}\n  Found: ${reason}\n  Expected: a JSON file with a list of "categories".\n  What to do: check the address in <link rel="cookie-charter" href="…">, and run "npx cookie-charter validate" on the file.`,
  ],
  gate: (found, expected): WarningText => [
    'error',
    `the page waits for “${found}”, which the charter does not have: what needs it stays blocked.\n  Expected one of: ${expected}\n  What to do: correct data-category, data-service or the call, or add the category or service to the charter.`,
  ],
  /** A script that was blocked until consent would have erased the page. */
  write: (method, text): WarningText => [
    'warn',
    `a script that was blocked until consent called ${method}, which would erase a page that has loaded: the call was ignored.\n  Text: ${text}\n  What to do: use the asynchronous tag of the provider, or write what the script writes into a <template data-category="…">.`,
  ],
  /** Another script of the page set the address of a blocked element. */
  touched: (tag): WarningText => [
    'warn',
    `another script of the page loaded what is blocked until consent; it was stopped.\n  Found: ${tag}\n  What to do: write data-blocked-src in place of data-src, which lazy-loaders know, or put the element into a <template data-category="…">.`,
  ],
  replaced: (tag): WarningText => [
    'error',
    `another script of the page keeps loading what is blocked until consent, so a template took the place of the element until it is granted.\n  Found: ${tag}\n  What to do: exclude the element from that script, a lazy-loader as a rule, or put it into a <template data-category="…">.`,
  ],
  /** An element names a category and loads without it. */
  unblocked: (tag): WarningText => [
    'error',
    `an element names a category and is not blocked: it loads before any answer.\n  Found: ${tag}\n  What to do: write type="text/plain" on a <script>; data-blocked-src, -srcset, -href or -poster in place of src, srcset, href or poster; put anything else into a <template data-category="…">.`,
  ],
  'earlier-tool': (tag): WarningText => [
    'warn',
    `markup of an earlier consent tool is on the page, which this package does not read.\n  Found: ${tag}\n  What to do: write data-category in its place, as docs/migration.md shows.`,
  ],
  'trusted-types': (address): WarningText => [
    'error',
    `Trusted Types keep an element from getting its address from data-blocked-src, so it does not load.\n  Address: ${address}\n  What to do: write the address of a <script> in src, which makes no request with type="text/plain"; put an <embed> into a <template data-category="…">.`,
  ],
  answer: (found, expected): WarningText => [
    'error',
    `an answer was given for “${found}”, which the charter does not have; it is left out.\n  Expected one of: ${expected}`,
  ],
  unremembered: (host): WarningText => [
    'warn',
    `the browser keeps nothing for ${host || 'this page'}: the visitor’s answer holds for this page, and they are asked again on the next.`,
  ],
  /** The page promises an older charter than there is. */
  revision: (stated, found): WarningText => [
    'warn',
    `data-revision="${stated}" is behind the charter, whose revision is ${found}: visitors who answered the older one are asked again only once the charter is read. Raise the attribute, or leave it out.`,
  ],
  /** The page's own content had got inside a tag. */
  swallowed: (tag): WarningText => [
    'warn',
    `<${tag}> had swallowed a part of the page, which is put back behind it.\n  What to do: close the tag, <${tag}></${tag}>: HTML knows no <${tag} />. Some editors write it that way; use another form there.`,
  ],
  form: (where, found, expected): WarningText => [
    'warn',
    `${shorten(where)} says “${shorten(found)}”, which ${
      found === 'src'
        ? 'links, markers and boxes do not take, as visitors can write them: they show the charter of the page'
        : 'is not known here'
    }; it is left out.\n  Expected one of: ${expected}`,
  ],
  /** An address that is not allowed where it was written. */
  address: (found, schemes): WarningText => [
    'warn',
    `an address is left out, as it may not be used here.\n  Found: ${shorten(found)}\n  Expected: one that begins with ${schemes.replaceAll(' ', ', ')} or is of this site, without control characters.\n  What to do: correct the address; scripts and files written into an address are never followed.`,
  ],
  /** A form of the banner or the preferences. */
  markup: (where): WarningText => [
    'warn',
    `${shorten(where)} is left as it is: visitors can write links, markers and boxes, so these show no consent banner and no preferences.\n  What to do: write the tag itself in a template of the site; or, where visitors write nothing on this site, put data-markup="choices" on our script tag.`,
  ],
  /** More forms than a page may have. */
  limit: (tag, count): WarningText => [
    'warn',
    `links, markers and boxes of a page become at most ${count} ${tag}; the others are left as they are.\n  What to do: write further tags in a template of the site, and put data-cookie-charter="off" around areas where visitors write.`,
  ],
  /** A form that embeds what neither we nor the charter know. */
  host: (address, hosts): WarningText => [
    'warn',
    `a link, marker or box embeds an address that is neither a known player nor in "hosts" of a service of the charter; a plain link is left.\n  Found: ${shorten(address)}\n  Expected: a known player, or one of: ${hosts || 'none, as the charter has no "hosts"'}\n  What to do: add the host to "hosts" of its service, or write <cookie-embed> in a template of the site.`,
  ],
  /** A link that leads to content of a known player, and does not say to which. */
  'embed-code': (address, player): WarningText => [
    'warn',
    `<cookie-embed> leaves a plain link: its address leads to ${player} and does not say to what, and no request is made to find out.\n  Found: ${shorten(address)}\n  What to do: on the page of ${player}, open “Share”, then “Embed”, and write the address in src="…" of that code.`,
  ],
  copies: (first): WarningText => [
    'warn',
    `two copies of this package are on the page, versions ${first} and ${VERSION}. The first one works, the other asks it. Load one copy only.`,
  ],
} satisfies Record<string, (...values: string[]) => WarningText>;

export type WarningCode = keyof typeof MESSAGES;

/** @param shared What all copies on the page share. */
export const logWarning = (
  problem: WarningCode,
  values: readonly string[],
  { version = 'unknown', warned }: { readonly version?: string | undefined; readonly warned: Set<string> },
): void => {
  const isCopy = problem === 'tag' || problem === 'copies';
  // A copy too many is met at every tag, and once more by the consent store: it is logged once.
  if (isCopy && warned.has('copy')) return;
  if (isCopy) warned.add('copy');
  const compose: (...words: string[]) => WarningText = MESSAGES[problem];
  const [level, sentence] = compose(...values.map(printable), ...(isCopy ? [version] : []));
  console[level](`cookie-charter: ${sentence}`);
};
