import type { ConsentRecord } from 'cookie-charter/consent';

declare const keep: (record: ConsentRecord) => void;

document.addEventListener('cookie-choice-made', ({ record }) => keep(record));
// @ts-expect-error There is no such thing on it.
document.addEventListener('cookie-choice-made', ({ choice }) => choice);
