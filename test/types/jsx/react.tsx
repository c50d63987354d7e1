/** @jsxImportSource react */
import type { BannerElement, PreferencesElement } from 'cookie-charter';
import type { CharterFile } from 'cookie-charter/charter';
import type { Consent } from 'cookie-charter/consent';
import { type RefObject, type JSX } from 'react';

declare const banner: RefObject<BannerElement | null>;
declare const choices: RefObject<PreferencesElement | null>;
declare const charter: CharterFile;
declare const consent: Consent;

export const right: JSX.Element = (
  <>
    <cookie-banner ref={banner} key="ask" position="corner" notice charter={charter} consent={consent} />
    <cookie-charter src="/cookie-charter.json" heading-level={2} className="page" lang="fr" debug={false} />
    <cookie-explainer headingLevel={3} id="explainer" aria-label="Cookies" data-x="1" />
    <cookie-table category="necessary" heading-level="3" style={{ color: 'inherit' }} />
    <cookie-preferences ref={choices} dialog onClick={(event) => event.currentTarget.show()} />
    <cookie-settings with-status suppressHydrationWarning>
      My choices
    </cookie-settings>
    <cookie-embed service="youtube" ratio="16/9" label="A film">
      <a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">A film</a>
    </cookie-embed>
  </>
);

export const wrong: JSX.Element = (
  <>
    {/* @ts-expect-error There is no such place. */}
    <cookie-banner position="left" />
    {/* @ts-expect-error A charter is an object. */}
    <cookie-charter charter="/cookie-charter.json" />
    {/* @ts-expect-error No number. */}
    <cookie-table heading-level="two" />
    {/* @ts-expect-error No such attribute. */}
    <cookie-table categories="necessary" />
    {/* @ts-expect-error On or off, not a word. */}
    <cookie-preferences dialog="yes" />
    {/* @ts-expect-error Of another element. */}
    <cookie-settings ref={banner} />
    {/* @ts-expect-error No such tag. */}
    <cookie-jar />
  </>
);
