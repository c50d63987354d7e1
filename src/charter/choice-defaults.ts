/** How the choice is kept unless the charter says otherwise. Apart from what reads it: most visits need no more. */

/** Where and how the choice is kept. */
export interface ChoiceStorageSettings {
  readonly storage: 'cookie' | 'localStorage' | 'memory';
  readonly name: string;
  readonly domain: string | undefined;
  readonly path: string;
  readonly sameSite: 'Lax' | 'Strict' | 'None';
}

export const DEFAULT_CHOICE_STORAGE: ChoiceStorageSettings = {
  storage: 'cookie',
  name: 'cookie_charter_choice',
  domain: undefined,
  path: '/',
  sameSite: 'Lax',
};

/** Months a choice counts: CNIL, recommandation (2020-092), §38 and 39. */
export const DEFAULT_CHOICE_MONTHS = 6;

/** Months an objection is kept: it has no end, and browsers keep a cookie 400 days at most (RFC 6265bis, 5.5). */
export const DEFAULT_OBJECTION_MONTHS = 13;
