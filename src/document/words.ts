/**
 * The document's own words: the texts of the first charter, for every site that has not written its
 * own, and the heads of the columns. Rich text where a paragraph is shown.
 */
import { type MsgFn, str } from '../localize/msg.js';
import type { ColumnId } from '../charter/types.js';

/** Text of the intro section. */
export const introText = (msg: MsgFn): string =>
  // First paragraph of the cookie page. Rich text.
  msg('In order to offer you the best possible service, we use cookies to ensure that it works properly.', {
    id: 'intro.text',
  });

export const definitionHeading = (msg: MsgFn): string =>
  // Heading.
  msg('What is a cookie?', { id: 'definition.heading' });

export const definitionText = (msg: MsgFn): string =>
  // Paragraph under "What is a cookie?". Rich text.
  msg(
    'A “cookie” is a set of information, generally small and identified by a name, that a website you connect to may send to your browser. Your web browser keeps it for a certain time and sends it back to the web server each time you connect to it again. Cookies have many uses: they may serve to remember your customer ID with an online shop, the current contents of your shopping basket, an identifier that makes it possible to track your browsing for statistical or advertising purposes, and so on.',
    { id: 'definition.text' },
  );

export const kindsLead = (msg: MsgFn): string =>
  // Sentence before the list of the four kinds of cookies.
  msg('There are several kinds of cookies:', { id: 'kinds.lead' });

/** The four kinds, in the first charter's order. */
export const kinds = (msg: MsgFn): string[] => [
  // Item of the list of kinds. Rich text: keep the stars around the name of the kind.
  msg(
    '**“Necessary”** cookies, which are first-party, make it possible to store information between two visits to the same website on the same device. They make it possible to store a shopping basket, login details or settings that personalise the interface. They do not require the user’s consent.',
    { id: 'kinds.necessary' },
  ),
  // Item of the list of kinds. Rich text: keep the stars around the name of the kind.
  msg(
    '**“Statistics”** cookies make it possible to follow what a user does on a website. When the statistics are anonymous (that is, when no person can be identified from them), the user’s consent is not needed.',
    { id: 'kinds.statistics' },
  ),
  // Item of the list of kinds. Rich text: keep the stars around the names of the kind.
  msg(
    '**“Internal”** or **“first-party”** cookies are set by the website being visited. They may be set in addition to the necessary cookies and may be used to collect personal data, to track the user’s behaviour and for advertising purposes.',
    { id: 'kinds.first-party' },
  ),
  // Item of the list of kinds. Rich text: keep the stars around the names of the kind.
  msg(
    '**“Third-party”** cookies are cookies set by (or for) a site B (often an advertising network) on a site A: this allows site B to see which pages of site A a user has visited and to collect information about that user.',
    { id: 'kinds.third-party' },
  ),
];

export const cookiesHeading = (msg: MsgFn, site: string | undefined): string =>
  site
    ? // Heading above the tables of cookies; the value is the name of the site.
      msg(str`What cookies are used for on ${site}`, { id: 'cookies.heading' })
    : // Heading above the tables of cookies, when the site has no name.
      msg('What cookies are used for on this site', { id: 'cookies.heading-nameless' });

export const columnLabel = (msg: MsgFn, id: ColumnId): string => {
  switch (id) {
    case 'provider':
      // Head of a column: who sets the cookie.
      return msg('Provider name', { id: 'column.provider' });
    case 'service':
      // Head of a column: the service that uses the cookie, and where on the site.
      return msg('Service and location', { id: 'column.service' });
    case 'name':
      // Head of a column: technical name of the cookie.
      return msg('Cookie name', { id: 'column.name' });
    case 'purpose':
      // Head of a column: what the cookie is for.
      return msg('Purposes', { id: 'column.purpose' });
  }
};

export const serviceAtLocation = (msg: MsgFn, service: string, location: string): string =>
  // In a cell: a service, and in brackets where on the site it works.
  msg(str`${service} (${location})`, { id: 'cell.service-location' });

export const updatedOn = (msg: MsgFn, date: string): string =>
  // End of the page; the value is a date in long form.
  msg(str`Last updated: ${date}`, { id: 'updated.text' });
