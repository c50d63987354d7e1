/** The report of a charter, from where an element has it. */
import { checkCharter, type CheckOptions } from '../../validation/validate-charter.js';
import { record } from '../../charter/parsers.js';
import type { Problem } from '../../validation/problem.js';
import { readBase } from '../../loading/fetch-base-charter.js';
import type { Source } from '../../loading/charter-source.js';

const baseOf = async (text: string, where: string): Promise<CheckOptions> => {
  try {
    const to = record(JSON.parse(text))['extends'];
    return to ? { base: await readBase(to, where) } : {};
  } catch (error) {
    // A file that is no JSON has no base; one whose base cannot be had says so.
    return error instanceof SyntaxError ? {} : { base: error as Error };
  }
};

/** @throws {Error} When the charter cannot be had. */
export const checkSource = async ({ read, where }: Source): Promise<Problem[]> => {
  const text = await read();
  return checkCharter(text, await baseOf(text, where));
};
