/** Defaults for storing the choice. In a file without a parser, since most visits need no more. */

/** Where and how the choice is stored. */
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

/** Months that a choice is valid: CNIL, recommandation (2020-092), §38 and 39. */
export const DEFAULT_CHOICE_MONTHS = 6;

/**
 * Months that an objection is stored: it has no end, but browsers keep a cookie 400 days at most (RFC 6265bis, 5.5).
 */
export const DEFAULT_OBJECTION_MONTHS = 13;
