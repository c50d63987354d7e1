/** `<div class="cookie-charter cookie-charter--table" data-lang="fr">text</div>` */
import { parseElement } from './parse-options.js';
import { type Permission } from './permission.js';
import { isReplaced, insertElement } from './replace-with-element.js';

export const CONTAINERS = '.cookie-charter[class*="cookie-charter--"]';

const containerName = ({ classList }: Element): string =>
  [...classList].find((one) => one.startsWith('cookie-charter--'))?.slice('cookie-charter--'.length) ?? '';

const optionsOf = ({ attributes }: Element): [string, string][] =>
  [...attributes].flatMap(({ name, value }): [string, string][] =>
    name === 'lang'
      ? [[name, value]]
      : name.startsWith('data-') && name !== 'data-cookie-charter'
        ? [[name.slice(5), value]]
        : [],
  );

export const upgradeContainer = (element: HTMLElement, permission: Permission): void => {
  if (isReplaced(element) || permission.isUsedUp()) return;
  const where = `class="${element.className}"`;
  const asked = parseElement(containerName(element), optionsOf(element), where);
  if (asked && permission.allows(asked, where))
    insertElement(asked, element, 'container', [...element.childNodes]);
};
