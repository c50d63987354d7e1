/** @jsxImportSource solid-js */
import type { PreferencesElement } from 'cookie-charter';
import type { CharterFile } from 'cookie-charter/charter';
import type { Accessor, JSX } from 'solid-js';

declare let choices: PreferencesElement;
declare const charter: CharterFile;
declare const level: Accessor<number>;

export const right: JSX.Element = (
  <>
    <cookie-banner attr:position="corner" bool:notice={true} prop:charter={charter} />
    <cookie-charter src="/cookie-charter.json" headingLevel={level()} class="page" lang="fr" />
    <cookie-explainer attr:heading-level={level()} id="explainer" aria-label="Cookies" data-x="1" />
    <cookie-table category="necessary" heading-level="3" style={{ color: 'inherit' }} />
    <cookie-preferences ref={choices} dialog onClick={(event) => void event.currentTarget.show()} />
    <cookie-settings with-status>My choices</cookie-settings>
    <cookie-embed service="youtube" ratio="16/9" label="A film">
      <a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">A film</a>
    </cookie-embed>
  </>
);

export const wrong: JSX.Element = (
  <>
    {/* @ts-expect-error There is no such place. */}
    <cookie-banner attr:position="left" />
    {/* @ts-expect-error A charter is an object. */}
    <cookie-charter prop:charter="/cookie-charter.json" />
    {/* @ts-expect-error No number. */}
    <cookie-table heading-level="two" />
    {/* @ts-expect-error No such attribute. */}
    <cookie-table categories="necessary" />
    {/* @ts-expect-error Of another element. */}
    <cookie-settings ref={choices} />
    {/* @ts-expect-error No such tag. */}
    <cookie-jar />
  </>
);
