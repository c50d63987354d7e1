/** False in browsers too old for custom states (before mid-2024), which keep what the author wrote inside. */
export const supportsCustomStates = (): boolean => globalThis.CSS?.supports('selector(:state(a))') ?? true;
