/** Runs scripts one after another in document order, and lets none of them hold up the rest. */
import { yieldToMain } from '../../util/yield-to-main.js';

/** Milliseconds after which the next script no longer waits for one that neither loads nor fails. */
export const QUEUE_TIMEOUT = 10_000;

/** A wait for a script. */
interface Waiting {
  /** False once the wait is pointless: the script left the page, or its grant was withdrawn. */
  readonly isDue: () => boolean;
  readonly until: number;
  readonly go: () => void;
}

/** A job of the queue. */
interface Job {
  readonly run: () => unknown;
  /** False once the job must not run any more. */
  readonly isDue: () => boolean;
  /** Called for a job that did not run, because it was no longer due. */
  readonly drop: () => void;
}

export interface ScriptQueue {
  /** Adds a job after all others. A job that throws does not stop the next. */
  add(job: Job): void;
  /** The value of the promise; undefined where it rejects, takes too long or is no longer due. */
  wait<T>(promise: Promise<T>, isDue?: () => boolean): Promise<T | undefined>;
  /** Drops jobs and ends waits that are no longer due. */
  review(): void;
}

/** @param now Milliseconds since 1970, by the clock of the consent store. */
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
        // A lazy-loaded file that fails to load blocks this script, not the next.
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
