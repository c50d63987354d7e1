/** The editor of the studio: JSON with the problems of the charter in its margin. */
import { json } from '@codemirror/lang-json';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import type { Problem } from '../../src/validation/problem.js';

/** Each at 4.5:1 at least on the ground of the editor, in light and in dark. */
const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'light-dark(#0b4f8a, #8cc8ff)' },
  { tag: tags.string, color: 'light-dark(#7a2e0b, #f0b48a)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'light-dark(#126133, #8fd6a8)' },
]);

const looks = EditorView.theme({
  '&': { blockSize: '100%', fontSize: '0.875rem', color: 'CanvasText', backgroundColor: 'Canvas' },
  '&.cm-focused': { outline: '0.1875em solid', outlineOffset: '-0.1875em' },
  '.cm-scroller': { fontFamily: "Consolas, 'Source Code Pro Variable', ui-monospace, monospace" },
  '.cm-gutters': { color: 'inherit', backgroundColor: 'transparent', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, currentColor 6%, transparent)',
  },
  '.cm-cursor': { borderLeftColor: 'CanvasText' },
  '.cm-tooltip': { color: 'CanvasText', backgroundColor: 'Canvas', maxInlineSize: '34rem' },
});

/** What the studio needs of it. */
export interface Editor {
  /** Puts another text in the place of all there is. */
  readonly write: (text: string) => void;
  /** Marks problems in the text and in the margin. */
  readonly mark: (problems: readonly Problem[], say: (problem: Problem) => string) => void;
  /** Goes to a problem, with the focus. */
  readonly goTo: (problem: Problem) => void;
  /** Gives it a name in another language. */
  readonly rename: (name: string) => void;
  readonly destroy: () => void;
}

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  /** Its name, for assistive technology. */
  readonly name: string;
  readonly onChange: (text: string) => void;
}

export const createEditor = ({ parent, text, name, onChange }: EditorOptions): Editor => {
  const named = new Compartment();
  const nameOf = (own: string) => EditorView.contentAttributes.of({ 'aria-label': own, tabindex: '0' });
  const view = new EditorView({
    parent,
    root: parent.getRootNode() as ShadowRoot,
    doc: text,
    extensions: [
      basicSetup,
      json(),
      syntaxHighlighting(colours),
      looks,
      lintGutter(),
      EditorView.lineWrapping,
      named.of(nameOf(name)),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) onChange(state.doc.toString());
      }),
    ],
  });
  /** The place of a problem; the text may have changed since it was found. */
  const placeOf = ({ line, column, length }: Problem): { from: number; to: number } => {
    const { doc } = view.state;
    const from = Math.min(doc.line(Math.min(line, doc.lines)).from + column - 1, doc.length);
    return { from, to: Math.min(from + length, doc.length) };
  };
  return {
    write: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    mark: (problems, say) => {
      const found = problems.map((one): Diagnostic => ({
        ...placeOf(one),
        severity: one.level,
        message: say(one),
      }));
      view.dispatch(setDiagnostics(view.state, found));
    },
    goTo: (problem) => {
      const { from, to } = placeOf(problem);
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
    rename: (own) => view.dispatch({ effects: named.reconfigure(nameOf(own)) }),
    destroy: () => view.destroy(),
  };
};
