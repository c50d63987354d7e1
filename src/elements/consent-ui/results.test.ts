import { expect } from '@open-wc/testing';
import type { ConsentState } from '../../consent/consent-state.js';
import { getMessages } from '../../localize/msg.js';
import { type AnswerAction, resultMessage } from './results.messages.js';

const msg = getMessages('en');
const state = (more: Partial<ConsentState> = {}): ConsentState => ({
  status: 'decided',
  promptNeeded: false,
  granted: ['video'],
  refusedBySignal: [],
  outsideAcceptAll: [],
  objected: [],
  answers: { video: true },
  answeredAt: new Date(0),
  expiresAt: new Date(1),
  persisted: true,
  reloadNeeded: false,
  ...more,
});

describe('what is announced after an answer', () => {
  for (const [action, more, expected] of [
    ['accept', {}, /you accept all/],
    ['refuse', {}, /you refuse all/],
    ['save', {}, /choices are saved/],
    // Not everything: a browser signal or the charter keeps a category refused.
    ['accept', { refusedBySignal: ['statistics'] }, /choices are saved/],
    ['accept', { outsideAcceptAll: ['profiling'] }, /choices are saved/],
    ['accept', { outsideAcceptAll: ['video'] }, /you accept all/],
    ['accept', { persisted: false }, /keeps nothing for this site/],
    ['refuse', { persisted: false }, /keeps nothing for this site/],
  ] as const satisfies readonly [AnswerAction, Partial<ConsentState>, RegExp][]) {
    it(`says the truth: ${action} ${JSON.stringify(more)}`, () =>
      expect(resultMessage(msg, action, state(more))).to.match(expected));
  }
});
