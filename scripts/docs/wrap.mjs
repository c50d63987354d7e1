/** The smallest charter in which a field of an object of the format can be written. */

const base = () => ({
  language: 'en',
  languages: ['en', 'fr'],
  sections: /** @type {any[]} */ (['cookies']),
  providers: /** @type {any} */ ({ town: { name: 'City' } }),
  categories: /** @type {any[]} */ ([
    {
      id: 'figures',
      consent: 'none',
      label: 'Figures',
      services: [{ id: 'count', label: 'Counting', cookies: [{ name: 'id' }] }],
    },
  ]),
});

/** @typedef {ReturnType<typeof base>} File */
const service = (/** @type {File} */ file) => file.categories[0].services[0];
const cookie = (/** @type {File} */ file) => service(file).cookies[0];

/** Puts fields where their object is. @type {Record<string, (file: any, fields: any, asked: any) => void>} */
const PLACES = {
  CharterFile: (file, fields, asked) => {
    service(file).provider = 'town';
    if ('site' in asked) file.sections = [{ type: 'text', text: '{site.name}' }];
    if ('updated' in asked) file.sections = ['updated'];
    if ('history' in asked) file.sections = ['history'];
    if ('controller' in asked) file.sections = ['controller'];
    Object.assign(file, fields);
    if ('categories' in asked || 'providers' in asked) file.sections = ['cookies'];
  },
  SiteJson: (file, fields) => {
    file.site = fields;
    file.sections = [{ type: 'text', text: '{site.name} {site.url}' }];
  },
  ControllerJson: (file, fields) => Object.assign(file, { controller: fields, sections: ['controller'] }),
  DpoJson: (file, fields) => Object.assign(file, { controller: { dpo: fields }, sections: ['controller'] }),
  AuthorityJson: (file, fields) =>
    Object.assign(file, {
      controller: { authority: { name: 'The authority', ...fields } },
      sections: ['controller'],
    }),
  ProviderJson: (file, fields) =>
    void (
      Object.assign(service(file), { provider: 'town' }) &&
      (file.providers.town = { name: 'City', ...fields })
    ),
  CategoryJson: (file, fields, asked) => {
    if ('consent' in asked) {
      file.sections = ['choices'];
      file.categories[0].consent = 'opt-in';
    }
    Object.assign(
      file.categories[0],
      'exemption' in asked ? { consent: 'opt-out' } : 'acceptAll' in asked ? { consent: 'opt-in' } : {},
      fields,
    );
  },
  OptionsJson: (file, fields) => void (file.categories[0].options = fields),
  ServiceJson: (file, fields, asked) => {
    if ('purpose' in asked) delete cookie(file).purpose;
    Object.assign(service(file), fields);
  },
  OptOutJson: (file, fields) =>
    void (service(file).optOut = { url: 'https://stats.example.org/', ...fields }),
  CookieJson: (file, fields, asked) => {
    if ('match' in asked || 'label' in asked) delete cookie(file).name;
    Object.assign(cookie(file), fields);
  },
  DurationJson: (file, fields, asked) =>
    void (cookie(file).duration = 'sliding' in asked ? { value: 'P1Y1M', ...fields } : fields),
  ColumnJson: (file, fields, asked) =>
    void (file.columns = [{ id: 'join' in asked ? 'kind' : 'duration', ...fields }]),
  TableJson: (file, fields) => void (file.sections = [{ type: 'cookies', tables: [fields] }]),
  WhereJson: (file, fields) => void (file.sections = [{ type: 'cookies', tables: [{ where: fields }] }]),
  HistoryJson: (file, fields) =>
    Object.assign(file, { history: [{ date: '2026-11-01', ...fields }], sections: ['history'] }),
  BrowserJson: (file, fields) =>
    void (file.sections = [{ type: 'browsers', items: [{ label: 'Browser', ...fields }] }]),
};

/** What a section shows nothing without. @type {Record<string, object>} */
const NEEDED = { text: { text: 'Words.' }, table: { columns: ['Head'], rows: [['Cell']] } };

/**
 * @param {string} name Of the object, or the type of a section.
 * @param {object} asked Its fields; one that is undefined says only where the others go.
 */
export const wrap = (name, asked) => {
  const file = base();
  const fields = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const place = PLACES[name];
  if (place) place(file, fields, asked);
  else file.sections = [{ type: name, ...NEEDED[name], ...fields }];
  return file;
};
