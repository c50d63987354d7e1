/** Letters to change, add or take out to make one word of another (Levenshtein), swaps of neighbours counted once. */
const distance = (from: string, to: string): number => {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1;
      let least = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return rows[from.length]?.[to.length] ?? 0;
};

const flat = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '');

/** What the author may have meant: the nearest of what there is, if it is near. */
export const suggest = (found: string, known: readonly string[]): string | undefined => {
  if (found.length > 40) return undefined;
  const near = known
    .map((word) => ({
      word,
      away: flat(word) === flat(found) ? 0 : distance(found.toLowerCase(), word.toLowerCase()),
    }))
    .sort((a, b) => a.away - b.away)[0];
  return near && near.away <= Math.max(1, Math.floor(found.length / 3)) ? near.word : undefined;
};
