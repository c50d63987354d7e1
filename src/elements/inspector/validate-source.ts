/** The report of a charter, from where an element has it. */
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
    // A file that is no JSON has no base; one whose base cannot be had says so.
    return error instanceof SyntaxError ? {} : { base: error as Error };
  }
};

/** @throws {Error} When the charter cannot be had. */
export const validateSource = async ({ read, where }: CharterSource): Promise<Problem[]> => {
  const text = await read();
  return validateCharter(text, await baseOf(text, where));
};
