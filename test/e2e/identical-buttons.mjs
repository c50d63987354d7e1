// Refusing and accepting are alike: in every computed style, in size, and on pictures.
import assert from 'node:assert/strict';

/** Two answers, side by side or one above the other, are as large and look the same. @param {import('playwright').Locator} within */
export const twins = async (within) => {
  const looks = await within.locator('[data-action=refuse], [data-action=accept]').evaluateAll((buttons) =>
    buttons.map((one) => {
      const style = getComputedStyle(one);
      // Where they stand is all that tells them apart.
      const own = [...style].filter(
        (name) => !/^(inset|perspective-origin|transform-origin|width|inline-size)/.test(name),
      );
      const { width, height } = one.getBoundingClientRect();
      // Columns differ by what is left of a pixel.
      return {
        width: width.toFixed(1),
        height: height.toFixed(1),
        style: own.map((name) => `${name}: ${style.getPropertyValue(name)}`),
      };
    }),
  );
  assert.equal(looks.length, 2);
  assert.deepEqual(looks[0], looks[1]);
};

/** The share of pixels in which two pictures differ. @param {import('playwright').Page} page @param {readonly Buffer[]} pictures */
const difference = (page, pictures) =>
  page.evaluate(
    async (texts) => {
      const [one, other] = await Promise.all(
        texts.map(async (text) => {
          const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
          context.drawImage(bitmap, 0, 0);
          return context;
        }),
      );
      if (!one || !other) throw new Error('no picture');
      // Columns differ by what is left of a pixel.
      const width = Math.min(one.canvas.width, other.canvas.width);
      const height = Math.min(one.canvas.height, other.canvas.height);
      const [mine, theirs] = [one, other].map((each) => each.getImageData(0, 0, width, height).data);
      let different = 0;
      for (let pixel = 0; pixel < width * height; pixel++) {
        const far = [0, 1, 2].some(
          (channel) =>
            Math.abs((mine?.[pixel * 4 + channel] ?? 0) - (theirs?.[pixel * 4 + channel] ?? 0)) > 48,
        );
        if (far) different++;
      }
      return different / (width * height);
    },
    pictures.map((picture) => picture.toString('base64')),
  );

/** With the same word on them, they are the same picture. @param {import('playwright').Locator} within */
export const sameOnPictures = async (within) => {
  await within.page().mouse.move(0, 0);
  const both = within.locator('[data-action=refuse], [data-action=accept]');
  await both.evaluateAll((buttons) => {
    for (const one of buttons) one.textContent = 'Answer';
  });
  const pictures = [];
  for (const button of await both.all()) pictures.push(await button.screenshot({ animations: 'disabled' }));
  const share = await difference(within.page(), pictures);
  // Letters that begin at another part of a pixel have other edges; another ground or border would be far more.
  assert.ok(share < 0.1, `${(share * 100).toFixed(1)} % of the pixels differ`);
};
