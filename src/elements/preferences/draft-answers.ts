/** Draft of the choice: what the preferences show before it is saved. */
import type { Category, Charter } from '../../charter/parse-charter.js';
import { categoriesOutsideAcceptAll, askedCategories } from '../../charter/category-consent.js';
import type { Consent } from '../../consent/consent-context.js';
import type { Answers } from '../../consent/consent-state.js';
import type { AnswerAction } from '../consent-ui/results.messages.js';

/** State of a switch; `mixed` if the services of a category differ. */
export type CheckState = boolean | 'mixed';

/** Ids of services with a switch of their own: two or more that have an id. */
export const answerableServices = ({ id, services, consent }: Category): string[] => {
  const ids = id && consent !== 'none' ? [...new Set(services.flatMap((one) => one.id ?? []))] : [];
  return ids.length > 1 ? ids : [];
};

/** Answers by category, or `category/service`. */
export class DraftAnswers {
  readonly #answers = new Map<string, boolean>();
  readonly #charter: Charter;
  readonly #consent: Consent;
  readonly #categories: readonly Category[];

  /** Starts with what is granted now. */
  constructor(charter: Charter, consent: Consent) {
    this.#charter = charter;
    this.#consent = consent;
    this.#categories = charter.categories.filter(({ id, consent: kind }) => id && kind !== 'none');
    for (const category of this.#categories) {
      const { id = '' } = category;
      const parts = answerableServices(category);
      if (!parts.length) this.#answers.set(id, consent.has(id));
      for (const part of parts) this.#answers.set(`${id}/${part}`, consent.has(id, part));
    }
  }

  checkState(category: Category): CheckState {
    const { id = '' } = category;
    const parts = answerableServices(category);
    if (!parts.length) return this.#answers.get(id) ?? false;
    const yes = parts.filter((part) => this.serviceChecked(id, part)).length;
    return yes === parts.length ? true : yes ? 'mixed' : false;
  }

  serviceChecked(category: string, service: string): boolean {
    return this.#answers.get(`${category}/${service}`) ?? false;
  }

  set(category: Category, yes: boolean, service?: string): void {
    const { id = '' } = category;
    const parts = service === undefined ? answerableServices(category) : [service];
    if (!parts.length) this.#answers.set(id, yes);
    for (const part of parts) this.#answers.set(`${id}/${part}`, yes);
  }

  /**
   * Answers that an action stores; undefined if `accept` or `refuse` of the consent store gives the same result.
   * “Accept all” also stores the switches of categories that are apart, if one was moved and not saved, or if there
   * is nothing else to accept.
   */
  answersTo(act: AnswerAction): Answers | undefined {
    if (act === 'save') return this.answers();
    if (act === 'refuse') return undefined;
    const apart = this.#ownAnswers();
    const asked = askedCategories(this.#charter);
    const before = new DraftAnswers(this.#charter, this.#consent).#ownAnswers();
    if (asked.length && JSON.stringify(apart) === JSON.stringify(before)) return undefined;
    const { refusedBySignal } = this.#consent.state;
    return Object.fromEntries([
      ...asked.flatMap(({ id }): [string, boolean][] =>
        id && !refusedBySignal.includes(id) ? [[id, true]] : [],
      ),
      ...apart,
    ]);
  }

  /** Answers of the categories that are apart. */
  #ownAnswers(): [string, boolean][] {
    const ids = categoriesOutsideAcceptAll(this.#charter).map(({ id }) => id);
    return Object.entries(this.answers()).filter(([key]) =>
      ids.some((id) => key === id || key.startsWith(`${id}/`)),
    );
  }

  /** Answers that `save` stores: services one by one only if they differ. */
  answers(): Answers {
    return Object.fromEntries(
      this.#categories.flatMap((category): [string, boolean][] => {
        const { id = '' } = category;
        const mark = this.checkState(category);
        return mark === 'mixed'
          ? [
              [id, false],
              ...answerableServices(category).map((part): [string, boolean] => [
                `${id}/${part}`,
                this.serviceChecked(id, part),
              ]),
            ]
          : [[id, mark]];
      }),
    );
  }
}
