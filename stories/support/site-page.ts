/** Whole pages in frames, with the files that sites load: what a story in the page itself cannot show. */
import { html, type TemplateResult } from 'lit';

/** What differs from page to page. */
export interface SitePage {
  /** The charter, as `JSON.parse` gives it; without one, the page has none. */
  readonly charter?: object;
  /** Markup of the body. */
  readonly body: string;
  /** BCP 47 tag. Default: `fr`. */
  readonly language?: string;
  /** Default: `light`. */
  readonly scheme?: string;
  /** Default: `ltr`. */
  readonly direction?: 'ltr' | 'rtl';
  /** Name of a file of `themes/`. */
  readonly theme?: string;
  /** More markup of the head. */
  readonly head?: string;
  /** `false`: the page may run none. */
  readonly scripts?: boolean;
}

/** How the page is framed; sizes in px. */
export interface Frame {
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
  /** `false`: the page runs no script. */
  readonly scripts?: boolean;
}

/** Nothing is kept: a reader who tries the buttons of a story leaves no cookie. */
const forgetful = (charter: object): object => ({
  ...charter,
  choice: { ...(charter as { choice?: object }).choice, storage: 'memory' },
});

/** In a script, no `<` may be written. */
const inScript = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The page as text. Addresses are from the catalogue's own folder, which a frame with `srcdoc` takes for its base. */
export const sitePage = ({
  charter,
  body,
  language = 'fr',
  scheme = 'light',
  direction = 'ltr',
  theme,
  head = '',
  scripts = true,
}: SitePage): string => `<!doctype html>
<html lang="${language}" dir="${direction}" style="color-scheme: ${scheme}">
  <head>
    <meta charset="utf-8">
    <title>Page</title>
    ${scripts ? '' : `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`}
    <meta name="viewport" content="width=device-width, initial-scale=1">
    ${scripts ? '<link rel="stylesheet" href="fonts/wght.css">' : ''}
    ${theme && theme !== 'none' ? `<link rel="stylesheet" href="themes/${theme}.css">` : ''}
    <style>
      body { margin: 0; padding: 1rem; background: Canvas; color: CanvasText; font: 1rem/1.6 'Source Sans 3 Variable', system-ui, sans-serif }
    </style>
    ${charter ? `<script type="application/json" data-charter>${inScript(forgetful(charter))}</script>` : ''}
    ${scripts ? '<script type="module" src="shipped/cookie-charter.js"></script>' : ''}
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>`;

/** The page, shown. */
export const framed = (
  page: SitePage,
  { title, width = 1024, height = 480, scripts = true }: Frame,
): TemplateResult => {
  const style = `inline-size: ${width}px; block-size: ${height}px; max-inline-size: 100%; border: 1px solid color-mix(in srgb, currentColor 30%, transparent); border-radius: 0.375rem; box-sizing: border-box; background: Canvas`;
  return scripts
    ? html`<iframe title=${title} srcdoc=${sitePage(page)} style=${style}></iframe>`
    : // Scripts are kept out by a policy in the page, not by the sandbox: what looks at stories puts its own into every frame.
      html`<iframe
        title=${title}
        sandbox="allow-scripts"
        srcdoc=${sitePage({ ...page, scripts })}
        style=${style}
      ></iframe>`;
};
