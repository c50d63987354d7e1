/** The report of a charter, shown below the element that was asked for it by `debug`. */
import { adoptStyles, html, type LitElement, render } from 'lit';
import { checkCharter, type CheckOptions } from '../../check/check.js';
import type { Problem } from '../../check/problem.js';
import { panelName, sayCount, sayProblem } from '../../check/words.js';
import { contextLanguage } from '../../localize/context-language.js';
import { templates } from '../../localize/generated/fr/check.js';
import { type MsgFn, msgFor, supportedLanguage } from '../../localize/msg.js';
import { frenchToo } from '../../localize/provide.js';
import { readBase } from '../../source/extended-charter.js';
import type { Source } from '../../source/find-source.js';
import { panelStyles } from '../../styles/panel.styles.js';

frenchToo(templates);

type Host = LitElement & { readonly source: { readonly source: Source | undefined } };

/** Remembers what it shows, so that an element that is drawn again does not check again. */
interface Panel extends HTMLElement {
  source?: Source;
  language?: string;
}

const baseOf = async (text: string, where: string): Promise<CheckOptions> => {
  try {
    const file = JSON.parse(text) as { extends?: string } | null;
    return file?.extends ? { base: await readBase(file, where) } : {};
  } catch (error) {
    // A file that is no JSON has no base; one whose base cannot be had says so.
    return error instanceof SyntaxError ? {} : { base: error as Error };
  }
};

const item = (msg: MsgFn, one: Problem): unknown =>
  html`<li>
    <code>${one.line}:${one.column} ${one.level} ${one.code} ${one.path}</code>
    <p>${sayProblem(msg, one)}</p>
  </li>`;

const panelOf = (host: LitElement): Panel => {
  const root = host.renderRoot as ShadowRoot;
  const found = root.querySelector<Panel>('[part="debug"]');
  if (found) return found;
  adoptStyles(root, [...root.adoptedStyleSheets, panelStyles]);
  const panel: Panel = document.createElement('section');
  panel.setAttribute('part', 'debug');
  root.append(panel);
  return panel;
};

/** Shows the report of a charter, in the place of one shown before. */
export const showPanel = async (host: Host): Promise<void> => {
  const { source } = host.source;
  const language = supportedLanguage(contextLanguage(host) ?? '') ?? 'en';
  const panel = panelOf(host);
  if (!source || (panel.source === source && panel.language === language)) return;
  Object.assign(panel, { source, language });
  const msg = msgFor(language);
  const { where } = source;
  // What cannot be fetched has said so in the console.
  const text = await Promise.resolve(source.read()).catch(() => undefined);
  if (text === undefined) return;
  const problems = checkCharter(text, await baseOf(text, where));
  panel.setAttribute('aria-label', panelName(msg));
  panel.lang = language;
  const list = html`<ol>
    ${problems.map((one) => item(msg, one))}
  </ol>`;
  render(
    html`<p><strong>${sayCount(msg, problems)}</strong> <code>${where}</code></p>
      ${problems.length ? list : ''}`,
    panel,
  );
};
