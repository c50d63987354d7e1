import { expect } from '@open-wc/testing';
import type { CharterSource } from '../../loading/charter-source.js';
import { validateSource } from './validate-source.js';

const sourceOf = (text: string): CharterSource => ({
  key: text,
  where: location.href,
  read: () => Promise.resolve(text),
});
const codesOf = async (text: string): Promise<string[]> =>
  (await validateSource(sourceOf(text))).map(({ code }) => code);

describe('the report on the charter of an element', () => {
  it('has the problems of the file', async () => {
    expect(await codesOf('{ "categories": {} }')).to.include('wrong-type');
    expect(await codesOf('{ not JSON')).to.include('syntax');
  });

  it('says where the charter that it extends cannot be loaded', async () => {
    const codes = await codesOf('{ "extends": "https://elsewhere.example/charter.json", "categories": [] }');
    expect(codes).to.include('bad-base');
  });

  it('rejects where there is no file', async () => {
    const missing = { ...sourceOf(''), read: () => Promise.reject(new Error('404')) };
    const error = await validateSource(missing).catch((one: Error) => one);
    expect((error as Error).message).to.equal('404');
  });
});
