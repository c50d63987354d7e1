/** Service behind an embed, as the charter declares it. */
import { countryNames } from '../../charter/country-names.js';
import type { Category, Charter, Service } from '../../charter/parse-charter.js';
import { parseList, parseRecord, parseString } from '../../charter/parsers.js';

export interface EmbedService {
  readonly category: Category;
  readonly service: Service | undefined;
}

/**
 * Category and service of an embed. Undefined if the charter has neither: the placeholder then offers “once” only.
 * @param service Id that the author wrote, or that of the known player.
 */
export const findService = (
  { categories }: Charter,
  category: string | undefined,
  service: string | undefined,
): EmbedService | undefined => {
  const within = categories.filter(({ id }) => !category || id === category);
  for (const one of within) {
    const found = service && one.services.find(({ id }) => id === service);
    if (found) return { category: one, service: found };
  }
  const [only] = within;
  return category && only ? { category: only, service: undefined } : undefined;
};

/** Services of the charter, with their categories. */
export const charterServices = ({ categories }: Charter, is: (service: Service) => boolean): EmbedService[] =>
  categories.flatMap((category) => category.services.filter(is).map((service) => ({ category, service })));

/** Name of the provider, and where the data go, in the reader's language. */
export const providerOf = (
  { providers }: Charter,
  { provider: key }: Service,
  language: string,
): { readonly name: string | undefined; readonly countries: string } => {
  const provider = providers.get(key ?? '');
  const countries = countryNames(parseList(parseString)(parseRecord(provider?.json)['country']), language);
  return {
    name: provider?.name ?? key,
    countries: new Intl.ListFormat(language, { type: 'conjunction' }).format(countries),
  };
};
