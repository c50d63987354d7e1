/** The text around the findings, by language. */
const AROUND = {
  en: {
    title: '# Troubleshooting',
    other: '[En français](doctor.fr.md)',
    intro: `Open the page with \`?cookie-charter=debug\` at the end of its address, or with \`#cookie-charter=debug\` if a redirect removes the
former. A panel opens over the page, for you alone. It lists what the page, its editor or your browser did to the elements, the problems of
the charter with their lines, and what to do. “Copy as text” is for a message to the person who can fix it. The
panel runs again when the page changes. It stores nothing, and requests the charter from your server only.

**The panel does not open?** The script is not on the page, or it is blocked. Search the source of the page for \`cookie-charter\`, and look
in the browser console. With \`cookie-charter.all.js\` the panel needs the folder \`chunks\` beside that file. With a bundler:

\`\`\`js
if (location.search.includes('cookie-charter=debug')) {
  import('cookie-charter/doctor').then(({ openDoctor }) => openDoctor());
}
\`\`\`

What a Content Security Policy blocked before the panel was open is reported in Chrome and Edge only.

## Problems and what to do`,
    level: { error: 'Errors', warning: 'Warnings' },
    head: ['what happened', 'what to do'],
    report: '[Validation](validation.md) explains the problems of a charter.',
  },
  fr: {
    title: '# Dépannage',
    other: '[In English](doctor.md)',
    intro: `Ouvrez la page avec \`?cookie-charter=debug\` à la fin de son adresse, ou \`#cookie-charter=debug\` si une redirection retire le
premier. Un panneau s’ouvre au-dessus de la page, pour vous seul. Il liste ce que la page, son éditeur ou votre navigateur ont fait aux
éléments, les problèmes de la charte avec leurs lignes, et que faire. « Copier le texte » sert à écrire à la personne qui peut corriger.
L’examen est relancé quand la page change. Le panneau ne stocke rien, et ne demande la charte qu’à votre serveur.

**Le panneau ne s’ouvre pas ?** Le script n’est pas dans la page, ou il est bloqué. Cherchez \`cookie-charter\` dans le code source de la
page, et regardez la console du navigateur. Avec \`cookie-charter.all.js\`, il faut le dossier \`chunks\` à côté de ce fichier. Avec un
bundler :

\`\`\`js
if (location.search.includes('cookie-charter=debug')) {
  import('cookie-charter/doctor').then(({ openDoctor }) => openDoctor());
}
\`\`\`

Ce qu’une Content Security Policy a bloqué avant l’ouverture du panneau n’est signalé que dans Chrome et Edge.

## Les problèmes, et que faire`,
    level: { error: 'Erreurs', warning: 'Avertissements' },
    head: ['ce qui s’est passé', 'que faire'],
    report: '[Validation](validation.md) (en anglais) explique les problèmes d’une charte.',
  },
};

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|');

/**
 * docs/doctor.md and its French twin.
 * @param {'en' | 'fr'} language
 * @param {Record<string, { level: 'error' | 'warning', what: (msg: any, finding: any) => string, cure: (msg: any) => string }>} findings
 * @param {any} msg
 */
export const doctorOf = (language, findings, msg) => {
  const { title, other, intro, level, head, report } = AROUND[language];
  const rows = (/** @type {'error' | 'warning'} */ wanted) =>
    Object.values(findings)
      .filter((one) => one.level === wanted)
      .map(
        ({ what, cure }) => `| ${cell(what(msg, { detail: '…' }).replace('….', '…'))} | ${cell(cure(msg))} |`,
      )
      .join('\n');
  const tables = /** @type {const} */ (['error', 'warning']).map(
    (wanted) => `### ${level[wanted]}\n\n| ${head.join(' | ')} |\n| --- | --- |\n${rows(wanted)}`,
  );
  return `${title}

<!-- Written by scripts/schema.mjs from src/doctor/findings.messages.ts: run \`npm run schema\`. -->

${other}

${intro}

${tables.join('\n\n')}

${report}
`;
};
