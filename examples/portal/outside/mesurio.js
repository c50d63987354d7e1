// A replacement for Mesurio: it keeps what the charter declares for it, follows nobody and sends nothing.
(window.ran ??= []).push('mesurio');

const visitor = /(?:^|; )_mes_id=([^;]*)/.exec(document.cookie)?.[1] ?? Math.random().toString(36).slice(2);
document.cookie = `_mes_id=${visitor}; Path=/; Max-Age=${180 * 24 * 3600}; SameSite=Lax`;
document.cookie = `_mes_visit=1; Path=/; Max-Age=${30 * 60}; SameSite=Lax`;
localStorage.setItem('mesurio-queue', JSON.stringify([{ page: location.pathname }]));
