import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { named, type NamedToken } from './named-tokens.js';

const meta: Meta = { title: 'Tokens', tags: ['!autodocs'], parameters: { controls: { disable: true } } };
export default meta;

type Story = StoryObj;

/** What a token holds, drawn. */
const sample = ({ name, kind, css }: NamedToken): TemplateResult => {
  if (kind !== 'color') return html`<span class="length" style="--length: ${css}"></span>`;
  const ground = named.find((one) => one.name === name.replace(/-text$/, '-surface'))?.css;
  return name.endsWith('-text')
    ? html`<span class="sample" style="background: ${ground}; color: ${css}">Aa</span>`
    : html`<span class="sample" style="background: ${css}"></span>`;
};

const list = (layer: NamedToken['layer']): TemplateResult =>
  html`<style>
      .tokens {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
        gap: 1.5rem 2rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .tokens p {
        margin: 0.25rem 0 0;
      }
      .tokens code {
        overflow-wrap: anywhere;
      }
      .sample,
      .length {
        display: block;
        block-size: 3rem;
        margin-block-end: 0.5rem;
      }
      .sample {
        padding: 0 0.75rem;
        border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
        border-radius: 0.375rem;
        font-size: 1.5rem;
        line-height: 3rem;
        forced-color-adjust: none;
      }
      /* A line of the length, with an end at both sides. */
      .length::before {
        content: '';
        display: block;
        block-size: 1rem;
        inline-size: min(var(--length), 100%);
        margin-block: 1rem;
        border: solid currentColor;
        border-width: 0 2px;
        background: linear-gradient(currentColor, currentColor) center / 100% 2px no-repeat;
      }
    </style>
    <ul class="tokens">
      ${named
        .filter((one) => one.layer === layer)
        .map(
          (one) =>
            html`<li>
              ${sample(one)} <strong><code>${one.name}</code></strong>
              <p>
                <code>${one.value}</code
                >${one.stands === one.value ? '' : html`, from <code>${one.stands}</code>`}
              </p>
              ${one.description ? html`<p>${one.description}</p>` : ''}
            </li>`,
        )}
    </ul>`;

/** What things are made of. Private: no site sets these. */
export const Values: Story = { render: () => list('private') };

/** Meanings that all elements share. */
export const Meanings: Story = { render: () => list('meaning') };

/** What belongs to one element, or to those that ask. */
export const Elements: Story = { render: () => list('element') };
