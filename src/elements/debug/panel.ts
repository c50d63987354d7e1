export const showPanel = (_host: unknown, _source: unknown): void => {};
