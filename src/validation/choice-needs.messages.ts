import type { ChoiceNeed } from '../charter/choice-settings.js';
import type { MsgFn } from '../localize/msg.js';

/** What a setting of `choice` needs of the rest of the file. */
export const choiceNeedText = (msg: MsgFn, need: ChoiceNeed): string => {
  switch (need) {
    case 'cookie-storage':
      // What was expected in a file. "storage" is the name of a field.
      return msg('nothing: with this "storage" no cookie is set', { id: 'expected.cookie-storage' });
    case 'free-name':
      // What was expected in a file. Values of the format.
      return msg('a name that no "opt-in" or "opt-out" category declares', { id: 'expected.free-name' });
    case 'host-cookie':
      // What was expected in a file. Names of fields and the beginning of a name.
      return msg('for a name in __Host-: no "domain", and no "path" but /', { id: 'expected.host-cookie' });
    case 'https':
      // What was expected in a file. "site.url" is the name of a field.
      return msg('https in "site.url", which browsers ask for here', { id: 'expected.https' });
    case 'https-endpoint':
      // What was expected in a file.
      return msg('an https address: browsers block others on an https site', {
        id: 'expected.https-endpoint',
      });
    case 'own-domain':
      // What was expected in a file. "site.url" is the name of a field.
      return msg('the domain of "site.url", or one above it', { id: 'expected.own-domain' });
    default:
      // What was expected in a file. "site.url" is the name of a field.
      return msg('a path that "site.url" lies under', { id: 'expected.own-path' });
  }
};
