/** Runs scripts one after another, as they stand in the page, and lets none of them hold up the rest. */
import { yieldToMain } from '../../util/yield-to-main.js';

/** Milliseconds after which the next script no longer waits for one that neither loads nor fails. */
export const QUEUE_TIMEOUT = 10_000;

/** What a script is waited for with. */
interface Waiting {
  /** False once nobody waits for the script any more: it left the page, or its grant is gone. */
  readonly isDue: () => boolean;
  readonly until: number;
  readonly go: () => void;
}

/** Something to do in its turn. */
interface Job {
  readonly run: () => unknown;
  /** False once it is not to be done any more. */
  readonly isDue: () => boolean;
  /** Called where it was not done. */
  readonly drop: () => void;
}

export interface ScriptQueue {
  /** Adds something to do after all that was added before. What it throws stops nothing. */
  add(job: Job): void;
  /** What the promise comes to; undefined where it fails, takes too long or is not worth waiting for any more. */
  wait<T>(promise: Promise<T>, isDue?: () => boolean): Promise<T | undefined>;
  /** Looks again what is to be done, and what is worth waiting for. */
  review(): void;
}

/** @param now Milliseconds since 1970, by the clock of the engine. */
export const createScriptQueue = (now: () => number): ScriptQueue => {
  let jobs: Job[] = [];
  const waiting = new Set<Waiting>();
  let isBusy = false;

  const review = (): void => {
    const gone = jobs.filter(({ isDue }) => !isDue());
    jobs = jobs.filter((job) => !gone.includes(job));
    for (const { drop } of gone) drop();
    for (const { isDue, until, go } of waiting) if (!isDue() || now() >= until) go();
  };

  const run = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (let job; (job = jobs.shift());) {
      try {
        await (job.isDue() ? job.run() : job.drop());
      } catch {
        // A file of ours that does not load blocks this script, not the next.
      }
      if (jobs.length) await yieldToMain();
    }
    isBusy = false;
  };

  return {
    review,
    add: (job) => {
      jobs.push(job);
      void run();
    },
    wait: <T>(promise: Promise<T>, isDue = () => true) =>
      new Promise<T | undefined>((resolve) => {
        const one = {
          isDue,
          until: now() + QUEUE_TIMEOUT,
          go: (value?: T) => {
            clearTimeout(timer);
            waiting.delete(one);
            resolve(value);
          },
        };
        const timer = setTimeout(one.go, QUEUE_TIMEOUT);
        waiting.add(one);
        promise.then(one.go, () => one.go());
      }),
  };
};
