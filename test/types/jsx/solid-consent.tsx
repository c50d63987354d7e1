/** @jsxImportSource solid-js */
import { startConsent } from 'cookie-charter/consent';
import { type Accessor, from, type JSX } from 'solid-js';

declare const wide: Accessor<boolean>;

export const Counted = (): JSX.Element => {
  const consent = startConsent();
  const counted = from<boolean>((set) => consent.subscribe(() => set(consent.has('statistics'))));
  return (
    <>
      <cookie-banner attr:position={wide() ? 'corner' : 'bottom'} />
      <p>{counted() ? 'Your visits are counted: thank you.' : 'Your visits are not counted.'}</p>
    </>
  );
};
