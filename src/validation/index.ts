/**
 * Full report of a charter: `validateCharter` finds the problems, `formatProblem` puts one into words.
 *
 * @module
 */
export { validateCharter, type ValidateOptions, REFUSALS } from './validate-charter.js';
export type { Code, Expected, Level, Problem } from './problem.js';
export { getMessages } from '../localize/msg.js';
export { formatSummary, formatProblem } from './problems.messages.js';
