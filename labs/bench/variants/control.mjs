/** The page without any tool: what the others are compared with. @type {import('./variant.mjs').Variant} */
export const control = {
  name: 'control',
  note: 'The page without any tool.',
  files: {},
  placement: {},
  accept: '',
};
