/** Cookies that scripts of a page see, and the domains that they may set. */
/** The values of every visible cookie of a name: more than one where parent domains or paths hold one too. */
export const cookiesNamed = (page: Document, name: string): string[] =>
  page.cookie
    .split('; ')
    .filter((cookie) => cookie.startsWith(`${name}=`))
    .map((cookie) => cookie.slice(name.length + 1));

/** The names of the cookies that scripts see. */
export const cookieNames = ({ cookie }: Document): string[] => [
  ...new Set(cookie ? cookie.split('; ').map((one) => one.split('=')[0] ?? '') : []),
];

/** The domains a page may set cookies for, widest first: `example.org`, `www.example.org`. An IP address has none. */
export const parentDomains = (hostname: string): string[] => {
  const labels = hostname.split('.');
  return /^[\d.]+$|:/.test(hostname)
    ? []
    : labels.map((_, index) => labels.slice(index).join('.')).toReversed();
};
