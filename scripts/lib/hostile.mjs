/** Files meant to hold up whoever reads them, with what the report must say. */
export const HOSTILE = {
  'of 5 MB': { code: 'too-large', text: JSON.stringify({ categories: [{ id: 'x'.repeat(5e6) }] }) },
  '200 levels deep': { code: 'too-deep', text: `{"categories":${'['.repeat(200)}${']'.repeat(200)}}` },
  'a million levels deep': { code: 'too-deep', text: '['.repeat(999_999) },
  'of open quotation marks': { code: 'syntax', text: '"'.repeat(900_000) },
  'of open braces': { code: 'syntax', text: '{'.repeat(900_000) },
  'of commas': { code: 'syntax', text: ','.repeat(900_000) },
  'of comments': { code: 'syntax', text: '/*'.repeat(450_000) },
  'of apostrophes': { code: 'syntax', text: `['${"\\\\'".repeat(200_000)}` },
  'of comments without end': { code: 'syntax', text: `[${'/*,'.repeat(200_000)}` },
  'of tags without end': { code: 'missing', text: JSON.stringify({ site: { name: '<a '.repeat(200_000) } }) },
  'of backslashes': { code: 'syntax', text: `"${'\\'.repeat(900_000)}` },
};
