import type { Category, Charter, Service } from '../../charter/parse-charter.js';
import type { ConsentState } from '../../consent/consent-state.js';
import type { DocumentContext } from '../../document/document-context.js';
import type { Renderers } from '../rendering/renderers.js';
import type { DraftAnswers } from './draft-answers.js';

/** Input of the preferences. */
export interface PreferencesView {
  readonly context: DocumentContext;
  readonly charter: Charter;
  /** True to render the first category only: the others follow in the next task (INP). */
  readonly firstCategoryOnly: boolean;
  readonly views: Renderers;
  readonly state: ConsentState;
  readonly draft: DraftAnswers;
  /** Categories and services whose table the visitor has opened. The others are not rendered, since most never are. */
  readonly expanded: Set<Category | Service>;
  /** Called when a switch is moved or a table is opened. */
  readonly requestUpdate: () => void;
}
