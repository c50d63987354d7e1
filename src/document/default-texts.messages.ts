/**
 * The texts of the first charter, for every site that has not written its own. Long, and not needed
 * by a site that has: they are loaded apart. Rich text, in which only `**` has a meaning.
 */
import { type MsgFn, str } from '../localize/msg.js';

/**
 * Text of the intro section. The first charter's says that cookies serve to make the site work: with any other purpose
 * that is not so, and the text names the purposes (GDPR art. 13(1)(c)).
 * @param purposes The categories of the charter, where some of them are for more than that.
 */
const introText = (msg: MsgFn, purposes?: string): string =>
  purposes
    ? // First paragraph of the cookie page, where some cookies are not necessary; the value is the list of categories.
      msg(
        str`We use cookies and other trackers for these purposes: ${purposes}. Those that need your consent are used only once you have given it.`,
        { id: 'intro.purposes' },
      )
    : // First paragraph of the cookie page. Rich text.
      msg(
        'In order to offer you the best possible service, we use cookies to ensure that it works properly.',
        { id: 'intro.text' },
      );

const definitionText = (msg: MsgFn): string =>
  // Paragraph under "What is a cookie?". Rich text.
  msg(
    'A “cookie” is a set of information, generally small and identified by a name, that a website you connect to may send to your browser. Your web browser keeps it for a certain time and sends it back to the web server each time you connect to it again. Cookies have many uses: they may serve to remember your customer ID with an online shop, the current contents of your shopping basket, an identifier that makes it possible to track your browsing for statistical or advertising purposes, and so on.',
    { id: 'definition.text' },
  );

const kindsLead = (msg: MsgFn): string =>
  // Sentence before the list of the four kinds of cookies.
  msg('There are several kinds of cookies:', { id: 'kinds.lead' });

/** The four kinds, in the first charter's order. */
const kinds = (msg: MsgFn): string[] => [
  // Item of the list of kinds. Rich text: keep the stars around the name of the kind.
  msg(
    '**“Necessary”** cookies, which are first-party, make it possible to store information between two visits to the same website on the same device. They make it possible to store a shopping basket, login details or settings that personalise the interface. They do not require the user’s consent.',
    { id: 'kinds.necessary' },
  ),
  // Item of the list of kinds. Rich text: keep the stars around the name of the kind. The conditions are those of CNIL,
  // lignes directrices 2020-091, §50 to 52.
  msg(
    '**“Statistics”** cookies make it possible to follow what a user does on a website. The user’s consent is not needed when they serve only to measure the audience of the site, on behalf of its publisher alone, when the statistics are anonymous, and when the data are not combined with other processing, passed on to third parties or used to follow the user on other sites.',
    { id: 'kinds.statistics' },
  ),
  // Item of the list of kinds. Rich text: keep the stars around the names of the kind.
  msg(
    '**“Internal”** or **“first-party”** cookies are set by the website being visited. They may be set in addition to the necessary cookies and may be used to collect personal data, to track the user’s behaviour and for advertising purposes.',
    { id: 'kinds.first-party' },
  ),
  // Item of the list of kinds. Rich text: keep the stars around the names of the kind.
  msg(
    'Cookies known as **“third-party”** cookies are set by (or for) a site B (often an advertising network) on a site A: this allows site B to see which pages of site A a user has visited and to collect information about that user.',
    { id: 'kinds.third-party' },
  ),
];

export const texts = { introText, definitionText, kindsLead, kinds };
export type Texts = typeof texts;
