/** The full report of a charter: `checkCharter` finds, `sayProblem` says. */
export { checkCharter, type CheckOptions, REFUSALS } from './validate-charter.js';
export type { Code, Expected, Level, Problem } from './problem.js';
export { msgFor } from '../localize/msg.js';
export { sayCount, sayProblem } from './problems.messages.js';
