/** One row in both languages. @typedef {{ name: string, service: string, purpose: Record<string, string>, duration: Record<string, string> }} Row */

/** Heads of the four columns. @type {Record<string, readonly string[]>} */
export const HEADS = {
  fr: ['Service', 'Nom', 'Finalité', 'Durée'],
  en: ['Service', 'Name', 'Purpose', 'Lifetime'],
};

/** Rows of a charter. @param {string} address @returns {Promise<Row[]>} */
export const loadRows = async (address) => {
  const { categories } = await (await fetch(address)).json();
  return categories[0].services.flatMap((/** @type {any} */ { label, cookies }) =>
    cookies.map((/** @type {any} */ { name, purpose }) => ({
      name,
      service: label,
      purpose,
      duration: { fr: '6 mois', en: '6 months' },
    })),
  );
};
