/** Custom states: false in browsers from before mid-2024, which keep fallback content. */
export const supportsCustomStates = (): boolean => globalThis.CSS?.supports('selector(:state(a))') ?? true;
