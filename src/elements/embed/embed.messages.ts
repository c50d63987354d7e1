/** The placeholder of outside content, until the visitor shows it. */
import { type MsgFn, str } from '../../localize/msg.js';

export const placeholderTitle = (
  msg: MsgFn,
  kind: string | undefined,
  provider: string | undefined,
): string => {
  const from = provider ?? '';
  if (!from)
    // Placeholder of content of another site that has no name.
    return msg('Content of another site', { id: 'embed.title' });
  switch (kind) {
    case 'video':
      // Placeholder of a video; the value is who provides it.
      return msg(str`Video from ${from}`, { id: 'embed.title-video' });
    case 'map':
      // Placeholder of a map; the value is who provides it.
      return msg(str`Map from ${from}`, { id: 'embed.title-map' });
    case 'audio':
      // Placeholder of a podcast or music; the value is who provides it.
      return msg(str`Audio from ${from}`, { id: 'embed.title-audio' });
    case 'document':
      // Placeholder of a document whose pages are turned; the value is who provides it.
      return msg(str`Document from ${from}`, { id: 'embed.title-document' });
    default:
      // Placeholder of outside content; the value is who provides it.
      return msg(str`Content from ${from}`, { id: 'embed.title-from' });
  }
};

export const explanation = (msg: MsgFn, provider: string | undefined): string =>
  provider
    ? // Below the name of the content; the value is who provides it.
      msg(
        str`It is not loaded until you say so. Showing it sends your IP address and the address of this page to ${provider}.`,
        {
          id: 'embed.explanation',
        },
      )
    : // Below the name of content whose provider is not known.
      msg(
        'It is not loaded until you say so. Showing it sends your IP address and the address of this page to another site.',
        {
          id: 'embed.explanation-alone',
        },
      );

export const where = (msg: MsgFn, countries: string): string =>
  // Where data go; the value is one or several names of countries.
  msg(str`Where the data go: ${countries}.`, { id: 'embed.where' });

export const keptItems = (msg: MsgFn): string =>
  // Before the list of what the service keeps on the device.
  msg('It may keep on your device:', { id: 'embed.keeps' });

export const showOnceLabel = (msg: MsgFn): string =>
  // Button: shows this content until the page is left. Nothing is stored.
  msg('Show it this once', { id: 'embed.once' });

export const showAlwaysLabel = (msg: MsgFn, service: string): string =>
  // Button: stores consent to this one service; the value is its name.
  msg(str`Always show: ${service}`, { id: 'embed.always' });

export const shown = (msg: MsgFn, name: string): string =>
  // Announced when the content is shown; the value is what it is called.
  msg(str`The content is shown: ${name}`, { id: 'embed.shown' });
