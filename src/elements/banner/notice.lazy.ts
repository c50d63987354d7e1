/** Line of information where no choice is needed. Lazy-loaded for `<cookie-banner notice>` alone. */
import { needsRichTextParser } from '../../charter/plain-paragraphs.js';
import type { Charter } from '../../charter/parse-charter.js';
import type { Inline } from '../../charter/parse-rich-text.js';
import { dismissNotice, isNoticeDismissed } from '../../consent/notice-dismissal.js';
import { createContext } from '../../document/create-context.js';
import { hrefOf } from '../../document/href-of.js';
import type { SectionRequest } from '../../document/document-context.js';
import { needsDefaultTexts } from '../../document/needed-parts.js';
import { buildSections } from '../../document/sections/build-sections.js';
import { templates } from '../../localize/catalogs/fr/notice.js';
import type { Locale } from '../../localize/msg.js';
import { addFrenchIfRegistered } from '../../localize/add-catalog.js';
import { closeLabel as closeWord } from '../consent-ui/consent-ui.messages.js';
import { bannerStyles } from './banner.styles.js';
import { noticeStyles } from './notice.styles.js';
import { adoptStyles, createElement, markLanguage } from '../base/create-element.js';
import { resumeReadingAt } from '../base/resume-reading-at.js';

addFrenchIfRegistered(templates);

const introOf = ({ sections }: Charter): SectionRequest =>
  sections.find(({ type }) => type === 'intro') ?? { type: 'intro' };

/** Rich text as nodes. */
const createInline = (node: Inline): Node | string => {
  if (typeof node === 'string') return node;
  if (node.type === 'code') return createElement('code', { translate: 'no' }, node.text);
  const children = node.children.map(createInline);
  switch (node.type) {
    case 'link':
      return createElement('a', { part: 'link', href: node.href }, ...children);
    case 'span':
      return createElement('span', { lang: node.lang, dir: 'auto' }, ...children);
    case 'choices':
      // `#choices` is plain text: without a choice, there are no preferences to open.
      return createElement('span', {}, ...children);
    default:
      return createElement(node.type, {}, ...children);
  }
};

/**
 * Shows the line until the visitor closes it.
 * @param resolve Returns the locale to render in; called when everything is loaded.
 */
export const showNotice = async (
  base: HTMLElement,
  charter: Charter,
  resolve: (preferred: string) => Locale,
): Promise<void> => {
  if (isNoticeDismissed(charter, window)) return;
  const intro = introOf(charter);
  const [rich, texts] = await Promise.all([
    needsRichTextParser(JSON.stringify(charter.json))
      ? import('../../charter/rich-text-parser.lazy.js')
      : undefined,
    needsDefaultTexts([intro]) ? import('../../document/default-texts.lazy.js') : undefined,
  ]);
  const locale = resolve(charter.language);
  markLanguage(base, locale);
  const context = createContext({ charter, ...rich, ...texts }, locale);
  const { msg, resolveText } = context;
  const [section] = buildSections(context, charter, [intro]);
  const page = hrefOf(resolveText, charter.site?.charter);
  const { prose } = section ?? {};
  const line = prose?.blocks.flatMap((block) => [
    ...(block.type === 'paragraph'
      ? block.children
      : // List items, joined into one sentence.
        block.items.flatMap((item, index): Inline[] => (index ? [', ', ...item] : [...item]))
    ).map(createInline),
    ' ',
  ]);
  const button = createElement('button', { type: 'button', part: 'dismiss' }, closeWord(msg));
  const region = createElement(
    'section',
    {
      class: 'notice',
      part: 'notice',
      'data-nosnippet': '',
      'aria-label':
        // Name of the region that holds the line of information.
        msg('About cookies', { id: 'notice.name' }),
    },
    createElement(
      'p',
      {},
      prose?.lang ? createElement('span', { lang: prose.lang, dir: 'auto' }, ...(line ?? [])) : '',
      ...(prose?.lang ? [] : (line ?? [])),
      page &&
        createElement(
          'a',
          { part: 'link', href: page },
          // Link to the page that shows the charter.
          msg('Read the cookie charter', { id: 'notice.link' }),
        ),
    ),
    button,
  );
  let from: HTMLElement | undefined;
  region.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !region.contains(relatedTarget)) from = relatedTarget;
  });
  button.addEventListener('click', () => {
    dismissNotice(charter, window);
    base.dataset['closed'] = '';
    region.remove();
    from?.focus();
    // No element to return the focus to: reading continues from where the line was.
    const status = base.parentNode?.querySelector<HTMLElement>('.status');
    if (status && (!from || document.activeElement !== from)) resumeReadingAt(status);
  });
  if ('closed' in base.dataset) return;
  adoptStyles(base.getRootNode() as ShadowRoot, [bannerStyles, noticeStyles]);
  base.replaceChildren(region);
};
