/** Takes the font of the page, which stops at `body`; sizes under 12 px are a trick to size in `rem`. */
export const pageFont = (): CSSStyleSheet => {
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{font:${parseFloat(fontSize) >= 12 ? fontSize : '16px'}/1.5 ${fontFamily}}`);
  return sheet;
};
