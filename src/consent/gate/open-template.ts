import { runScript } from './run-script.js';

/**
 * Shows what waits in a template, after it, and runs its scripts one after another.
 * @param late True where the template may have been made by `innerHTML`, whose scripts are dead.
 * @param shown Told how to put everything back.
 * @param runs Told before each script.
 */
export const openTemplate = async (
  element: HTMLTemplateElement,
  late: boolean,
  shown: (close: () => void) => void,
  runs: () => void,
): Promise<void> => {
  const { content } = element;
  const scripts = [...content.querySelectorAll('script')];
  const types = scripts.map((script) => script.getAttribute('type'));
  for (const script of scripts) script.type = 'text/plain';
  const nodes = [...content.childNodes];
  element.after(...nodes);
  shown(() => {
    content.append(...nodes);
    // Scripts run once.
    for (const script of content.querySelectorAll('script')) script.remove();
  });
  for (const [index, script] of scripts.entries()) {
    runs();
    await runScript(script, types[index] ?? null, late);
  }
};
