/**
 * Migrates the visitor's choice from an earlier consent tool, so that they are not asked twice. A refusal is always
 * migrated; an acceptance only with its date, or where its cookie cannot be older than a known time; and both only
 * where every category that needs consent has one clear answer. Otherwise the visitor is asked.
 */
import { importAnswers } from '../commands/command.js';
import { commitCommand } from '../commit-command.js';
import { type Choice, grantsAny, toKey } from '../choice.js';
import { addMonths } from '../choice-status.js';
import type { ConsentContext } from '../consent-context.js';
import type { ConsentPolicy } from '../policy.js';
import { cookiesNamed } from '../storage/page-cookies.js';
import { expireCookie } from '../storage/expire-cookie.js';
import { type ToolAnswers, type ConsentTool, CONSENT_TOOL_READERS } from './other-tools.js';

const DAY = 86_400_000;

/** One answer for a category: its own, else that of all its services where they agree. */
const answerFor = (
  policy: ConsentPolicy,
  id: string,
  { answers, complete, partly }: ToolAnswers,
): boolean | undefined => {
  const own = answers.get(id);
  if (own !== undefined) return own;
  const services = new Map<string, boolean | undefined>();
  for (const [alias, service] of policy.categories.get(id)?.services ?? []) {
    services.set(service, services.get(service) ?? answers.get(alias));
  }
  const said = new Set([...services.values()].map((one) => one ?? (complete ? false : undefined)));
  const agreed = said.size === 1 ? [...said][0] : undefined;
  // `partly`: some services were accepted. That is consent to the category only if these are all of its services.
  if (partly?.has(id)) return agreed || undefined;
  return services.size ? agreed : complete ? false : undefined;
};

/** Converts a tool's stored value to a choice; undefined where it does not answer everything asked. */
export const toChoice = (
  policy: ConsentPolicy,
  peer: ConsentTool,
  value: string,
  now: number,
  isCookie: boolean,
): Choice | undefined => {
  const found = peer.read(value);
  if (!found) return undefined;
  const answers = new Map<string, boolean>();
  for (const [id, { consent, isOutsideAcceptAll }] of policy.categories) {
    if (consent === 'none') continue;
    const answer = answerFor(policy, id, found);
    // Consent may come from the tool's “Accept all”, which does not grant categories outside ours.
    if (isOutsideAcceptAll && answer !== false) continue;
    if (consent === 'opt-in' && answer === undefined) return undefined;
    if (consent === 'opt-in' || answer === false) answers.set(toKey(id), answer === true);
  }
  const oldest = isCookie && peer.cookieLifetimeDays ? now - peer.cookieLifetimeDays * DAY : undefined;
  // A refusal counts whatever its date: a date that a choice cannot hold becomes `now`.
  const dated = found.time !== undefined && found.time >= 0 && found.time <= now;
  const choice = { revision: policy.revision, time: dated ? found.time : now, answers };
  if (!answers.size || !grantsAny(choice)) return answers.size ? choice : undefined;
  const time = found.time ?? oldest;
  return time !== undefined && time <= now && addMonths(time, policy.months) > now
    ? { ...choice, time }
    : undefined;
};

/** A value of `localStorage`; none where the browser blocks it, which throws. */
const readLocalStorage = ({ defaultView }: Document, key: string): string | null | undefined => {
  try {
    return defaultView?.localStorage.getItem(key);
  } catch {
    return undefined;
  }
};

/** Migrates the choice of a tool that the charter names. Deletes the tool's value once ours is stored. */
export const migrateChoice = async (core: ConsentContext): Promise<void> => {
  const { page, now } = core.options;
  const { policy } = core.snapshot();
  if (!page || !policy) return;
  for (const [name, peer] of Object.entries(CONSENT_TOOL_READERS)) {
    if (!policy.migratesFrom.includes(name)) continue;
    for (const key of peer.names) {
      const places: [value: string | null | undefined, forget: () => void][] = [
        [cookiesNamed(page, key)[0], () => expireCookie(page, key)],
        [readLocalStorage(page, key), () => page.defaultView?.localStorage.removeItem(key)],
      ];
      for (const [index, [value, forget]] of places.entries()) {
        const choice = value && toChoice(policy, peer, value, now(), index === 0);
        if (!choice) continue;
        await commitCommand(core, importAnswers(choice), { source: 'import' });
        if (core.consent.state.persisted) forget();
        return;
      }
    }
  }
};
