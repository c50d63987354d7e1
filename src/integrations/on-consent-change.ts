import type { Consent } from '../consent/consent-context.js';

/** A category, or a service of it, as `consent.has` takes them. */
export type ConsentKey = readonly [category: string, service?: string];

/** `video` or `video/youtube`, as a site writes them, in parts. */
export const parseConsentKey = (name: string): ConsentKey => {
  const [category = '', ...service] = name.split('/');
  return service.length ? [category, service.join('/')] : [category];
};

/**
 * Calls back once it is known what is granted, and after every change of the state from then on. While the engine is
 * `loading` nothing is known, and nobody is told. A stored choice says nothing of categories that ask nothing
 * (`none`, `opt-out`): where one of them is among the keys, the charter is loaded first, lest "not known yet" be told
 * as a refusal.
 * @param keys What the caller asks about.
 * @returns What stops it.
 */
export const onConsentChange = (
  consent: Consent,
  keys: readonly ConsentKey[],
  tell: () => void,
): (() => void) => {
  let stopped = false;
  let unsubscribe: (() => void) | undefined;
  let told = false;
  let asked = false;
  let chartered = false;
  const isKnown = ([category, service]: ConsentKey): boolean => {
    const { status, answers } = consent.state;
    // The engine asks only with the charter in hand: what it does not grant then is refused.
    if (chartered || consent.has(category, service) || !['decided', 'withdrawn'].includes(status))
      return true;
    const all = new Map(Object.entries(answers ?? {}));
    return (
      ((service === undefined ? undefined : all.get(`${category}/${service}`)) ?? all.get(category)) === false
    );
  };
  const look = (): void => {
    if (stopped || consent.state.status === 'loading') return;
    if (keys.every(isKnown)) {
      told = true;
      tell();
    } else if (!asked) {
      asked = true;
      void needCharter();
    }
  };
  const needCharter = async (): Promise<void> => {
    try {
      // News are told of the charter, so it is there once they are.
      await consent.changes();
      chartered = true;
    } catch {
      // Without a charter what was told before counts as taken back; where nothing was, nothing is.
      chartered = told;
    }
    look();
  };
  const begin = async (): Promise<void> => {
    await consent.ready;
    if (stopped) return;
    unsubscribe = consent.subscribe(look);
    look();
  };
  void begin();
  return () => {
    stopped = true;
    unsubscribe?.();
  };
};
