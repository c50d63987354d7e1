/** Tables of the report: what each column shows. @typedef {import('./report.mjs').Table} Table */

/** Peer that every ratio is given to, beside the best: the nearest to ours in what it does. */
export const PEER = 'orejime';

/** Bytes by kind of file. @type {readonly (readonly [string, readonly string[]])[]} */
export const KINDS = [
  ['JS', ['js']],
  ['CSS', ['css']],
  ['JS + CSS', ['js', 'css']],
  ['other', ['json', 'image', 'other']],
  ['HTML', ['html']],
];

/** @type {readonly Table[]} */
export const TABLES = [
  {
    title: 'Until the banner is visible',
    text: `ms from navigation to the first frame in which the button to accept is painted and a press would reach it. Slow: processor four times slower, slow 4G (562 ms a request, 1.44 Mbit/s), 412×823. Ratios: to the best / to ${PEER}. Δ: beyond the control page.`,
    columns: [
      { head: 'fast', figure: 'visible', isRatio: true },
      { head: 'slow', figure: 'slow visible', isRatio: true },
      { head: 'largest paint Δ', figure: 'paint', isDelta: true },
      { head: 'slow: largest paint Δ', figure: 'slow paint', isDelta: true },
      { head: 'layout shift', figure: 'shift', digits: 3 },
      { head: 'slow: layout shift', figure: 'slow shift', digits: 3 },
    ],
  },
  {
    title: 'Main thread and memory',
    text: 'Script and task: ms of processor time of the main thread, without slowing, beyond the control page. Blocking (time of tasks beyond 50 ms) and longest task: ms at a quarter of the speed; 0 means no task above 50 ms. Heap: KiB beyond the control page, after garbage collection.',
    columns: [
      { head: 'script Δ', figure: 'script', digits: 1, isDelta: true, isRatio: true },
      { head: 'task Δ', figure: 'task', digits: 1, isDelta: true, isRatio: true },
      { head: 'blocking ×4 Δ', figure: 'blocking', isDelta: true },
      { head: 'longest task ×4', figure: 'longest task' },
      { head: 'heap Δ', figure: 'heap', isDelta: true, isRatio: true },
    ],
  },
  {
    title: 'Presses at a quarter of the speed',
    text: 'ms from the click to the next paint, and to when what it leads to can be used: the page without the banner, a control of the preferences, the page without the preferences; animations included.',
    columns: [
      { head: 'accept: paint', figure: 'accept paint' },
      { head: 'accept: usable', figure: 'accept done' },
      { head: 'refuse: paint', figure: 'refuse paint' },
      { head: 'refuse: usable', figure: 'refuse done' },
      { head: 'open: paint', figure: 'open paint' },
      { head: 'open: usable', figure: 'open done', isRatio: true },
      { head: 'toggle: paint', figure: 'toggle paint' },
      { head: 'save: paint', figure: 'save paint' },
      { head: 'save: usable', figure: 'save done' },
    ],
  },
  {
    title: 'Consent, and the next visit',
    text: 'Accept → script: ms from the click until the blocked script ran. Next visit after accepting, with a warm cache: ms of script and task beyond the control page, bytes on the wire beyond it, ms from navigation until the script ran, and whether the banner was shown again (0: no).',
    isReturning: true,
    columns: [
      { head: 'accept → script', figure: 'accept to script', digits: 1 },
      { head: 'the same ×4', figure: 'accept to script, slow', digits: 1 },
      { head: 'next: script Δ', figure: 'returning script', digits: 1, isDelta: true, isRatio: true },
      { head: 'next: task Δ', figure: 'returning task', digits: 1, isDelta: true },
      { head: 'next: bytes Δ', figure: 'returning bytes', isDelta: true },
      { head: 'next: script ran at', figure: 'returning script at' },
      { head: 'asked again', figure: 'returning asked' },
    ],
  },
];
