/** Core columns: provider, service, name and purpose. All others are lazy-loaded. */
import { columnLabel, policyOf, serviceAtLocation } from '../core-document.messages.js';
import { hrefOf } from '../href-of.js';
import type { Column } from './column.js';

const CORE_CELLS: Readonly<Record<string, Column['cell']>> = {
  provider: ({ resolveText, msg }, { providers }, { service: { provider } }) => {
    // `provider` that is no key of `providers` is a name.
    const { name = provider, privacyPolicy } = providers.get(provider ?? '') ?? {};
    const phrase = resolveText(name);
    const href = hrefOf(resolveText, privacyPolicy);
    return phrase ? [{ phrase, href, name: href && policyOf(msg, phrase.text) }] : [];
  },
  service: ({ resolveText, msg }, _, { service: { label, location } }) => {
    const service = resolveText(label);
    const place = resolveText(location);
    const phrase =
      service && place
        ? { ...service, text: serviceAtLocation(msg, service.text, place.text) }
        : (service ?? place);
    return phrase ? [{ phrase }] : [];
  },
  name: (_, __, { cookie }) => (cookie?.name.length ? [{ names: cookie.name }] : []),
  purpose: ({ resolveRichText }, _, { service, cookie }) => {
    const prose = resolveRichText(cookie?.purpose ?? service.purpose);
    return prose ? [{ prose }] : [];
  },
};

/** Core columns by id, in default order. */
export const CORE_COLUMNS: ReadonlyMap<string, Column> = new Map(
  Object.entries(CORE_CELLS).map(([id, cell]) => [id, { label: (msg) => columnLabel(msg, id), cell }]),
);
