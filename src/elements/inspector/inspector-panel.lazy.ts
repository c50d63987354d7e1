/** Report of a charter, shown below an element with `debug`. */
import { adoptStyles, html, type LitElement, render } from 'lit';
import type { Problem } from '../../validation/problem.js';
import { inspectorName, formatSummary, formatProblem } from '../../validation/problems.messages.js';
import { contextLanguage } from '../../localize/locale-controller.js';
import { templates as codes } from '../../localize/catalogs/fr/problem-codes.js';
import { templates as needs } from '../../localize/catalogs/fr/choice-needs.js';
import { templates as problemTexts } from '../../localize/catalogs/fr/problems.js';
import { type MsgFn, getMessages, supportedLanguage } from '../../localize/msg.js';
import { addFrenchIfRegistered } from '../../localize/add-catalog.js';
import type { CharterSource } from '../../loading/charter-source.js';
import { inspectorPanelStyles } from './inspector-panel.styles.js';
import { sheetsOf } from '../base/platform.js';
import { validateSource } from './validate-source.js';

addFrenchIfRegistered(codes, needs, problemTexts);

interface InspectedHost extends LitElement {
  readonly charterController: { readonly charterSource: CharterSource | undefined };
}

/** `source` and `language` of the report shown, so that an update does not check the charter again. */
interface InspectorPanel extends HTMLElement {
  source?: CharterSource;
  language?: string;
}

const renderProblem = (msg: MsgFn, one: Problem): unknown =>
  html`<li>
    <code>${one.line}:${one.column} ${one.level} ${one.code} ${one.path}</code>
    <p>${formatProblem(msg, one)}</p>
  </li>`;

const panelOf = (host: LitElement): InspectorPanel => {
  const root = host.renderRoot as ShadowRoot;
  const found = root.querySelector<InspectorPanel>('[part="debug"]');
  if (found) return found;
  adoptStyles(root, [...sheetsOf(root), inspectorPanelStyles]);
  const panel: InspectorPanel = document.createElement('section');
  panel.setAttribute('part', 'debug');
  root.append(panel);
  return panel;
};

/** Shows the report of a charter, in place of an earlier one. */
export const showPanel = async (host: InspectedHost): Promise<void> => {
  const source = host.charterController.charterSource;
  const language = supportedLanguage(contextLanguage(host) ?? '') ?? 'en';
  const panel = panelOf(host);
  if (!source || (panel.source === source && panel.language === language)) return;
  Object.assign(panel, { source, language });
  const msg = getMessages(language);
  const { where } = source;
  // Load errors are already logged by the element.
  const problems = await validateSource(source).catch(() => undefined);
  if (!problems) return;
  panel.setAttribute('aria-label', inspectorName(msg));
  panel.lang = language;
  const list = html`<ol>
    ${problems.map((one) => renderProblem(msg, one))}
  </ol>`;
  render(
    html`<p><strong>${formatSummary(msg, problems)}</strong> <code>${where}</code></p>
      ${problems.length ? list : ''}`,
    panel,
  );
};
