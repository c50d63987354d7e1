import type { Consent } from '../consent/consent-context.js';

/** A category, or a service of it, as `consent.has` takes them. */
export type ConsentKey = readonly [category: string, service?: string];

/** Splits `video` or `video/youtube` into its parts. */
export const parseConsentKey = (name: string): ConsentKey => {
  const [category = '', ...service] = name.split('/');
  return service.length ? [category, service.join('/')] : [category];
};

/**
 * Calls back once grants are known, and after every change of the state from then on. While the status is `loading`,
 * they are not known. A stored choice does not contain categories that need no consent (`none`, `opt-out`): where one
 * of them is among the keys, the charter is loaded first, so that "not known yet" is not reported as a refusal.
 * @param keys Keys that the caller reads.
 * @returns A function that stops the calls.
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
    // A status that asks is set only with the charter: a key that is not granted then is refused.
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
      // `changes()` loads the charter.
      await consent.changes();
      chartered = true;
    } catch {
      // The charter failed to load: keys that were reported before count as withdrawn; without a report before, none is
      // made.
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
