/** Ports that are tried after one that is taken. */
const TRIES = 50;

/**
 * Starts something at a port, or at the next one that is free.
 * @template T
 * @param {number} port 0 is any that is free.
 * @param {(port: number) => Promise<T>} start Rejects with `EADDRINUSE` where a port that it needs is taken.
 * @param {number} [step] How many ports in a row it needs.
 * @returns {Promise<T>}
 */
export const startAtFreePort = async (port, start, step = 1) => {
  for (let tries = 0; ; tries++) {
    try {
      return await start(port + tries * step);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE' || tries === TRIES) throw error;
    }
  }
};
