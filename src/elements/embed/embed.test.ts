import '../../define/embed.js';
import { expect } from '@open-wc/testing';
import { chosen, consentOf, until } from '../../../test/browser/asking.js';
import { consoleMessages } from '../../../test/browser/console.js';
import { all, html, show, textOf } from '../../../test/browser/page.js';
import type { Consent } from '../../consent/core.js';
import type { EmbedElement } from './embed.js';

/** What a frame shows here: nothing is asked of another site. */
const PAGE = new URL('/test/browser/film.html', location.href).href;

const film = (
  consent: Consent,
  inside: unknown = html`<a href="https://youtu.be/aqz-KE-bpKQ">The film</a>`,
): Promise<EmbedElement> =>
  show<EmbedElement>(html`<cookie-embed .consent=${consent}>${inside}</cookie-embed>`);
const press = (element: Element, action: string): void => all(element, `[data-action=${action}]`)[0]!.click();
const frame = (element: Element): HTMLIFrameElement | null => element.querySelector('iframe[src]');
const shown = (element: Element): Promise<unknown> => until(() => element.matches(':state(shown)'));

describe('<cookie-embed>', () => {
  it('says who provides the content, what it would keep, and where data would go', async () => {
    const element = await film(consentOf());
    expect(textOf(element)).to.equal(
      'Video from YouTube It is not loaded until you say so. Showing it sends your IP address and the address of this page to YouTube. ' +
        'Where the data go: Ireland and United States. It may keep on your device: VISITOR_INFO1_LIVE – Measures the line. ' +
        'Show it this once Always show: YouTube The film Cookie settings',
    );
    expect(frame(element)).to.equal(null);
  });

  it('does so in French', async () => {
    document.documentElement.lang = 'fr';
    expect(textOf(await film(consentOf()))).to.match(
      /^Vidéo de YouTube Ce contenu n’est pas chargé sans votre accord\. .* Destination des données : Irlande et États-Unis\./,
    );
  });

  it('shows the content once, in the place of what stood for it, and stores nothing', async () => {
    const consent = consentOf();
    const template = document.createElement('template');
    template.innerHTML = `<iframe title="Film" src="${PAGE}"></iframe>`;
    const element = await film(consent, template);
    element.service = 'youtube';
    await element.updateComplete;
    const { width, height } = element.getBoundingClientRect();
    press(element, 'once');
    await shown(element);
    await element.updateComplete;
    expect(consent.state.answers).to.equal(undefined);
    const box = all(element, '[part=content]')[0]!.getBoundingClientRect();
    expect([box.width, Math.round((box.width * 9) / 16)]).to.deep.equal([width, Math.round(box.height)]);
    expect(height).to.be.at.least(box.height - 1);
    // The visitor who asked for it is taken into it.
    await until(() => document.activeElement === frame(element));
  });

  it('is a group of its own name, so that its buttons are told from those of another', async () => {
    const [one, other] = [await film(consentOf()), await film(consentOf(), 'Text alone')];
    for (const element of [one, other]) {
      const [group] = all(element, '[role=group]');
      const id = group!.getAttribute('aria-labelledby')!;
      expect(element.shadowRoot!.getElementById(id)!.textContent.trim()).to.equal(
        element === one ? 'Video from YouTube' : 'Content of another site',
      );
    }
  });

  it('names a frame in any case: by its own title, the link inside, or what it is', async () => {
    const cases: [unknown, string][] = [
      [html`<iframe title="Own" data-src=${PAGE}></iframe>`, 'Own'],
      [html`<iframe data-src=${PAGE}></iframe><a href=${PAGE}>The film</a>`, 'The film'],
      [html`<iframe data-src=${PAGE}></iframe>`, 'Content from YouTube'],
    ];
    for (const [inside, title] of cases) {
      const element = await film(consentOf(), inside);
      element.service = 'youtube';
      await element.updateComplete;
      press(element, 'once');
      await shown(element);
      expect(frame(element)!.title).to.equal(title);
    }
  });

  it('says that it is shown, and takes the focus to what cannot have it by itself', async () => {
    for (const action of ['once', 'always']) {
      const template = document.createElement('template');
      template.innerHTML = '<p>A picture</p>';
      const element = await film(consentOf(), template);
      element.service = 'youtube';
      await element.updateComplete;
      all(element, `[data-action=${action}]`)[0]!.focus();
      press(element, action);
      await shown(element);
      await until(() => document.activeElement === element.querySelector('p'));
      expect(all(element, '[role=status]')[0]!.textContent).to.equal('The content is shown.');
    }
  });

  it('shows it always for the service, and leaves the rest to be asked', async () => {
    const consent = consentOf();
    const element = await film(consent, html`<iframe title="Film" data-src=${PAGE}></iframe>`);
    element.service = 'youtube';
    await element.updateComplete;
    press(element, 'always');
    await shown(element);
    expect(frame(element)!.src).to.equal(PAGE);
    expect(consent.state.answers).to.deep.equal(undefined);
    expect([
      consent.has('video', 'youtube'),
      consent.has('video', 'vimeo'),
      consent.state.prompt,
    ]).to.deep.equal([true, false, true]);
  });

  it('shows it at once where it is granted, and takes it away with the grant', async () => {
    const consent = consentOf(chosen('statistics~0.video~1'));
    const element = await film(consent, html`<iframe title="Film" data-src=${PAGE}></iframe>`);
    element.service = 'youtube';
    await shown(element);
    expect(all(element, '[part=placeholder]')).to.have.length(0);
    await consent.withdraw();
    await element.updateComplete;
    expect(frame(element)).to.equal(null);
    expect(textOf(element)).to.contain('Show it this once');
  });

  it('offers "once" alone where the charter does not know the service, or there is no charter', async () => {
    const element = await film(
      consentOf(),
      html`<a href="https://www.dailymotion.com/video/x8abc12">A film</a>`,
    );
    expect(textOf(element)).to.match(/^Video from Dailymotion/);
    expect(all(element, 'button').map(({ dataset }) => dataset['action'])).to.deep.equal(['once']);
    const nameless = await film(consentOf(), 'Text alone');
    expect(textOf(nameless)).to.match(/^Content of another site .* to another site\. .*Text alone/);
  });

  it('is refused under a service that the charter does not have', async () => {
    const consent = consentOf(chosen('statistics~1.video~1'));
    const element = await film(consent);
    element.category = 'video';
    element.service = 'unknown';
    await element.updateComplete;
    expect(element.matches(':state(shown)')).to.equal(false);
    expect((await consoleMessages()).join()).to.match(/the page waits for “video\/unknown”/);
  });

  it('holds back a frame with src, and tells the author that it was loading', async () => {
    const element = await film(
      consentOf(),
      html`<iframe title="Film" src=${PAGE} width="400" height="300"></iframe>`,
    );
    expect(frame(element)).to.equal(null);
    expect((await consoleMessages()).join()).to.match(/<iframe src="http.*had begun to load/);
    press(element, 'once');
    await shown(element);
    expect(frame(element)!.src).to.equal(PAGE);
    const { width, height } = all(element, '[part=content]')[0]!.getBoundingClientRect();
    expect(Math.abs(width / height - 4 / 3)).to.be.at.most(0.01);
  });

  it('shows nothing of before in a copy that a router put back after a refusal, and blames nobody', async () => {
    const template = document.createElement('template');
    template.innerHTML = '<p>The film itself</p>';
    const frames = html`<iframe title="Film" data-src=${PAGE}></iframe>`;
    for (const inside of [undefined, template, frames]) {
      const consent = consentOf(chosen('statistics~0.video~1'));
      const element = await film(consent, inside);
      element.service = 'youtube';
      await shown(element);
      const copy = element.cloneNode(true) as EmbedElement;
      element.remove();
      await consent.refuse();
      copy.consent = consent;
      copy.service = 'youtube';
      document.body.append(copy);
      await copy.updateComplete;
      expect(copy.querySelectorAll('[slot=content], iframe[src]')).to.have.length(0);
      await consent.accept();
      await shown(copy);
      expect(copy.querySelectorAll('[slot=content]')).to.have.length(1);
      copy.remove();
    }
    expect(await consoleMessages()).to.deep.equal([]);
  });

  it('opens the choices of its own engine', async () => {
    const consent = consentOf();
    const element = await film(consent);
    press(element, 'settings');
    const choices = (): Element | null => document.querySelector('html > cookie-preferences');
    await until(() => choices()?.shadowRoot?.querySelector('dialog')?.open);
    press(choices()!, 'refuse');
    await until(() => consent.state.status === 'decided');
    choices()!.remove();
  });

  it('has buttons large enough to hit, and is accessible', async () => {
    const element = await film(consentOf());
    for (const button of all(element, 'button'))
      expect(button.getBoundingClientRect().height).to.be.at.least(44);
    await expect(element).to.be.accessible();
  });

  it('works where the charter cannot be had', async () => {
    const element = await film({
      ...consentOf(),
      policy: () => Promise.reject(new Error('no charter')),
    });
    expect(textOf(element)).to.match(/^Video from YouTube/);
    expect(all(element, '[data-action=always]')).to.have.length(0);
  });
});
