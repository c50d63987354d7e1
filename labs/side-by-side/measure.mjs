// What a picture does not say: heights, sizes and lengths of lines, as the browser lays them out.

/** @typedef {{ height: number, share: number, size: number, leading: number, line: number, button: string }} Facts */

/**
 * @param {import('playwright').Page} page
 * @param {import('./side-by-side.mjs').Subject} subject
 * @returns {Promise<Facts>}
 */
export const measure = async (page, { box, text, button }) => {
  const outer = await page.locator(box).first().boundingBox();
  const running = await page.locator(text).evaluateAll((paragraphs) => {
    /** Characters of the longest line: each line is where the characters have one bottom. @param {Element} paragraph */
    const longest = (paragraph) => {
      const lines = new Map();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let index = 0; index < (node.textContent ?? '').length; index++) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const [place] = range.getClientRects();
          if (place?.width)
            lines.set(Math.round(place.bottom), (lines.get(Math.round(place.bottom)) ?? 0) + 1);
        }
      return Math.max(0, ...lines.values());
    };
    const [first] = paragraphs;
    if (!first) return undefined;
    const { fontSize, lineHeight } = getComputedStyle(first);
    const size = parseFloat(fontSize);
    return {
      size,
      leading: (parseFloat(lineHeight) || size * 1.2) / size,
      line: Math.max(...paragraphs.map(longest)),
    };
  });
  const places = button
    ? await page
        .locator(button)
        .evaluateAll((all) =>
          all
            .map((one) => one.getBoundingClientRect())
            .map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`),
        )
    : [];
  const height = outer?.height ?? 0;
  return {
    height: Math.round(height),
    share: height / (page.viewportSize()?.height ?? 1),
    size: running?.size ?? 0,
    leading: running?.leading ?? 0,
    line: running?.line ?? 0,
    button: [...new Set(places)].join(', '),
  };
};

/** @param {Facts} facts */
export const inWords = ({ height, share, size, leading, line, button }) =>
  `${height} px high, ${Math.round(share * 100)} % of the window · text ${size} px / ${leading.toFixed(2)} · longest line ${line} characters${button && ` · buttons ${button}`}`;
