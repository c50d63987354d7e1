/** The domains a page may set cookies for, widest first: `example.org`, `www.example.org`. An IP address has none. */
export const parentDomains = (hostname: string): string[] => {
  const labels = hostname.split('.');
  return /^[\d.]+$|:/.test(hostname)
    ? []
    : labels.map((_, index) => labels.slice(index).join('.')).toReversed();
};
