import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import unknownKey from '../charters/broken/unknown-key.json?raw';
import { lookOf } from '../support/toolbar-globals.js';
import type { Look } from './preview.js';
import { SAMPLES } from './samples.js';
import { CharterStudio } from './studio.js';

if (!customElements.get('charter-studio')) customElements.define('charter-studio', CharterStudio);

interface Args {
  readonly text: string;
  readonly look: Look;
}

const LOOK: Look = { view: 'page', language: 'fr', theme: 'none', scheme: 'light', width: 'wide' };

const meta: Meta<Args> = {
  title: 'Charter studio',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  args: { text: SAMPLES.portal, look: LOOK },
  render: ({ text, look }, context) => {
    const toolbars = lookOf(context);
    return html`<charter-studio
      lang=${toolbars.language}
      .text=${text}
      .look=${look}
      .toolbars=${toolbars}
    ></charter-studio>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

/** The studio of a story, and a way into it. */
const studioIn = (canvas: HTMLElement) => {
  const studio = canvas.querySelector<CharterStudio>('charter-studio')!;
  const inside = <Found extends HTMLElement>(selector: string): Found[] => [
    ...studio.renderRoot.querySelectorAll<Found>(selector),
  ];
  return {
    inside,
    focused: () => studio.shadowRoot!.activeElement,
    /** Drops a file on the editor, and waits until it was read. */
    drop: async (text: string) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'charter.json', { type: 'application/json' }));
      const read = new Promise((resolve) => studio.addEventListener('read', resolve, { once: true }));
      inside('.cm-content')[0]!.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true }),
      );
      await read;
      await studio.updateComplete;
    },
  };
};

/** Write a charter and see what becomes of it. */
export const Studio: Story = {};

/** Everything that is wrong is said with its line, in the margin and in a list that leads to it. */
export const SaysWhatIsWrong: Story = {
  args: { text: unknownKey },
  play: async ({ canvasElement }) => {
    const { inside, focused } = studioIn(canvasElement);
    const [first] = inside('.problems button');
    await expect(first).toHaveTextContent('unknown-key');
    first!.click();
    await expect(inside('.cm-content')[0]).toBe(focused());
    await waitFor(() => expect(inside('.cm-lint-marker-error')).toHaveLength(1), {
      container: canvasElement,
    });
  },
};

/** A file that is dropped takes the place of the text; one that cannot be read leaves what was shown before. */
export const TakesAFile: Story = {
  play: async ({ canvasElement }) => {
    const { inside, drop } = studioIn(canvasElement);
    await drop(SAMPLES.portal);
    await expect(inside('.cm-line').some((line) => line.textContent.includes('Val-de-Brume'))).toBe(true);
    await expect(inside('pre')[0]).toHaveTextContent('<cookie-banner>');
    const [link] = inside<HTMLAnchorElement>('a[download]');
    await expect(await (await fetch(link!.href)).text()).toBe(SAMPLES.portal);
    await drop(SAMPLES.portal.slice(0, 400));
    await expect(inside('.problems button')[0]).toHaveTextContent('syntax');
    await expect(inside('iframe')).toHaveLength(1);
  },
};

/** The banner in every theme, in both languages, side by side. */
export const EveryTheme: Story = {
  args: { text: SAMPLES.portal, look: { ...LOOK, view: 'question', theme: 'all', language: 'both' } },
};

/** The table on a narrow page, in both languages. */
export const Narrow: Story = {
  args: { text: SAMPLES.three, look: { ...LOOK, view: 'table', language: 'both', width: 'narrow' } },
};
