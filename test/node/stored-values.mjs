// Values that may stand where a choice is stored: near one, and far from any.
import * as fc from 'fast-check';

const JUNK = [
  '%',
  '%zz',
  '%E9',
  '%E0%A4%A',
  '%C3%A9',
  '%c3%a9',
  '/',
  '//',
  '~',
  '.',
  '~1',
  '\u{d800}',
  'é',
  ' ',
  '\0',
];

/** @param {fc.Arbitrary<string>} sound Values as the engine writes them. */
export const nearlyStored = (sound) => {
  const junk = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom(...JUNK));
  const key = fc.array(fc.oneof(fc.constantFrom('a', 'b', ...JUNK), fc.string({ maxLength: 4 })), {
    maxLength: 3,
  });
  const items = fc.array(
    fc.tuple(key, fc.boolean()).map(([parts, yes]) => `.${parts.join('')}~${Number(yes)}`),
    { maxLength: 4 },
  );
  return fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('2', '.', '~', '0', '1', 'a', 'z', '/', '%', 'n', 'o', 'e') }),
    // In its place another piece of text, or one that is put between.
    fc.tuple(sound, fc.nat(), junk, fc.boolean()).map(([value, at, piece, over]) => {
      const place = at % value.length;
      return value.slice(0, place) + piece + value.slice(place + (over ? piece.length : 0));
    }),
    fc
      .tuple(
        fc.constantFrom('', '0', '1', '7', '9999999', '1'.repeat(40)),
        fc.constantFrom('', 'mi9k2p00', 'zzzzzzzzz', '0'),
        items,
      )
      .map(([revision, time, all]) => `2.${revision}.${time}${all.join('')}`),
  );
};
