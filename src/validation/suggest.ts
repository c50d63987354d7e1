/** Edit distance (Levenshtein): letters to change, add or remove, with a swap of neighbours counted once. */
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

const normalize = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '');

/** Word that the author may have meant: the nearest known one, if it is near. */
export const suggest = (found: string, known: readonly string[]): string | undefined => {
  // Limit: among hundreds of names, a guess is arbitrary and slow.
  if (found.length > 40 || known.length > 200) return undefined;
  const near = known
    .map((word) => ({
      word,
      away: normalize(word) === normalize(found) ? 0 : distance(found.toLowerCase(), word.toLowerCase()),
    }))
    .sort((a, b) => a.away - b.away)[0];
  return near && near.away <= Math.max(1, Math.floor(found.length / 3)) ? near.word : undefined;
};

/** Synonyms of field names, in French and English. */
const SYNONYMS: readonly (readonly [words: RegExp, field: string])[] = [
  [/^(nom|cookie|key|cle)$/, 'name'],
  [/^(titre|title|libelle|intitule|nom)$/, 'label'],
  [/^(duree|expires?|expiry|lifetime|lifespan|ttl|max-?age|validity)$/, 'duration'],
  [/^(finalite|but|description|objectif|use|usage|why)s?$/, 'purpose'],
  [/^(prestataire|fournisseur|vendor|editeur)s?$/, 'provider'],
  [/^(prestataire|fournisseur|vendor|editeur)s?$/, 'providers'],
  [/^(categorie|categor(y|ie))s?$/, 'categories'],
  [/^(langue|lang|locale)$/, 'language'],
  [/^(langues|locales)$/, 'languages'],
  [/^(politique|policy|privacy|url|link|lien)$/, 'privacyPolicy'],
  [/^(texte|contenu|content|body)$/, 'text'],
  [/^(domaine|host|hote)$/, 'domain'],
  [/^(pays)$/, 'country'],
  [/^(destinataire)s?$/, 'recipients'],
  [/^(courriel|mail)$/, 'email'],
];

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Field that the author may have meant, by spelling or by meaning. */
export const suggestField = (found: string, known: readonly string[]): string | undefined =>
  suggest(found, known) ??
  SYNONYMS.find(([words, field]) => known.includes(field) && words.test(withoutAccents(found)))?.[1];

const UNIT_NAMES: readonly (readonly [words: RegExp, before: string, unit: string])[] = [
  [/^(an|annee|year|y)s?$/, 'P', 'Y'],
  [/^(mois|month|m)s?$/, 'P', 'M'],
  [/^(semaine|week|w)s?$/, 'P', 'W'],
  [/^(jour|day|d|j)s?$/, 'P', 'D'],
  [/^(heure|hour|h)s?$/, 'PT', 'H'],
  [/^(minute|min|mn)s?$/, 'PT', 'M'],
  [/^(seconde|second|sec|s)s?$/, 'PT', 'S'],
];

/** The duration that words such as "13 months" or "p13m" mean. */
export const suggestDuration = (found: string): string | undefined => {
  const plain = withoutAccents(found.trim());
  const word = /session|persistent|unknown/.exec(plain)?.[0];
  if (word) return word;
  const [, count, unit = ''] = /^p?t?(\d+)\s*([a-z]+)\.?$/.exec(plain) ?? [];
  const known = UNIT_NAMES.find(([words]) => words.test(unit));
  return count && known ? `${known[1]}${count}${known[2]}` : undefined;
};
