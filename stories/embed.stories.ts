import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { EmbedElement } from '../src/elements/embed/embed.js';
import { portal, revised } from './charters/portal.js';
import { clearUp, inside, pressAction, readAnnouncements, standing } from './support/interactions.js';
import { anatomyOf } from './support/anatomy.js';
import { controlsOf } from './support/controls.js';
import { EXPIRED_DAYS, writeChoice } from '../test/fixtures/consent.mjs';
import { openStore, openStoreIn, readStored } from '../test/fixtures/consent-stores.js';
import {
  loadStore,
  openForgetfulStore,
  openUnreachableStore,
  openUnreadableStore,
  openWaitingStore,
} from './support/consent-stores.js';
import { enlarged, narrow, withoutScripts, ownPage } from './support/story-frames.js';
import { printed } from './support/print.js';
import { PSEUDO } from './support/pseudo-language.js';

const { args, argTypes, template } = getStorybookHelpers<EmbedElement>('cookie-embed');

/** Replaces the video: a page of no site, so that the catalogue asks none for anything. */
const FILM = new URL('outside/film.html', document.baseURI).href;

const inner = (title = 'Video', link = 'Le budget en trois minutes'): TemplateResult =>
  html`<iframe title=${title} data-blocked-src=${FILM}></iframe
    ><a href="https://video.example/w/1">${link}</a>`;

/** With the consent store of this showing. */
const shown = (values: EmbedElement, loaded: object, within = inner()): TemplateResult =>
  template(Object.assign({}, values, loaded), within);

const meta: Meta<EmbedElement> = {
  title: 'Embed',
  component: 'cookie-embed',
  tags: ['!autodocs'],
  args: { ...args, category: 'media', service: 'video' },
  argTypes: controlsOf<EmbedElement>(argTypes),
  loaders: loadStore(() => openStoreIn(portal, 'undecided')),
  render: (values, { loaded }) => shown(values, loaded),
  beforeEach: () => clearUp,
};
export default meta;

type Story = StoryObj<EmbedElement>;

/** Every setting can be tried here. */
export const Playground: Story = {};

/** The parts while it waits, each with its number. */
export const Anatomy: Story = { ...anatomyOf('cookie-embed') };

/** The part that is left once the content is shown. A drawing replaces it here. */
export const AnatomyOfTheContent: Story = {
  loaders: loadStore(() => openStore(writeChoice('statistics~0.media~1'), { charter: portal })),
  ...anatomyOf('cookie-embed'),
};

/** A first visit: nothing is asked of the other site before a button is used. */
export const Waiting: Story = {};

/** Another service of the same purpose. */
export const Map: Story = {
  args: { service: 'map' },
  render: (values, { loaded }) => shown(values, loaded, inner('Carte', 'Les arrêts de bus')),
};

/** A podcast, known by the address that people copy: a player of sound is low, whatever its width. */
export const Sound: Story = {
  render: (_, { loaded }) =>
    html`<cookie-embed .consent=${loaded['consent']}
      ><a href="https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5">Le conseil de mai</a></cookie-embed
    >`,
};

/** The player of a podcast is shown in the height that its embed code has. A drawing replaces it here. */
export const SoundShown: Story = {
  loaders: loadStore(() => openStore(writeChoice('statistics~0.media~1'), { charter: portal })),
  render: (values, { loaded }) =>
    shown(
      values,
      loaded,
      html`<iframe title="Le conseil de mai" width="100%" height="166" data-blocked-src=${FILM}></iframe>`,
    ),
};

/** A share link that says nothing of what it leads to stays a link, and the console says which address to write. */
export const ShareLink: Story = {
  tags: ['warns'],
  render: (_, { loaded }) =>
    html`<cookie-embed .consent=${loaded['consent']}
      ><a href="https://maps.app.goo.gl/aBcDeF123">L’hôtel de ville sur la carte</a></cookie-embed
    >`,
};

/** With a name that the author gave it. */
export const Labelled: Story = { args: { label: 'Le budget en trois minutes' } };

/** Accepted: the content is shown at once. A drawing replaces it here. */
export const Shown: Story = {
  loaders: loadStore(() => openStore(writeChoice('statistics~0.media~1'), { charter: portal })),
};

/** Refused: it can still be shown, once or always. */
export const Refused: Story = {
  loaders: loadStore(() => openStoreIn(portal, 'refused')),
};

/** Maps were accepted, videos were not: each service has an answer of its own. */
export const InPart: Story = {
  loaders: loadStore(() => openStore(writeChoice('statistics~0.media~0.media/map~1'), { charter: portal })),
  render: (_, { loaded }) =>
    html`<cookie-embed category="media" service="video" .consent=${loaded['consent']}
        >${inner()}</cookie-embed
      >
      <hr />
      <cookie-embed category="media" service="map" .consent=${loaded['consent']}>${inner()}</cookie-embed>`,
};

/** Consent of seven months ago is no longer valid: the content is blocked again. */
export const Expired: Story = {
  loaders: loadStore(() =>
    openStore(writeChoice('statistics~0.media~1', { days: EXPIRED_DAYS }), { charter: portal }),
  ),
};

/** The charter has changed since the yes, which counts no longer: it waits again. */
export const Revised: Story = {
  loaders: loadStore(() => openStore(writeChoice('statistics~0.media~1'), { charter: revised })),
};

/** Known by its address; the charter says nothing of it, so that it can be shown once and no more. */
export const NotInTheCharter: Story = {
  render: (_, { loaded }) =>
    html`<cookie-embed .consent=${loaded['consent']}
      ><a href="https://www.openstreetmap.org/#map=13/47.59/1.33">Blois sur la carte</a></cookie-embed
    >`,
};

/** The charter is on its way: until it is there, less is known of it, and it can be shown once. */
export const Loading: Story = { loaders: loadStore(openWaitingStore) };

/** The charter cannot be read: less is known of it, and it can be shown once. */
export const UnreadableCharter: Story = { loaders: loadStore(openUnreadableStore) };

/** The network is gone before the charter came: less is known of it, and it can be shown once. */
export const Offline: Story = { loaders: loadStore(openUnreachableStore) };

/** In a narrow column, buttons are one below the other. */
export const Narrow: Story = {
  render: (values, { loaded }) => narrow(shown(values, loaded)),
};

const LINK = '<a href="https://video.example/w/1">Le budget en trois minutes</a>';

/** A window of 1280 by 1024 px, enlarged to 400 %: nothing is cut, nothing moves sideways. */
export const Enlarged: Story = {
  render: (_, context) =>
    enlarged(portal, `<cookie-embed category="media" service="video">${LINK}</cookie-embed>`, context),
};

/** The visitor has set their own colours, as Windows contrast themes do: buttons have edges in place of fills. */
export const ForcedColours: Story = { tags: ['forced-colors'] };

/** A page that is read from right to left. */
export const RightToLeft: Story = { globals: { language: PSEUDO, direction: 'rtl' } };

/** A language whose words are half as long again. */
export const LongLanguage: Story = { globals: { language: PSEUDO, direction: 'ltr' } };

/** Two languages on one page: each follows the language around it. */
export const TwoLanguages: Story = {
  tags: ['both-languages'],
  render: (_, { loaded }) => html`
    <cookie-embed lang="fr" category="media" service="video" .consent=${loaded['consent']}
      >${inner()}</cookie-embed
    >
    <hr />
    <cookie-embed lang="en" category="media" service="video" .consent=${loaded['consent']}
      >${inner()}</cookie-embed
    >
  `,
};

/** The browser runs no script: the link inside leads to the content. */
export const NoJavaScript: Story = {
  name: 'No JavaScript',
  render: (_, context) =>
    withoutScripts(`<cookie-embed category="media" service="video">${LINK}</cookie-embed>`, context, 96),
};

/** On paper: what it is and where to find it, without buttons. */
export const Printed: Story = { tags: ['print'], ...printed };

/** The browser keeps nothing: "always" holds for this page. */
export const StorageBlocked: Story = {
  parameters: ownPage('560px'),
  tags: ['warns'],
  loaders: loadStore(() => openForgetfulStore(portal)),
  play: async ({ canvasElement }) => {
    const host = await standing(canvasElement, 'cookie-embed');
    await pressAction(host, 'always');
    await waitFor(() => expect(host.matches(':state(shown)')).toBe(true));
  },
};

/** Interaction: shows the video this once. It has the focus, and nothing is stored. */
export const ShowsOnce: Story = {
  parameters: ownPage('560px'),
  play: async ({ canvasElement }) => {
    const host = await standing<EmbedElement>(canvasElement, 'cookie-embed');
    await expect(host.querySelector('iframe')?.hasAttribute('src')).toBe(false);
    await pressAction(host, 'once');
    await waitFor(() => expect(host.matches(':state(shown)')).toBe(true));
    await waitFor(() => expect(readAnnouncements(host)).not.toBe(''));
    await waitFor(() => expect(document.activeElement).toBe(host.querySelector('iframe')));
    await expect(inside(host, '[part=content]').checkVisibility()).toBe(true);
    await expect(readStored(host.consent)).toBeUndefined();
  },
};

/** Interaction: always shows videos. That one service is stored, and the rest is still asked. */
export const ShowsAlways: Story = {
  parameters: ownPage('560px'),
  play: async ({ canvasElement }) => {
    const host = await standing<EmbedElement>(canvasElement, 'cookie-embed');
    await pressAction(host, 'always');
    await waitFor(() => expect(host.matches(':state(shown)')).toBe(true));
    await waitFor(() => expect(readAnnouncements(host)).not.toBe(''));
    await expect(readStored(host.consent)).toContain('media/video~1');
    await expect(host.consent?.has('media', 'map')).toBe(false);
  },
};
