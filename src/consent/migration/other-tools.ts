/**
 * How other consent tools store an answer: name, form and lifetime. Read from their published packages:
 * vanilla-cookieconsent 3.1, klaro 0.7, orejime 2 and 3, tarteaucitron 1.3x.
 */
import { parseList, parseRecord, parseString } from '../../charter/parsers.js';

/** Answers in a tool's stored value. */
export interface ToolAnswers {
  /** Yes or no by the tool's own names; undecided ones are left out. */
  readonly answers: ReadonlyMap<string, boolean>;
  /** When, in milliseconds since 1970. */
  readonly time?: number;
  /** True where missing names were refused. */
  readonly complete?: boolean;
  /** Categories of which some services were accepted, and maybe not all. */
  readonly partly?: ReadonlySet<string>;
}

export interface ConsentTool {
  /** Names of the cookie, or of the item of `localStorage`, newest first. */
  readonly names: readonly string[];
  /**
   * Days after which the tool's cookie expires: an answer without a date is younger than that. Undefined: not known.
   */
  readonly cookieLifetimeDays?: number;
  read(value: string): ToolAnswers | undefined;
}

/** Parses JSON that was encoded once, or twice, or not at all. */
const json = (value: string): Readonly<Record<string, unknown>> => {
  for (let text = value, tries = 0; tries < 3; tries++) {
    try {
      const parsed: unknown = JSON.parse(text);
      if (typeof parsed !== 'string') return parseRecord(parsed);
      text = parsed;
    } catch {
      try {
        text = decodeURIComponent(text);
      } catch {
        break;
      }
    }
  }
  return {};
};

/** `{"service": true}`, without a date. */
const booleans = (value: string): ToolAnswers => ({
  answers: new Map(
    Object.entries(json(value)).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
  ),
});

export const CONSENT_TOOL_READERS: Readonly<Record<string, ConsentTool>> = {
  'vanilla-cookieconsent': {
    names: ['cc_cookie'],
    read: (value) => {
      const { categories, lastConsentTimestamp, consentTimestamp, services } = json(value);
      if (!Array.isArray(categories)) return undefined;
      const time = Date.parse(parseString(lastConsentTimestamp) ?? parseString(consentTimestamp) ?? '');
      const byCategory = Object.entries(parseRecord(services)).map(
        ([id, names]) => [id, parseList(parseString)(names)] as const,
      );
      const partly = new Set(byCategory.filter(([, names]) => names.length).map(([id]) => id));
      const accepted = [
        ...parseList(parseString)(categories).filter((id) => !partly.has(id)),
        ...byCategory.flatMap(([, names]) => names),
      ];
      return {
        answers: new Map(accepted.map((name) => [name, true])),
        complete: true,
        partly,
        ...(Number.isFinite(time) && { time }),
      };
    },
  },
  klaro: { names: ['klaro'], cookieLifetimeDays: 120, read: booleans },
  // Version 3 keeps its cookie for 120 days, version 2 for a year. The value does not tell which wrote `orejime`.
  orejime: { names: ['eu-consent', 'orejime'], cookieLifetimeDays: 365, read: booleans },
  tarteaucitron: {
    names: ['tarteaucitron'],
    // `!matomo=true!youtube=wait`: `wait` is no answer. A stored consent may be the tool's own, for services that it does not ask
    // about: without `cookieLifetimeDays`, no acceptance is migrated.
    read: (value) => ({
      answers: new Map(
        value
          .split('!')
          .map((one) => /^(.+)=(true|false)$/.exec(one))
          .filter((match) => match !== null)
          .map(([, name = '', yes]): [string, boolean] => [name, yes === 'true']),
      ),
    }),
  },
};
