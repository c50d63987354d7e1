/** The document's own words: heads of columns, headings, short phrases. */
import { type MsgFn, str } from '../localize/msg.js';

export const definitionHeading = (msg: MsgFn): string =>
  // Heading.
  msg('What is a cookie?', { id: 'definition.heading' });

export const cookiesHeading = (msg: MsgFn): string =>
  // Heading above the tables of cookies.
  msg('What cookies are used for on this site', { id: 'cookies.heading' });

export const columnLabel = (msg: MsgFn, id: string): string => {
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
    default:
      // Head of a column: what the cookie is for.
      return msg('Purposes', { id: 'column.purpose' });
  }
};

export const serviceAtLocation = (msg: MsgFn, service: string, location: string): string =>
  // In a cell: a service, and in brackets where on the site it works.
  msg(str`${service} (${location})`, { id: 'cell.service-location' });

export const policyOf = (msg: MsgFn, provider: string): string =>
  // What a link is called to screen readers: begins with its text, the name of a provider, and says where it leads.
  msg(str`${provider}: privacy policy`, { id: 'cell.policy' });

export const updatedOn = (msg: MsgFn, date: string): string =>
  // End of the page; the value is a date in long form.
  msg(str`Last updated: ${date}`, { id: 'updated.text' });

/** A missing fact is stated, not left blank. */
export const noFact = (msg: MsgFn, isName: boolean): string =>
  isName
    ? // In the column of names: the service sets no cookie, or one without a name.
      msg('None', { id: 'cell.none' })
    : // In any other column: the charter does not say.
      msg('Not stated', { id: 'cell.unstated' });
