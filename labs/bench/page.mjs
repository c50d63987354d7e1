// Content page that every tool is placed on: a header, a large picture, two figures, a table, a footer, all in French.
import UPNG from 'upng-js';

/** What a tool adds: to the head, at the start of the body, in the footer, at the end of the body. @typedef {{ head?: string, top?: string, footer?: string, bottom?: string }} Placement */

const ROWS = ['Verre', 'Papier', 'Textile', 'Piles', 'Déchets verts', 'Gravats', 'Bois', 'Métaux'];
const PARAGRAPH =
  '<p>L’agglomération et ses 32 communes publient leurs données : budgets, transports, qualité de l’air, déchèteries. Chacun peut les lire en ligne, les télécharger et les réutiliser librement, sans compte et sans clé.</p>';

/** @param {Placement} [placement] */
export const renderPage = ({ head = '', top = '', footer = '', bottom = '' } = {}) => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Déchèteries – Val-de-Brume Agglomération</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/site/site.css">
<script src="/site/site.js" defer></script>
${head}
</head>
<body>
${top}
<header><a href="/">Val-de-Brume Agglomération</a>
<nav aria-label="Menu principal"><ul><li><a href="#jeux">Jeux de données</a></li><li><a href="#cartes">Cartes</a></li><li><a href="#contact">Contact</a></li></ul></nav></header>
<main>
<h1>Les déchèteries du territoire</h1>
<img class="hero" src="/site/hero.png" width="960" height="480" alt="Vue de la déchèterie des Moulins">
${PARAGRAPH.repeat(3)}
<figure><img src="/site/figure-1.svg" width="400" height="200" alt="Tonnages par année"><figcaption>Tonnages par année</figcaption></figure>
<figure><img src="/site/figure-2.svg" width="400" height="200" alt="Passages par mois"><figcaption>Passages par mois</figcaption></figure>
<table id="jeux"><caption>Ce que chaque déchèterie accepte</caption><thead><tr><th>Matière</th><th>Moulins</th><th>Bateliers</th><th>Tonnes</th></tr></thead><tbody>
${ROWS.map((row, index) => `<tr><th>${row}</th><td>oui</td><td>${index % 3 ? 'oui' : 'non'}</td><td>${(index + 1) * 214}</td></tr>`).join('\n')}
</tbody></table>
${PARAGRAPH.repeat(4)}
</main>
<footer><p>4 place des Bateliers, 99310 Brume-le-Château</p>${footer}</footer>
${bottom}
</body>
</html>
`;

const STYLE = `body{margin:0;font:1rem/1.5 'Liberation Sans',Arial,sans-serif;color:#1b1b1b}
header,main,footer{max-width:60rem;margin:auto;padding:1rem}nav ul{display:flex;gap:1rem;padding:0;list-style:none}
.hero{width:100%;height:auto;aspect-ratio:2}figure{margin:1rem 0}figure img{max-width:100%;height:auto}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left}`;

const SCRIPT = `document.querySelectorAll('nav a').forEach((link) => link.addEventListener('click', () => link.setAttribute('aria-current', 'true')));`;

/** Noise, which no compression makes smaller: a photograph of about 0.2 MB. */
const drawHero = () => {
  const [width, height] = [320, 160];
  const pixels = new Uint8Array(width * height * 4);
  let state = 1;
  for (let index = 0; index < pixels.length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pixels[index] = index % 4 === 3 ? 255 : state >>> 24;
  }
  return Buffer.from(UPNG.encode([pixels.buffer], width, height, 0));
};

const drawFigure = (/** @type {string} */ colour) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">${Array.from(
    { length: 12 },
    (_, index) =>
      `<rect x="${index * 33}" y="${20 + ((index * 37) % 90)}" width="24" height="180" fill="${colour}"/>`,
  ).join('')}</svg>`;

/** Files of the site itself, by address. @type {() => Record<string, string | Buffer>} */
export const siteFiles = () => ({
  '/site/site.css': STYLE,
  '/site/site.js': SCRIPT,
  '/site/hero.png': drawHero(),
  '/site/figure-1.svg': drawFigure('#0b5a66'),
  '/site/figure-2.svg': drawFigure('#8a3c00'),
});
