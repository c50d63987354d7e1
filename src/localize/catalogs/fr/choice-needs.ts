// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
export const templates = {
  'expected.cookie-storage': `rien : avec ce « storage », aucun cookie n’est déposé`,
  'expected.free-name': `un nom qu’aucune catégorie « opt-in » ou « opt-out » ne déclare`,
  'expected.host-cookie': `pour un nom en __Host- : pas de « domain », ni d’autre « path » que /`,
  'expected.https': `https dans « site.url », que les navigateurs exigent ici`,
  'expected.https-endpoint': `une adresse https : les navigateurs bloquent les autres sur un site en https`,
  'expected.own-domain': `le domaine de « site.url », ou un domaine au-dessus`,
  'expected.own-path': `un chemin sous lequel se trouve « site.url »`,
};
