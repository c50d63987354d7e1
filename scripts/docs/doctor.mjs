/** The text around the findings, by language. */
const AROUND = {
  en: {
    title: '# Troubleshooting',
    other: '[En français](doctor.fr.md)',
    intro: `Put \`?cookie-charter=debug\` behind the address of a page, or \`#cookie-charter=debug\` where something on the way takes that
away. A panel opens over the page, for you alone: it says what the page, its editor or your browser did to the tags, what
is wrong with the charter, line by line, and what to do. “Copy as text” is for a message to the person who can fix it. The
panel looks again when the page changes. It is on no page that does not call for it; it writes nothing, and asks no server
but yours for the charter.

No panel? Then the script is not on the page, or it is blocked: look for \`cookie-charter\` in the page's source, and in the
browser's console. With \`cookie-charter.all.js\` the panel needs the folder \`chunks\` beside that file. With a bundler:

\`\`\`js
if (location.search.includes('cookie-charter=debug')) {
  import('cookie-charter/doctor').then(({ openDoctor }) => openDoctor());
}
\`\`\`

What a Content-Security-Policy blocked before the panel was open is reported where the browser remembers it: in Chrome and
Edge.

## What it finds`,
    level: { error: 'Errors', warning: 'Warnings' },
    head: ['what happened', 'what to do'],
    report: 'What it says of the charter is [the report](validation.md).',
  },
  fr: {
    title: '# Dépannage',
    other: '[In English](doctor.md)',
    intro: `Ajoutez \`?cookie-charter=debug\` à l’adresse d’une page, ou \`#cookie-charter=debug\` si quelque chose en chemin le retire. Un
panneau s’ouvre au-dessus de la page, pour vous seul : il dit ce que la page, son éditeur ou votre navigateur ont fait aux
balises, ce qui ne va pas dans la charte, ligne par ligne, et que faire. « Copier le texte » sert à écrire à qui peut le
corriger. Le panneau regarde de nouveau quand la page change. Il n’est sur aucune page qui ne le demande ; il n’écrit rien,
et ne demande la charte qu’à votre serveur.

Pas de panneau ? Le script n’est pas dans la page, ou il est bloqué : cherchez \`cookie-charter\` dans le code source de la
page et dans la console du navigateur. Avec \`cookie-charter.all.js\`, le panneau demande le dossier \`chunks\` à côté de ce
fichier. Avec un bundler :

\`\`\`js
if (location.search.includes('cookie-charter=debug')) {
  import('cookie-charter/doctor').then(({ openDoctor }) => openDoctor());
}
\`\`\`

Ce qu’une Content-Security-Policy a bloqué avant l’ouverture du panneau est dit là où le navigateur s’en souvient : dans
Chrome et Edge.

## Ce qu’il trouve`,
    level: { error: 'À corriger', warning: 'À vérifier' },
    head: ['ce qui s’est passé', 'que faire'],
    report: 'Ce qu’il dit de la charte est [le rapport](validation.md) (en anglais).',
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
      .map(({ what, cure }) => `| ${cell(what(msg, { by: '…' }).replace('….', '…'))} | ${cell(cure(msg))} |`)
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
