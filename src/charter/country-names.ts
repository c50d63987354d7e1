/**
 * Country names in a language. Anything but a two-letter code, such as “United States”, is shown as its author wrote
 * it, and so is a code that the browser has no name for.
 */
export const countryNames = (stated: readonly string[], language: string): string[] =>
  stated.map((one) => {
    if (!/^[A-Za-z]{2}$/.test(one)) return one;
    try {
      return new Intl.DisplayNames(language, { type: 'region' }).of(one.toUpperCase()) ?? one;
    } catch {
      return one;
    }
  });
