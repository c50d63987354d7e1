/** The first paragraph of a rich text, without its marks: for places that hold one sentence. */
export const firstParagraph = (source: string): string =>
  (source.split(/\n\s*\n/)[0] ?? '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})/g, '$1')
    .replace(/\\(.)|[*`]+/g, '$1');
