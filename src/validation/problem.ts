/** Problems of a charter, as data: `problems.messages.ts` puts them into words. */
import type { ChoiceNeed } from '../charter/choice-settings.js';
import type { CODES, Level } from './problem-codes.messages.js';

export type { Level };

/** Kind of problem. */
export type Code = keyof typeof CODES;

/** Expected value. */
export type Expected =
  | { readonly kind: 'list' | 'text' | 'string' | 'boolean' | 'end' | 'filled' }
  | { readonly kind: 'object'; readonly field?: string | undefined }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'format'; readonly format: string }
  | { readonly kind: 'need'; readonly need: ChoiceNeed }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'at-most'; readonly most: string };

/** One problem, with its place in the file. */
export interface Problem {
  readonly code: Code;
  readonly level: Level;
  /** JSON Pointer (RFC 6901): `/categories/0/label`; empty for the whole file. */
  readonly path: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Column in the line, from 1, in characters. */
  readonly column: number;
  /** Characters that the problem covers on its line, at least 1. */
  readonly length: number;
  /** Value in the file, as JSON, shortened. */
  readonly found?: string | undefined;
  readonly expected?: Expected | undefined;
  /** Value that the author may have meant. */
  readonly suggestion?: string | undefined;
}

/** A problem by its offsets in the text, before line and column are known. */
export interface NodeFinding extends Omit<Problem, 'level' | 'line' | 'column' | 'length'> {
  readonly start: number;
  readonly end: number;
  /** Level, if it is not the default of the code. */
  readonly level?: Level;
}
