/** Stub until merged. */
export const parseAddress = (
  value: unknown,
  { base = 'https://relative.invalid/' }: { base?: string } = {},
): URL | undefined => {
  if (typeof value !== 'string' || !URL.canParse(value.trim(), base)) return undefined;
  const url = new URL(value.trim(), base);
  return /^https?:$/.test(url.protocol) ? url : undefined;
};
