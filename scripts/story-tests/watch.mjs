/** What stories about failures and gaps make our elements, and Chromium, say. */
export const WARNING =
  /<cookie-[a-z]+> has no charter to show|Failed to load resource|the browser keeps nothing for|<cookie-embed> leaves a plain link|the charter promises "[a-z]+" in its "languages"/;

/**
 * Listens to what a page of the catalogue says, misses or asks of others.
 * @param {import('playwright').Page} page
 * @param {string} address Of the catalogue.
 */
export const watch = (page, address) => {
  /** @type {string[]} */
  let heard = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('requestfailed', (request) => {
    // What is left for another story is given up.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') heard.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !url.startsWith(address)) heard.push(`asked for ${url}`);
  });
  return {
    /** What was heard since the last time. @param {boolean} mayWarn What `WARNING` matches was to be expected. */
    faults: (mayWarn) => {
      const faults = heard.filter(
        (text) => !text.includes('Lit is in dev mode') && !(mayWarn && WARNING.test(text)),
      );
      heard = [];
      return faults;
    },
  };
};
