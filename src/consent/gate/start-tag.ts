/** Characters of a start tag that a message shows. */
const MAX_TAG_LENGTH = 200;

/** The start tag of an element, as its author wrote it. Not read from a clone: cloning an image loads it. */
export const describeElement = ({ localName, attributes }: Element): string => {
  const words = [...attributes].map(({ name, value }) => (value ? `${name}="${value}"` : name));
  const tag = `<${[localName, ...words].join(' ')}>`;
  return tag.length > MAX_TAG_LENGTH ? `${tag.slice(0, MAX_TAG_LENGTH)}…` : tag;
};
