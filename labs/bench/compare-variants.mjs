import { measureBlocking, measureCpu } from './measure/cpu.mjs';
import { measureDepth } from './measure/depth.mjs';
import { measureFirstVisit, measureSlowVisit } from './measure/first-visit.mjs';
import { measureAccept, measurePreferences, measureRefuse } from './measure/interactions.mjs';
import { renderPage } from './page.mjs';
import { control } from './variants/control.mjs';
import { installPeers, loadPeers } from './variants/load-variants.mjs';
import { placeOurs } from './variants/ours.mjs';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {Awaited<ReturnType<typeof import('./server.mjs').serveFiles>>} Server */
/** One variant on its page. @typedef {{ browser: Browser, server: Server, variant: import('./variants/variant.mjs').Variant, address: string }} Subject */
/** Pass: figures of one visit, by name. @typedef {(subject: Subject) => Promise<Record<string, any>>} Pass */

/** @type {Record<string, Pass>} */
const RETURNING_PASSES = { 'first visit': measureFirstVisit, cpu: measureCpu };
/** @type {Record<string, Pass>} */
const ALL_PASSES = {
  ...RETURNING_PASSES,
  'slow visit': measureSlowVisit,
  blocking: measureBlocking,
  accept: measureAccept,
  refuse: measureRefuse,
  preferences: measurePreferences,
};
/** @type {Record<string, Pass>} */
const CONTROL_PASSES = {
  ...RETURNING_PASSES,
  'slow visit': measureSlowVisit,
  blocking: measureBlocking,
};
/** So many variants share one run of the control page: what all are compared with is measured between them. */
const PER_CONTROL = 4;

const passesOf = (/** @type {Subject['variant']} */ variant) =>
  variant === control ? CONTROL_PASSES : variant.isReturning ? RETURNING_PASSES : ALL_PASSES;

/**
 * Measures each variant in interleaved rounds, each pass in a new browser context. A pass that fails is noted, and
 * stops no other.
 * @param {{ browser: Browser, server: Server, results: import('./results.mjs').Results, rounds: number, only: string }} run
 * @returns {Promise<Subject[]>}
 */
export const compareVariants = async ({ browser, server, results, rounds, only }) => {
  /** @param {Subject['variant']} variant @returns {Subject} */
  const place = (variant) => {
    for (const [path, content] of Object.entries(variant.files)) server.add(path, content);
    const path = `/${variant.name.replaceAll(/\W+/g, '-')}.html`;
    server.add(path, renderPage(variant.placement));
    return { browser, server, variant, address: server.origin + path };
  };
  /** @param {Subject} subject @param {string} name @param {Pass} measure */
  const attempt = async (subject, name, measure) => {
    const { name: variant } = subject.variant;
    try {
      results.add(variant, await measure(subject));
    } catch (reason) {
      results.fail(variant, name, reason);
      console.error(`bench: ${variant}, ${name}: ${String(reason).split('\n')[0]}`);
    }
  };

  installPeers();
  const peers = await loadPeers((name, reason) => results.fail(name, 'files', reason));
  const subjects = [control, ...peers, ...(await placeOurs())]
    .filter((variant) => variant === control || variant.name.includes(only))
    .map(place);
  // Once: it does not depend on the machine. It is the first visit of all to each page, too.
  for (const subject of subjects)
    if (subject.variant.accept && !subject.variant.isReturning) await attempt(subject, 'depth', measureDepth);
  const [first, ...others] = /** @type {[Subject, ...Subject[]]} */ (subjects);
  const order = others.flatMap((subject, index) => (index % PER_CONTROL ? subject : [first, subject]));
  for (let round = 1; round <= rounds; round++)
    for (const subject of order) {
      console.error(`bench: round ${round} of ${rounds}, ${subject.variant.name}`);
      for (const [name, measure] of Object.entries(passesOf(subject.variant)))
        await attempt(subject, name, measure);
    }
  return subjects;
};
