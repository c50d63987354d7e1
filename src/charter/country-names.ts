/**
 * The names of countries that a charter states, in a language. What is no code of two letters, such as “United States”,
 * is shown as its author wrote it, and so is every code where the browser has no names.
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
