/** Names of our elements without `cookie-`. */
const NAMES = ['charter', 'table', 'explainer', 'banner', 'preferences', 'settings', 'embed'] as const;

export type ElementName = (typeof NAMES)[number];

/** The tags of our elements. Each has a file in `define/`, and the browser file loads its code (`cdn/loader.ts`). */
export const OUR_TAGS: readonly string[] = NAMES.map((name) => `cookie-${name}`);
