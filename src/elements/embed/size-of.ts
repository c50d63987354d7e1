import { authorFrames } from './frames.js';
import type { Player } from './players.js';

export interface Size {
  /** Value of the CSS property `aspect-ratio`. */
  readonly ratio: string;
  /** Value of the CSS property `block-size`. */
  readonly height: string;
}

const inRatio = (ratio: string): Size => ({ ratio, height: 'auto' });
const inHeight = (height: number): Size => ({ ratio: 'auto', height: `${height}px` });

/** Size in the attributes of a frame. Embed codes with a fixed height have `100%` as the width. */
const statedBy = (frame: Element | null | undefined): Size | undefined => {
  const width = frame?.getAttribute('width') ?? '';
  const height = Number(frame?.getAttribute('height')?.replace(/px$/, ''));
  if (!(height > 0 && Number.isFinite(height))) return undefined;
  const ratio = Number(width.replace(/px$/, '')) / height;
  if (ratio > 0 && Number.isFinite(ratio)) return inRatio(String(ratio));
  return width.trim() === '100%' ? inHeight(height) : undefined;
};

/** Size of an embed: that of the author, else of its frame, else of its player. */
export const sizeOf = (
  host: Element & { readonly ratio?: string | null | undefined },
  player: Player | undefined,
): Size => {
  if (host.ratio) return inRatio(host.ratio);
  const frame = authorFrames(host)[0] ?? host.querySelector('template')?.content.querySelector('iframe');
  const stated = statedBy(frame);
  if (stated) return stated;
  return player?.height ? inHeight(player.height) : inRatio(player?.ratio ?? '16/9');
};
