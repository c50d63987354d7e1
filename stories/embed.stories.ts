import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import portal from '../examples/portal/charter.json' with { type: 'json' };
import type { Consent } from '../src/consent/core.js';
import type { EmbedElement } from '../src/elements/embed/embed.js';
import { chosen, engineFor } from './support/engines.js';
import { narrow } from './support/frames.js';

const meta: Meta<EmbedElement> = { title: 'Embed', component: 'cookie-embed' };
export default meta;

type Story = StoryObj<EmbedElement>;

/** A film of its own, so that the catalogue asks no other site for anything. */
const film = (consent: Consent, service = 'video'): TemplateResult =>
  html`<cookie-embed category="media" service=${service} .consent=${consent}
    ><iframe title="Film" data-src="about:blank"></iframe
    ><a href="https://video.example/w/1">Le budget en trois minutes</a></cookie-embed
  >`;

export const Waiting: Story = { render: () => film(engineFor(portal)) };

export const Map: Story = { render: () => film(engineFor(portal), 'map') };

export const Shown: Story = { render: () => film(engineFor(portal, chosen('statistics~0.media~1'))) };

export const Narrow: Story = { render: () => narrow(film(engineFor(portal))) };

/** Known by its address; the charter says nothing of it, so that it can be shown once and no more. */
export const NotInTheCharter: Story = {
  render: () =>
    html`<cookie-embed .consent=${engineFor(portal)}
      ><a href="https://www.openstreetmap.org/#map=13/47.59/1.33">Blois sur la carte</a></cookie-embed
    >`,
};
