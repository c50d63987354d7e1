/** Characters of a start tag that a message shows. */
const SHORT = 200;

/** The start tag of an element, as its author wrote it. Not from a copy: a copy of an image loads it. */
export const startTagOf = ({ localName, attributes }: Element): string => {
  const words = [...attributes].map(({ name, value }) => (value ? `${name}="${value}"` : name));
  const tag = `<${[localName, ...words].join(' ')}>`;
  return tag.length > SHORT ? `${tag.slice(0, SHORT)}…` : tag;
};
