import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import portal from '../../examples/portal/charter.json' with { type: 'json' };
import { openStoreIn } from '../../test/fixtures/consent-stores.js';
import { framed } from '../support/site-page.js';
import { DRAWN, RULES } from './do-and-do-not.js';
import { ruleStyles } from './do-and-do-not.styles.js';

const meta: Meta = {
  title: 'Do and do not',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

type Story = StoryObj;
type Language = 'fr' | 'en';
type Draw = (words: Readonly<Record<keyof typeof DRAWN, string>>) => TemplateResult;

const SIGNS = { fr: { good: 'À faire', bad: 'À ne pas faire' }, en: { good: 'Do', bad: 'Do not' } };

/** What we do, as it is, beside a drawing of what not to do: nobody can press what is drawn. */
const pair = (
  rule: keyof typeof RULES,
  draw: Draw,
  ours: (language: Language) => TemplateResult,
): NonNullable<Story['render']> =>
  function render(_, { globals }) {
    const language: Language = globals['language'] === 'en' ? 'en' : 'fr';
    const words = Object.fromEntries(Object.entries(DRAWN).map(([key, one]) => [key, one[language]]));
    return html`<style>
        ${ruleStyles}
      </style>
      <div class="pair" lang=${language}>
        <figure class="do">
          <figcaption><strong>${SIGNS[language].good}</strong> ${RULES[rule].good[language]}</figcaption>
          ${ours(language)}
        </figure>
        <figure class="do-not">
          <figcaption><strong>${SIGNS[language].bad}</strong> ${RULES[rule].bad[language]}</figcaption>
          <div class="drawing" aria-hidden="true">${draw(words as Parameters<Draw>[0])}</div>
        </figure>
      </div>`;
  };

const question = (language: Language): TemplateResult =>
  framed(
    { charter: portal, language, body: '<cookie-banner position="inline"></cookie-banner>' },
    { title: SIGNS[language].good, width: 800, height: 560 },
  );

/** Refusing is as easy as accepting. */
export const Alike: Story = {
  render: pair(
    'alike',
    ({ title, vague, accept, refuse }) =>
      html`<b>${title}</b>
        <p>${vague}</p>
        <span class="filled">${accept}</span><span class="pale">${refuse}</span>`,
    question,
  ),
};

/** Every purpose is said before the answer. */
export const Purposes: Story = {
  render: pair(
    'purposes',
    ({ vague, accept, more, refuse }) =>
      html`<p>${vague} <u>${more}</u></p>
        <span class="filled">${accept}</span><span class="line">${refuse}</span>`,
    question,
  ),
};

/** Nothing is switched on beforehand. */
export const Switches: Story = {
  render: pair(
    'switches',
    ({ statistics, videos }) =>
      html`<p>☑ <b>${statistics}</b></p>
        <p>☑ <b>${videos}</b></p>`,
    () =>
      html`<cookie-preferences
        .charter=${portal}
        .consent=${openStoreIn(portal, 'undecided')}
      ></cookie-preferences>`,
  ),
};

/** The page can be used without an answer. */
export const ThePage: Story = {
  render: pair(
    'page',
    ({ title, accept }) =>
      html`<div class="behind">
        <div><b>${title}</b> <span class="filled">${accept}</span></div>
      </div>`,
    (language) =>
      framed(
        {
          charter: portal,
          language,
          body: `<cookie-banner></cookie-banner><main><h1>${language === 'fr' ? 'Budget participatif' : 'Participatory budget'}</h1><p>${language === 'fr' ? 'Vous pouvez lire cette page, la faire défiler et suivre ses liens.' : 'You can read this page, scroll it and follow its links.'}</p></main>`,
        },
        { title: SIGNS[language].good, width: 800, height: 640 },
      ),
  ),
};

/** A way back that is always there. */
export const TheWayBack: Story = {
  render: pair(
    'back',
    ({ write }) => html`<p>${write}</p>`,
    () => html`<cookie-settings with-status .consent=${openStoreIn(portal, 'in part')}></cookie-settings>`,
  ),
};
