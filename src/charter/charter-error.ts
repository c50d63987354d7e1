/** What is wrong with a charter, in the four parts a reader of the message needs. */
export interface CharterProblem {
  /** Where: an address, or a JSON path such as `/categories`. */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
  /** What to do about it. */
  readonly advice: string;
}

/** Thrown when a charter cannot be used at all; a wrong item inside a usable charter never throws. */
export class CharterError extends Error {
  override name = 'CharterError';
  readonly problem: CharterProblem;

  constructor(problem: CharterProblem) {
    super(`${problem.where}: found ${problem.found}; expected ${problem.expected}. ${problem.advice}`);
    this.problem = problem;
  }
}
