/**
 * Serves scripts whose code stands in their address: `/code.js?alert(1)`. Blocked scripts are fetched by http and https
 * alone, so that a test cannot write a `data:` address.
 * @type {import('@web/dev-server-core').Plugin}
 */
export const codeFiles = {
  name: 'code-files',
  serve: ({ path, querystring }) =>
    path === '/code.js' ? { body: decodeURIComponent(querystring), type: 'js' } : undefined,
};
