/** Charter of so many cookies, in ten services of one category. @param {number} count */
export const writeCharter = (count) => ({
  format: 1,
  language: 'fr',
  languages: ['fr', 'en'],
  categories: [
    {
      id: 'statistics',
      consent: 'opt-in',
      label: 'Statistiques',
      services: Array.from({ length: 10 }, (_, service) => ({
        id: `service-${service}`,
        label: `Service ${service}`,
        cookies: Array.from({ length: count / 10 }, (__, index) => ({
          name: `c${service}_${index}`,
          duration: 'P6M',
          // Short: a charter may have a million characters.
          purpose: { fr: `Garde ${index}.`, en: `Keeps ${index}.` },
        })),
      })),
    },
  ],
});
