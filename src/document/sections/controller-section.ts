/** Controller, and how to contact it (GDPR art. 13(1)(a) and (b)). */
import type { Charter } from '../../charter/parse-charter.js';
import type { LocalizedText } from '../../charter/parsers.js';
import type { DocumentContext } from '../document-context.js';
import type { Cell, Fact, Term } from '../document.js';
import { readFile } from '../extended-fields.js';
import { linkFact } from '../link-fact.js';
import * as words from './extended-sections.messages.js';

interface Contact {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly contact?: LocalizedText | undefined;
}

const contactTerms = (context: DocumentContext, { email, phone, contact }: Contact): Term[] =>
  buildTerms(context, {
    email: email ? linkFact(context, email, `mailto:${email}`) : [],
    phone: phone
      ? linkFact(context, phone, /\d/.test(phone) ? `tel:${phone.replace(/[^+\d]/g, '')}` : undefined)
      : [],
    contact: linkFact(context, undefined, contact),
  });

/** Facts with their labels; empty ones are left out. */
const buildTerms = ({ msg }: DocumentContext, facts: Readonly<Record<string, Cell>>): Term[] =>
  Object.entries(facts)
    .filter(([, cell]) => cell.length)
    .map(([field, cell]) => ({ label: { text: words.controllerLabel(msg, field) }, cell }));

const phraseFact = ({ resolveText }: DocumentContext, value: LocalizedText | undefined): Fact[] => {
  const phrase = resolveText(value);
  return phrase ? [{ phrase }] : [];
};

export const controllerTerms = (context: DocumentContext, charter: Charter): Term[] => {
  const { controller } = readFile(charter.json) ?? {};
  if (!controller) return [];
  const { name, address: postal, privacyPolicy, dpo, rights, authority } = controller;
  const officer = dpo ? contactTerms(context, dpo) : [];
  return [
    ...buildTerms(context, {
      name: phraseFact(context, name),
      address: phraseFact(context, postal),
    }),
    ...contactTerms(context, controller),
    ...buildTerms(context, {
      privacyPolicy: linkFact(context, undefined, privacyPolicy),
      dpo: [...phraseFact(context, dpo?.name), ...(officer.length ? [{ terms: officer }] : [])],
      rights: [
        { prose: context.resolveRichText(rights) ?? context.ownRichText(words.rightsText(context.msg)) },
      ],
      authority: linkFact(context, authority?.name, authority?.url),
    }),
  ];
};
