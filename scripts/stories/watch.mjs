/**
 * What a page of the catalogue says, misses or asks of others, from now on.
 * @param {import('playwright').Page} page
 * @param {string} address Of the catalogue.
 * @param {RegExp} [expected] What the page is about, and so may say.
 * @returns {string[]} Grows as faults come.
 */
export const watch = (page, address, expected) => {
  /** @type {string[]} */
  const faults = [];
  const listen = (/** @type {string} */ text) => {
    if (!expected?.test(text) && !text.includes('Lit is in dev mode')) faults.push(text);
  };
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && listen(message.text()));
  page.on('pageerror', (error) => listen(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !url.startsWith(address)) faults.push(`asked for ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !expected) faults.push(`${response.status()} ${response.url()}`);
  });
  return faults;
};
