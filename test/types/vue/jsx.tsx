/** @jsxImportSource vue */
import type { JSX } from 'vue/jsx-runtime';

export const right: JSX.Element = <cookie-banner position="corner" notice class="ask" />;
// @ts-expect-error There is no such place.
export const wrong: JSX.Element = <cookie-banner position="left" />;
