import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What starts the accessibility bus, which Firefox and Orca meet on. */
const ACCESSIBILITY = 'org.a11y.Bus.service';

/** A session bus that starts the accessibility bus and nothing else: desktop portals mount folders that outlive it. */
const settings = (/** @type {string} */ home, /** @type {string} */ services) => `<busconfig>
  <type>session</type>
  <listen>unix:dir=${home}</listen>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** Writes what the session bus of a desktop is started with. @param {string} home @returns {string} The file. */
export const writeBusSettings = (home) => {
  const services = join(home, 'services');
  mkdirSync(services);
  copyFileSync(join('/usr/share/dbus-1/services', ACCESSIBILITY), join(services, ACCESSIBILITY));
  const file = join(home, 'bus.xml');
  writeFileSync(file, settings(home, services));
  return file;
};
