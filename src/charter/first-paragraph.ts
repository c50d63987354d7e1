/** First paragraph of a rich text, without marks: for places with room for one sentence. */
export const firstParagraph = (source: string): string =>
  (source.split(/\n\s*\n/)[0] ?? '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})/g, '$1')
    .replace(/\\(.)|[*`]+/g, '$1');
