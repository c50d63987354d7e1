import '../../define/embed.js';
import '../../define/table.js';
import { expect } from '@open-wc/testing';
import { ASKING_CHARTER, writeChoice } from '../../../test/fixtures/consent.mjs';
import { openStore } from '../../../test/fixtures/consent-stores.js';
import { consoleMessages } from '../../../test/browser/console.js';
import { all, clickAction, html, show, textOf, until } from '../../../test/browser/fixtures.js';
import type { Consent } from '../../consent/consent-context.js';
import type { EmbedElement } from './embed.js';

/** What a frame shows here: nothing is asked of another site. */
const PAGE = new URL('/test/browser/film.html', location.href).href;

const film = (
  consent: Consent,
  inside: unknown = html`<a href="https://youtu.be/aqz-KE-bpKQ">The film</a>`,
): Promise<EmbedElement> =>
  show<EmbedElement>(html`<cookie-embed .consent=${consent}>${inside}</cookie-embed>`);
const frame = (element: Element): HTMLIFrameElement | null => element.querySelector('iframe[src]');
const shown = (element: Element): Promise<unknown> => until(() => element.matches(':state(shown)'));

describe('<cookie-embed>', () => {
  it('says who provides the content, what it would keep, and where data would go', async () => {
    const element = await film(openStore());
    expect(textOf(element)).to.equal(
      'Video from YouTube It is not loaded until you say so. Showing it sends your IP address and the address of this page to YouTube. ' +
        'Where the data go: Ireland and United States. It may keep on your device: VISITOR_INFO1_LIVE – Measures the line. ' +
        'Show it this once Always show: YouTube The film Cookie settings',
    );
    expect(frame(element)).to.equal(null);
  });

  it('names a country that its author wrote in words as the table does', async () => {
    const charter = {
      ...ASKING_CHARTER,
      providers: { youtube: { name: 'YouTube', country: ['US', 'Etats-Unis', 'éé', ''] } },
    };
    const element = await film(openStore(undefined, { charter }));
    expect(textOf(element)).to.contain('Where the data go: United States, Etats-Unis, and éé. It may keep');
    const table = await show(
      html`<cookie-table .charter=${{ ...charter, columns: ['name', 'country'] }}></cookie-table>`,
    );
    expect(textOf(table)).to.match(/VISITOR_INFO1_LIVE United States ?Etats-Unis ?éé/);
  });

  it('does so in French', async () => {
    document.documentElement.lang = 'fr';
    expect(textOf(await film(openStore()))).to.match(
      /^Vidéo de YouTube Ce contenu n’est pas chargé sans votre accord\. .* Destination des données : Irlande et États-Unis\./,
    );
  });

  it('shows the content once, in the place of what stood for it, and stores nothing', async () => {
    const consent = openStore();
    const template = document.createElement('template');
    template.innerHTML = `<iframe title="Film" src="${PAGE}"></iframe>`;
    const element = await film(consent, template);
    element.service = 'youtube';
    await element.updateComplete;
    const { width, height } = element.getBoundingClientRect();
    clickAction(element, 'once');
    await shown(element);
    await element.updateComplete;
    expect(consent.state.answers).to.equal(undefined);
    const box = all(element, '[part=content]')[0]!.getBoundingClientRect();
    expect([box.width, Math.round((box.width * 9) / 16)]).to.deep.equal([width, Math.round(box.height)]);
    expect(height).to.be.at.least(box.height - 1);
    // The visitor who asked for it is taken into it.
    await until(() => document.activeElement === frame(element));
  });

  it('is in sight once it is shown, where what stood for it was taller than the window', async () => {
    const { height } = window.screen;
    const element = await film(openStore(), html`<iframe title="Film" data-src=${PAGE}></iframe>`);
    element.service = 'youtube';
    await element.updateComplete;
    element.before(Object.assign(document.createElement('div'), { style: `block-size: ${height}px` }));
    const [placeholder] = all(element, '[part=placeholder]');
    placeholder!.style.minBlockSize = `${2 * innerHeight}px`;
    element.after(Object.assign(document.createElement('div'), { style: `block-size: ${height}px` }));
    // Its last button is in sight, at the lower edge of the window.
    const button = all(element, '[data-action=once]')[0]!;
    button.style.marginBlockStart = `${2 * innerHeight}px`;
    button.focus();
    button.scrollIntoView({ block: 'end' });
    clickAction(element, 'once');
    await shown(element);
    await until(() => document.activeElement === frame(element));
    const { top, bottom } = frame(element)!.getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight);
    expect(bottom).to.be.above(0);
  });

  it('is a group of its own name, so that its buttons are distinguished from those of another', async () => {
    const [one, other] = [await film(openStore()), await film(openStore(), 'Text alone')];
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
      const element = await film(openStore(), inside);
      element.service = 'youtube';
      await element.updateComplete;
      clickAction(element, 'once');
      await shown(element);
      expect(frame(element)!.title).to.equal(title);
    }
  });

  it('says what is shown, and takes the focus to what cannot have it by itself', async () => {
    for (const action of ['once', 'always']) {
      const template = document.createElement('template');
      template.innerHTML = '<p>A picture</p>';
      const element = await film(openStore(), template);
      element.service = 'youtube';
      await element.updateComplete;
      const name = textOf(all(element, '[part=heading]')[0]!);
      all(element, `[data-action=${action}]`)[0]!.focus();
      clickAction(element, action);
      await shown(element);
      await until(() => document.activeElement === element.querySelector('p'));
      expect(all(element, '[aria-live]')[0]!.textContent).to.equal(`The content is shown: ${name}`);
    }
  });

  it('shows it always for the service, and leaves the rest to be asked', async () => {
    const consent = openStore();
    const element = await film(consent, html`<iframe title="Film" data-src=${PAGE}></iframe>`);
    element.service = 'youtube';
    await element.updateComplete;
    clickAction(element, 'always');
    await shown(element);
    expect(frame(element)!.src).to.equal(PAGE);
    expect(consent.state.answers).to.deep.equal(undefined);
    expect([
      consent.has('video', 'youtube'),
      consent.has('video', 'vimeo'),
      consent.state.promptNeeded,
    ]).to.deep.equal([true, false, true]);
  });

  it('shows it at once where it is granted, and takes it away with the grant', async () => {
    const consent = openStore(writeChoice('statistics~0.video~1'));
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
      openStore(),
      html`<a href="https://www.dailymotion.com/video/x8abc12">A film</a>`,
    );
    expect(textOf(element)).to.match(/^Video from Dailymotion/);
    expect(all(element, 'button').map(({ dataset }) => dataset['action'])).to.deep.equal(['once']);
    const nameless = await film(openStore(), 'Text alone');
    expect(textOf(nameless)).to.match(/^Content of another site .* to another site\. .*Text alone/);
  });

  it('is refused under a service that the charter does not have', async () => {
    const consent = openStore(writeChoice('statistics~1.video~1'));
    const element = await film(consent);
    element.category = 'video';
    element.service = 'unknown';
    await element.updateComplete;
    expect(element.matches(':state(shown)')).to.equal(false);
    expect((await consoleMessages()).join()).to.match(/the page waits for “video\/unknown”/);
  });

  it('holds back a frame with src, and tells the author that it was loading', async () => {
    const element = await film(
      openStore(),
      html`<iframe title="Film" src=${PAGE} width="400" height="300"></iframe>`,
    );
    expect(frame(element)).to.equal(null);
    expect((await consoleMessages()).join()).to.match(/<iframe src="http.*had begun to load/);
    clickAction(element, 'once');
    await shown(element);
    expect(frame(element)!.src).to.equal(PAGE);
    const { width, height } = all(element, '[part=content]')[0]!.getBoundingClientRect();
    expect(Math.abs(width / height - 4 / 3)).to.be.at.most(0.01);
  });

  describe('a frame with a document in the page', () => {
    const RUNS = '<p>Film</p><script>document.title = "Ran"</script>';
    const STILL = '<p>The film waits</p>';
    const written = (inside: Element): (string | null)[] =>
      ['src', 'srcdoc'].map((name) => inside.getAttribute(name));
    const shownOf = (inside: HTMLIFrameElement): Promise<unknown> =>
      until(() => inside.contentDocument?.querySelector('p'));

    it('is blocked until consent, comes back as it was, and is blocked again', async () => {
      const consent = openStore();
      const element = await film(consent, html`<iframe title="Film" srcdoc=${RUNS}></iframe>`);
      element.service = 'youtube';
      await element.updateComplete;
      const inside = element.querySelector('iframe')!;
      expect(written(inside)).to.deep.equal([null, null]);
      expect(inside.contentDocument?.querySelector('p') ?? null).to.equal(null);
      await consent.accept();
      await shown(element);
      await shownOf(inside);
      expect(written(inside)).to.deep.equal([null, RUNS]);
      // A script of the page changes what is shown; that is not the author’s.
      inside.srcdoc = '<p>Other</p>';
      await consent.refuse();
      await until(() => !element.matches(':state(shown)'));
      expect(written(inside)).to.deep.equal([null, null]);
      expect(inside.contentDocument?.querySelector('p') ?? null).to.equal(null);
      await consent.accept();
      await shown(element);
      expect(written(inside)).to.deep.equal([null, RUNS]);
      expect((await consoleMessages()).join()).to.match(
        /<iframe srcdoc> inside <cookie-embed> had begun to load[\s\S]*<iframe title="Film" srcdoc=/,
      );
    });

    it('that is blocked in its markup is the content, whatever the link beside it, and reports nothing', async () => {
      const frames = html`<iframe title="Film" data-blocked-srcdoc=${RUNS}></iframe
        ><a href="https://maps.app.goo.gl/aBcDeF123">The film</a>`;
      const element = await film(openStore(), frames);
      expect(written(element.querySelector('iframe')!)).to.deep.equal([null, null]);
      clickAction(element, 'once');
      await shown(element);
      await shownOf(element.querySelector('iframe')!);
      expect(await consoleMessages()).to.deep.equal([]);
    });

    it('that runs and loads nothing is reported neither', async () => {
      const element = await film(openStore(), html`<iframe title="Film" srcdoc=${STILL}></iframe>`);
      expect(written(element.querySelector('iframe')!)).to.deep.equal([null, null]);
      clickAction(element, 'once');
      await shown(element);
      expect(written(element.querySelector('iframe')!)).to.deep.equal([null, STILL]);
      expect(await consoleMessages()).to.deep.equal([]);
    });

    it('and an address counts as in HTML: the document, unless the address is a blocked one', async () => {
      const both = await film(openStore(), html`<iframe title="Film" srcdoc=${STILL} src=${PAGE}></iframe>`);
      clickAction(both, 'once');
      await shown(both);
      expect(written(both.querySelector('iframe')!)).to.deep.equal([PAGE, STILL]);
      await shownOf(both.querySelector('iframe')!);
      const meanwhile = await film(
        openStore(),
        html`<iframe title="Film" srcdoc=${STILL} data-blocked-src=${PAGE}></iframe>`,
      );
      expect(written(meanwhile.querySelector('iframe')!)).to.deep.equal([null, null]);
      clickAction(meanwhile, 'once');
      await shown(meanwhile);
      expect(written(meanwhile.querySelector('iframe')!)).to.deep.equal([PAGE, null]);
      expect(await consoleMessages()).to.deep.equal([]);
    });

    it('stays empty where Trusted Types forbid it, and its author reads so', async () => {
      const element = await film(
        openStore(),
        html`<iframe title="Film" data-blocked-srcdoc=${STILL}></iframe>`,
      );
      const inside = element.querySelector('iframe')!;
      inside.setAttribute = () => {
        throw new TypeError('This document requires TrustedHTML.');
      };
      clickAction(element, 'once');
      await shown(element);
      expect(written(inside)).to.deep.equal([null, null]);
      expect((await consoleMessages()).join()).to.match(/Trusted Types keep a frame inside <cookie-embed>/);
    });

    it('is blocked in a copy that a router put back after a refusal', async () => {
      const consent = openStore(writeChoice('statistics~0.video~1'));
      const element = await film(consent, html`<iframe title="Film" data-blocked-srcdoc=${RUNS}></iframe>`);
      element.service = 'youtube';
      await shown(element);
      const copy = element.cloneNode(true) as EmbedElement;
      element.remove();
      await consent.refuse();
      copy.consent = consent;
      copy.service = 'youtube';
      document.body.append(copy);
      await copy.updateComplete;
      expect(written(copy.querySelector('iframe')!)).to.deep.equal([null, null]);
      await consent.accept();
      await shown(copy);
      expect(written(copy.querySelector('iframe')!)).to.deep.equal([null, RUNS]);
      copy.remove();
    });
  });

  it('shows nothing of before in a copy that a router put back after a refusal, and blames nobody', async () => {
    const template = document.createElement('template');
    template.innerHTML = '<p>The film itself</p>';
    const frames = html`<iframe title="Film" data-src=${PAGE}></iframe>`;
    for (const inside of [undefined, template, frames]) {
      const consent = openStore(writeChoice('statistics~0.video~1'));
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

  it('opens the preferences of its own engine', async () => {
    const consent = openStore();
    const element = await film(consent);
    clickAction(element, 'settings');
    const choices = (): Element | null => document.querySelector('html > cookie-preferences');
    await until(() => choices()?.shadowRoot?.querySelector('dialog')?.open);
    clickAction(choices()!, 'refuse');
    await until(() => consent.state.status === 'decided');
    choices()!.remove();
  });

  it('has buttons large enough to hit, and is accessible', async () => {
    const element = await film(openStore());
    for (const button of all(element, 'button'))
      expect(button.getBoundingClientRect().height).to.be.at.least(44);
    await expect(element).to.be.accessible();
  });

  it('works where the charter cannot be had', async () => {
    const element = await film({
      ...openStore(),
      charter: () => Promise.reject(new Error('no charter')),
    });
    expect(textOf(element)).to.match(/^Video from YouTube/);
    expect(all(element, '[data-action=always]')).to.have.length(0);
  });

  for (const address of ['https://', 'http://[', 'javascript:parent.pwned=1', 'data:text/html,<p>x']) {
    it(`leaves what its author wrote where the address is none that may be used: ${address}`, async () => {
      for (const markup of [
        html`<cookie-embed .consent=${openStore()} src=${address}><a href="/x">The film</a></cookie-embed>`,
        html`<cookie-embed .consent=${openStore()}><a href=${address}>The film</a></cookie-embed>`,
        html`<cookie-embed .consent=${openStore()}
          ><iframe title="Film" data-src=${address}></iframe><a href="/x">The film</a></cookie-embed
        >`,
        html`<cookie-embed .consent=${openStore()}
          ><iframe title="Film" data-blocked-src=${address}></iframe><a href="/x">The film</a></cookie-embed
        >`,
      ]) {
        const element = await show<EmbedElement>(markup);
        expect(textOf(element)).to.equal('The film');
        expect(element.getBoundingClientRect().height).to.be.above(0);
        expect(frame(element)).to.equal(null);
      }
      const said = await consoleMessages();
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/an address is left out.*\n.*<cookie-embed>: /);
    });
  }

  it('has the room of a player of sound: its height, whatever its width', async () => {
    const path = '/podcast/le-conseil/player';
    const audio = html`<a href=${`https://podcloud.fr${path}`}>The council</a>`;
    const framed = (width: string): unknown =>
      html`<iframe title="The council" width=${width} height="166" data-blocked-src=${PAGE}></iframe>`;
    const template = document.createElement('template');
    template.innerHTML = `<iframe title="The council" width="100%" height="80" src="${PAGE}"></iframe>`;
    for (const [inside, height] of [
      [framed('100%'), 166],
      [template, 80],
      [framed('332px'), undefined],
    ] as const) {
      const element = await film(openStore(), inside);
      const [placeholder] = all(element, '[part=placeholder]');
      expect(placeholder!.getBoundingClientRect().height).to.be.at.least(height ?? 0);
      clickAction(element, 'once');
      await shown(element);
      await element.updateComplete;
      const box = all(element, '[part=content]')[0]!.getBoundingClientRect();
      expect(box.height).to.be.closeTo(height ?? box.width / 2, 1);
      expect(box.width).to.equal(element.getBoundingClientRect().width);
    }
    const element = await film(openStore(), audio);
    expect(textOf(element)).to.match(/^Audio from podCloud/);
    const { style } = all(element, '.base')[0]!;
    expect([style.getPropertyValue('--ratio'), style.getPropertyValue('--height')]).to.deep.equal([
      'auto',
      '320px',
    ]);
    // What the author says counts.
    element.ratio = '2/1';
    await element.updateComplete;
    expect([style.getPropertyValue('--ratio'), style.getPropertyValue('--height')]).to.deep.equal([
      '2/1',
      'auto',
    ]);
  });

  it('leaves a link that says nothing of what it leads to, and tells the author where the address is', async () => {
    const link = 'https://maps.app.goo.gl/aBcDeF123';
    for (const markup of [
      html`<cookie-embed .consent=${openStore()}><a href=${link}>The town hall</a></cookie-embed>`,
      html`<cookie-embed .consent=${openStore()} src=${link}
        ><a href=${link}>The town hall</a></cookie-embed
      >`,
      html`<cookie-embed .consent=${openStore()} data-cookie-markup="marker" src=${link}
        ><a href=${link}>The town hall</a></cookie-embed
      >`,
      html`<cookie-embed .consent=${openStore()}
        ><iframe title="Map" data-blocked-src=${link}></iframe><a href=${link}>The town hall</a></cookie-embed
      >`,
    ]) {
      const element = await show<EmbedElement>(markup);
      expect(textOf(element)).to.equal('The town hall');
      expect(frame(element)).to.equal(null);
    }
    const messages = await consoleMessages();
    expect(messages).to.have.length(1);
    expect(messages[0]).to.match(
      /leads to Google Maps and does not say to what[\s\S]*maps\.app\.goo\.gl\/aBcDeF123[\s\S]*“Share”, then “Embed”/,
    );
    // Beside a template it is a link to read.
    const template = document.createElement('template');
    template.innerHTML = '<p>A map</p>';
    const element = await film(openStore(), [template, html`<a href=${link}>The town hall</a>`]);
    expect(all(element, '[data-action=once]')).to.have.length(1);
  });

  it('reads data-blocked-src before data-src, which lazy-loaders of the page may load', async () => {
    const element = await film(
      openStore(),
      html`<iframe title="Film" data-blocked-src=${PAGE} data-src="/not-there"></iframe>`,
    );
    clickAction(element, 'once');
    await shown(element);
    expect(frame(element)!.src).to.equal(PAGE);
    const begun = await film(openStore(), html`<iframe title="Film" src=${PAGE}></iframe>`);
    const held = begun.querySelector('iframe')!;
    expect([held.dataset['blockedSrc'], held.dataset['src'], held.getAttribute('src')]).to.deep.equal([
      PAGE,
      undefined,
      null,
    ]);
    expect((await consoleMessages()).join()).to.contain('write data-blocked-src instead of src');
  });

  it('has every frame of its own tell the site that shows it, which players ask for', async () => {
    const element = await film(openStore(), html`<a href=${PAGE}>A film</a>`);
    clickAction(element, 'once');
    await shown(element);
    expect(frame(element)!.referrerPolicy).to.equal('strict-origin-when-cross-origin');
  });

  it('shows nothing any more, taken out and put back, of what was shown once', async () => {
    const element = await film(openStore(), html`<iframe title="Film" data-src=${PAGE}></iframe>`);
    clickAction(element, 'once');
    await shown(element);
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.updateComplete;
    expect(element.matches(':state(shown)')).to.equal(false);
    expect(frame(element)).to.equal(null);
    expect(all(element, '[aria-live]')[0]!.textContent).to.equal('');
  });

  describe('shown once', () => {
    const once = async (kept?: string): Promise<{ consent: Consent; element: EmbedElement }> => {
      const consent = openStore(kept);
      const element = await film(consent, html`<iframe title="Film" data-src=${PAGE}></iframe>`);
      element.service = 'youtube';
      await element.updateComplete;
      clickAction(element, 'once');
      await shown(element);
      await element.updateComplete;
      return { consent, element };
    };
    const isShown = async (element: EmbedElement): Promise<boolean> => {
      await element.updateComplete;
      return element.matches(':state(shown)');
    };

    for (const [what, kept, act] of [
      ['everything is refused', undefined, (consent: Consent) => consent.refuse()],
      ['everything is refused again', 'statistics~0.video~0', (consent: Consent) => consent.refuse()],
      ['everything is withdrawn', 'statistics~1.video~0', (consent: Consent) => consent.withdraw()],
      [
        'its category is refused',
        undefined,
        (consent: Consent) => consent.save({ video: false, statistics: true }),
      ],
      [
        'its service is refused',
        undefined,
        (consent: Consent) => consent.save({ 'video/youtube': false, statistics: true }),
      ],
    ] as const) {
      it(`goes when ${what}`, async () => {
        const { consent, element } = await once(kept && writeChoice(kept));
        await act(consent);
        await until(async () => !(await isShown(element)));
        expect(frame(element)).to.equal(null);
        // Pressed after a refusal, it works again.
        clickAction(element, 'once');
        await shown(element);
        expect(await isShown(element)).to.equal(true);
      });
    }

    for (const [what, kept, act] of [
      [
        'something else is answered',
        'statistics~1.video~0',
        (consent: Consent) => consent.save({ statistics: true }),
      ],
      [
        'something else is refused',
        undefined,
        (consent: Consent) => consent.save({ 'video/vimeo': false, 'video/youtube': true }),
      ],
      ['everything is accepted', undefined, (consent: Consent) => consent.accept()],
      ['nothing is answered', 'statistics~0.video~0', () => Promise.resolve()],
    ] as const) {
      it(`stays when ${what}`, async () => {
        const { consent, element } = await once(kept && writeChoice(kept));
        await act(consent);
        element.requestUpdate();
        expect(await isShown(element)).to.equal(true);
      });
    }

    it('stays when the choice expires', async () => {
      let now = Date.now();
      const consent = openStore(writeChoice('statistics~0.video~0'), { now: () => now });
      const element = await film(consent, html`<iframe title="Film" data-src=${PAGE}></iframe>`);
      element.service = 'youtube';
      await element.updateComplete;
      clickAction(element, 'once');
      await shown(element);
      now += 400 * 86_400_000;
      element.requestUpdate();
      expect(await isShown(element)).to.equal(true);
    });
  });
});
