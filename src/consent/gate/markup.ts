/** What a gate looks like in a page. */

/** Elements that load from `src` and the like, held back under `data-src`. */
const LOADING = 'iframe,img,source,video,audio,embed,link';

/** Held back under `data-…` until granted, then set. */
export const HELD = ['src', 'srcset', 'href', 'poster'] as const;

/** Everything that waits for an answer. */
export const GATES = `:is(script[type="text/plain"],template,${LOADING})[data-category]`;

/** What an element waits for. `!` before either name: it runs when that is taken back. */
export const asks = (element: Element): { category: string; service: string | undefined; not: boolean } => {
  const read = (name: string): string => element.getAttribute(`data-${name}`)?.trim() ?? '';
  const category = read('category');
  const service = read('service');
  const bare = (name: string): string => name.replace(/^!/, '');
  return {
    category: bare(category),
    service: bare(service) || undefined,
    not: category + service !== bare(category) + bare(service),
  };
};
