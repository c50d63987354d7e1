/** Report of a charter, loaded from the source of an element. */
import { validateCharter, type ValidateOptions } from '../../validation/validate-charter.js';
import { parseRecord } from '../../charter/parsers.js';
import type { Problem } from '../../validation/problem.js';
import { fetchBaseCharter } from '../../loading/fetch-base-charter.js';
import type { CharterSource } from '../../loading/charter-source.js';

const baseOf = async (text: string, where: string): Promise<ValidateOptions> => {
  try {
    const to = parseRecord(JSON.parse(text))['extends'];
    return to ? { base: await fetchBaseCharter(to, where) } : {};
  } catch (error) {
    // `SyntaxError`: a file that is not JSON has no base. Any other error is reported as a problem of the base.
    return error instanceof SyntaxError ? {} : { base: error as Error };
  }
};

/** @throws {Error} If the charter cannot be loaded. */
export const validateSource = async ({ read, where }: CharterSource): Promise<Problem[]> => {
  const text = await read();
  return validateCharter(text, await baseOf(text, where));
};
