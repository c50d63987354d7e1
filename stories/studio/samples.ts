/** Charters to begin with, as their files have them. */
import portal from '../../examples/portal/charter.json?raw';
import blois from '../../examples/blois/charter.json?raw';
import small from '../charters/small.json?raw';
import three from '../charters/three.json?raw';
import type { Words } from './words.js';

export type Sample = keyof Words['samples'];

export const SAMPLES: Readonly<Record<Sample, string>> = {
  blois,
  small,
  three,
  portal,
};
