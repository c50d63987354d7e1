import { expect } from '@open-wc/testing';
import { whenIdle, withTimeout, yieldToMain } from './yield-to-main.js';

describe('yielding to the main thread', () => {
  it('lets what is due before go first', async () => {
    const order: string[] = [];
    void Promise.resolve().then(() => order.push('microtask'));
    await yieldToMain();
    expect(order).to.deep.equal(['microtask']);
  });
});

describe('an idle page', () => {
  it('does what waits for it, and survives a file that does not load', async () => {
    await new Promise<void>((resolve) => {
      whenIdle(() => {
        resolve();
        return Promise.reject(new Error('no such file'));
      });
    });
  });
});

describe('a promise that may never settle', () => {
  it('gives what it comes to', async () => {
    expect(await withTimeout(Promise.resolve('here'))).to.equal('here');
  });

  it('passes on what it rejects with', async () => {
    const error = await withTimeout(Promise.reject(new Error('broken'))).catch((one: Error) => one);
    expect((error as Error).message).to.equal('broken');
  });
});
