/** Attributes a visitor reads or hears. */
const READ =
  /\s(?:aria-label|aria-description|aria-roledescription|aria-valuetext|alt|title|placeholder)=["']?([^"'>\uffff]*\p{L}[^"'>\uffff]*)/u;

/**
 * Text in an html template that does not come from `msg` or the charter.
 * @param {readonly string[]} strings The fixed parts of the template.
 */
export const untranslatedText = (strings) => {
  const markup = strings.join('\uffff').replace(/<!--[\s\S]*?-->/g, '');
  const attribute = READ.exec(markup)?.[1];
  if (attribute) return attribute.trim();
  // What is left when the tags are gone.
  return /[^\uffff]*\p{L}[^\uffff]*/u
    .exec(markup.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' '))?.[0]
    .trim();
};

/** @type {any} */
export const noUntranslatedText = {
  meta: { type: 'problem', schema: [] },
  create: (/** @type {any} */ context) => ({
    TaggedTemplateExpression(/** @type {any} */ node) {
      if (!/^(?:html|svg)$/.test(node.tag.name)) return;
      const text = untranslatedText(node.quasi.quasis.map((/** @type {any} */ { value }) => value.raw));
      if (text)
        context.report({
          node,
          message: `“${text}” is shown to visitors: it goes through msg() or comes from the charter`,
        });
    },
  }),
};
