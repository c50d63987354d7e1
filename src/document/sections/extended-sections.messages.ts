/** Words of the sections that the first charter does not have. */
import type { MsgFn } from '../../localize/msg.js';

export const necessary = (msg: MsgFn): string =>
  // Heading of the category of strictly necessary cookies, where the charter has none.
  msg('Necessary cookies', { id: 'choice.category' });

export const choiceService = (msg: MsgFn): string =>
  // In a cell: the service that keeps the visitor's choice.
  msg('Choice about cookies', { id: 'choice.service' });

export const choicePurpose = (msg: MsgFn): string =>
  // In a cell: what the cookie that keeps the visitor's choice is for.
  msg('Remembers your choices about cookies.', { id: 'choice.purpose' });

export const choicesHeading = (msg: MsgFn): string =>
  // Heading.
  msg('Your choices', { id: 'choices.heading' });

export const choicesText = (msg: MsgFn): string =>
  // Paragraph under "Your choices". Rich text.
  msg('You can refuse the cookies that are not necessary, and change your mind at any time.', {
    id: 'choices.text',
  });

export const controllerHeading = (msg: MsgFn): string =>
  // Heading: who answers for the site and for the data.
  msg('Who is responsible', { id: 'controller.heading' });

export const rightsText = (msg: MsgFn): string =>
  // Rights of GDPR art. 15 to 22 and 7(3). Rich text.
  msg(
    'You may ask to see, correct or erase the data about you, to have their use limited, and to receive them in order to pass them on; you may object to their use, and withdraw a consent at any time.',
    { id: 'controller.rights-text' },
  );

/** Names of the facts about the controller, by field. */
export const controllerLabel = (msg: MsgFn, field: string): string => {
  switch (field) {
    case 'name':
      // Name of a fact: who answers for the site.
      return msg('Controller', { id: 'controller.name' });
    case 'address':
      // Name of a fact: postal address.
      return msg('Address', { id: 'controller.address' });
    case 'email':
      // Name of a fact.
      return msg('E-mail', { id: 'controller.email' });
    case 'phone':
      // Name of a fact.
      return msg('Telephone', { id: 'controller.phone' });
    case 'contact':
      // Name of a fact: address of a contact form.
      return msg('Contact form', { id: 'controller.contact' });
    case 'privacyPolicy':
      // Name of a fact: address of the privacy policy.
      return msg('Privacy policy', { id: 'controller.policy' });
    case 'dpo':
      // Name of a fact: the data protection officer (GDPR art. 37).
      return msg('Data protection officer', { id: 'controller.officer' });
    case 'rights':
      // Name of a fact: the rights people have over their data.
      return msg('Your rights', { id: 'controller.rights' });
    default:
      // Name of a fact: the authority people may complain to.
      return msg('Complaints', { id: 'controller.authority' });
  }
};

export const browsersHeading = (msg: MsgFn): string =>
  // Heading.
  msg('Cookies and your browser', { id: 'browsers.heading' });

export const browsersText = (msg: MsgFn): string =>
  // Paragraph before a list of links to the help of browsers. Rich text.
  msg('Your browser can show the cookies it keeps, delete them, and refuse them:', { id: 'browsers.text' });

export const historyHeading = (msg: MsgFn): string =>
  // Heading above a dated list.
  msg('Changes to this page', { id: 'history.heading' });

export const apartLabel = (msg: MsgFn): string =>
  // Before apartText, as the name of a fact about a category.
  msg('How it is accepted', { id: 'category.apart' });

export const apartText = (msg: MsgFn): string =>
  // Of a category that the button for everything does not include. Rich text.
  msg('“Accept all” does not include this: it is accepted by itself alone.', { id: 'category.apart-text' });

export const exemptionLabel = (msg: MsgFn): string =>
  // Above a table, before the reason why no consent is needed.
  msg('Why no consent is needed', { id: 'category.exemption' });

export const objectionConsequenceLabel = (msg: MsgFn): string =>
  // Name of a fact about a category that needs no consent: what happens to those who object.
  msg('If you object', { id: 'category.objection' });

export const consequenceLabel = (msg: MsgFn): string =>
  // Above a table, before what happens when these cookies are refused.
  msg('If you refuse', { id: 'category.consequence' });
