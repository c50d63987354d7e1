import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../../test/browser/console.js';
import '../../../test/browser/fixtures.js';
import type { CharterFile } from '../../charter/charter-json.js';
import { decodeChoice } from '../choice.js';
import { createConsent } from '../create-consent.js';
import type { ConsentStorage } from './storage.js';
import { expireCookie } from './expire-cookie.js';

const NAME = 'test_choice';
const NOW = Date.now();

const charter = (choice: CharterFile['choice'] = {}): CharterFile => ({
  revision: 1,
  categories: [{ id: 'statistics', label: 'Statistics' }],
  choice: { cookie: { name: NAME, ...choice.cookie }, ...(choice.storage && { storage: choice.storage }) },
});

const cookies = (name = NAME): string[] =>
  document.cookie.split('; ').filter((cookie) => cookie.startsWith(`${name}=`));

const engine = async (
  choice: CharterFile['choice'] = {},
  more: { storage?: ConsentStorage; page?: Document } = {},
): Promise<ReturnType<typeof createConsent>> => {
  const consent = createConsent({ charter: charter(choice), now: () => NOW, signals: [], ...more });
  await consent.ready;
  return consent;
};

/** A page of a town under a public suffix, with cookies of its own. */
const pageWith = (cookie: { get: () => string; set: (line: string) => void }): Document =>
  Object.defineProperty(
    {
      location: new URL('https://www.ville.gouv.fr/a/b'),
      dispatchEvent: () => true,
    },
    'cookie',
    cookie,
  ) as unknown as Document;

/** Cookies as a browser keeps them, with a list of domains that it refuses to hold any for. */
const jar = (refused: readonly string[]): { page: Document; domains: () => (string | undefined)[] } => {
  const kept = new Map<string, { value: string; domain: string | undefined }>();
  const page = pageWith({
    get: () => [...kept.values()].map(({ value }) => value).join('; '),
    set: (line: string) => {
      const [value = '', ...attributes] = line.split('; ');
      const of = (name: string): string | undefined =>
        attributes.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
      const domain = of('Domain');
      if (domain && refused.includes(domain)) return;
      const key = `${value.split('=')[0]} ${domain} ${of('Path')}`;
      if (Date.parse(of('Expires') ?? '') < NOW) kept.delete(key);
      else kept.set(key, { value, domain });
    },
  });
  return { page, domains: () => [...kept.values()].map(({ domain }) => domain) };
};

afterEach(() => {
  expireCookie(document, NAME);
  localStorage.removeItem(NAME);
});

describe('a choice kept in a cookie', () => {
  it('is written only after an answer, and read again', async () => {
    const consent = await engine();
    expect(cookies()).to.deep.equal([]);
    await consent.accept();
    expect(cookies().length).to.equal(1);
    expect((await engine()).has('statistics')).to.equal(true);
    expect(localStorage.getItem(NAME)).to.equal(null);
  });

  it('has the path, the life and the attributes that the charter gives it', async () => {
    const lines: string[] = [];
    const page = pageWith({ get: () => '', set: (line) => lines.push(line) });
    const consent = await engine({ cookie: { name: NAME, path: '/portal', sameSite: 'Strict' } }, { page });
    await consent.refuse();
    expect(lines[0]).to.match(
      /^test_choice=2\.1\.\w+\.statistics~0; Path=\/portal; Expires=.* GMT; SameSite=Strict; Secure$/,
    );
    const expires = new Date(/Expires=([^;]+)/.exec(lines[0] ?? '')?.[1] ?? '');
    expect((expires.getTime() - NOW) / 86_400_000).to.be.within(180, 185);
    await consoleMessages();
  });

  it('finds the widest domain that the browser allows by trying', async () => {
    const { page, domains } = jar(['fr', 'gouv.fr']);
    const consent = await engine({ cookie: { name: NAME, domain: 'gouv.fr' } }, { page });
    await consent.accept();
    expect(domains()).to.deep.equal(['ville.gouv.fr']);
    expect(consent.state.persisted).to.equal(true);
  });

  it('stays with the host where the domain is another site’s', async () => {
    const { page, domains } = jar([]);
    await (await engine({ cookie: { name: NAME, domain: 'example.org' } }, { page })).accept();
    expect(domains()).to.deep.equal([undefined]);
  });

  it('takes the latest of several of one name, and leaves that one alone', async () => {
    const { page, domains } = jar([]);
    const at = (days: number): string => (NOW - days * 86_400_000).toString(36);
    page.cookie = `${NAME}=2.1.${at(9)}.statistics~1; Path=/; Domain=gouv.fr`;
    page.cookie = `${NAME}=2.1.${at(2)}.statistics~0; Path=/`;
    page.cookie = `${NAME}=2.1.${at(5)}.statistics~1; Path=/a`;
    const consent = await engine({}, { page });
    expect(consent.has('statistics')).to.equal(false);
    expect(domains().length).to.equal(1);
    expect(page.cookie).to.equal(`${NAME}=2.1.${at(2)}.statistics~0`);
  });

  it('keeps a refusal where a cookie beside it holds a yes that is dated ahead', async () => {
    const { page, domains } = jar([]);
    const at = (days: number): string => (NOW + days * 86_400_000).toString(36);
    page.cookie = `${NAME}=2.1.${at(3)}.statistics~1; Path=/a`;
    page.cookie = `${NAME}=2.1.${at(0)}.statistics~0; Path=/`;
    const consent = await engine({}, { page });
    expect(consent.state).to.include({ status: 'decided', promptNeeded: false });
    expect(domains().length).to.equal(1);
    expect(page.cookie).to.equal(`${NAME}=2.1.${at(0)}.statistics~0`);
  });
});

describe('a choice kept elsewhere', () => {
  it('stands in localStorage where the charter says so, and in no cookie', async () => {
    await (await engine({ storage: 'localStorage' })).refuse();
    expect(decodeChoice(localStorage.getItem(NAME) ?? '')?.answers.get('statistics')).to.equal(false);
    expect(cookies()).to.deep.equal([]);
    expect((await engine({ storage: 'localStorage' })).state.status).to.equal('decided');
  });

  it('is forgotten with the page where the charter says memory', async () => {
    const consent = await engine({ storage: 'memory' });
    await consent.accept();
    expect(consent.has('statistics')).to.equal(true);
    expect((await engine({ storage: 'memory' })).state.status).to.equal('undecided');
    expect([cookies(), localStorage.getItem(NAME)]).to.deep.equal([[], null]);
  });

  it('may be a place of the site’s own, that answers later', async () => {
    const account: { choice?: string } = {};
    const storage: ConsentStorage = {
      read: async () => account.choice,
      write: async (value) => {
        account.choice = value;
      },
    };
    await (await engine({}, { storage })).accept();
    expect((await engine({}, { storage })).has('statistics')).to.equal(true);
  });
});

describe('where nothing can be kept', () => {
  const blocked = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const places: Record<string, { storage?: ConsentStorage; page?: Document }> = {
    'the browser throws': { page: pageWith({ get: blocked, set: blocked }) },
    'the browser drops what is written': { page: pageWith({ get: () => '', set: () => {} }) },
    'a place of the site’s own fails': {
      storage: { read: () => Promise.reject(), write: () => Promise.reject() },
    },
  };
  for (const [what, place] of Object.entries(places)) {
    it(`an answer holds for the page, with one quiet word: ${what}`, async () => {
      const consent = await engine({}, place);
      expect(consent.state).to.include({ status: 'undecided', promptNeeded: true });
      await consent.accept();
      expect(consent.has('statistics')).to.equal(true);
      expect(consent.state).to.include({ status: 'decided', promptNeeded: false, persisted: false });
      await consent.refuse();
      expect(consent.has('statistics')).to.equal(false);
      const messages = await consoleMessages();
      expect(messages.length).to.equal(1);
      expect(messages[0]).to.match(/^warn: .*holds for this page/);
    });
  }
});

describe('a cookie that is deleted', () => {
  it('is looked for in few places, however deep the address of the page is', () => {
    let writes = 0;
    const page = {
      location: new URL(`https://www.town.test${'/a'.repeat(2000)}`),
      set cookie(_line: string) {
        writes++;
      },
    } as unknown as Document;
    expireCookie(page, 'name');
    expect(writes).to.be.below(500);
  });
});
