/**
 * Custom states: false before Chrome 125, Firefox 126 and Safari 17.4, where elements keep fallback content. Remove
 * when browsers from before May 2024 need no fallback.
 */
export const supportsCustomStates = (): boolean => globalThis.CSS?.supports('selector(:state(a))') ?? true;
