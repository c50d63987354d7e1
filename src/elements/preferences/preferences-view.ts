import type { Category, Charter, Service } from '../../charter/parse-charter.js';
import type { ConsentState } from '../../consent/consent-state.js';
import type { DocumentContext } from '../../document/document-context.js';
import type { Renderers } from '../rendering/renderers.js';
import type { DraftAnswers } from './draft-answers.js';

/** What the preferences are drawn from. */
export interface PreferencesView {
  readonly context: DocumentContext;
  readonly charter: Charter;
  /** The first purpose alone: the others wait for the next task. */
  readonly firstCategoryOnly: boolean;
  readonly views: Renderers;
  readonly state: ConsentState;
  readonly draft: DraftAnswers;
  /** What the visitor has opened the table of: most open none, so none is drawn before. */
  readonly expanded: Set<Category | Service>;
  /** Called when a switch was moved or a table opened. */
  readonly requestUpdate: () => void;
}
