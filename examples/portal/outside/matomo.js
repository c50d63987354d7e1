// A replacement for Matomo: it keeps what the charter declares for it, counts nobody and sends nothing.
(window.ran ??= []).push('matomo');

// The number of a visitor is not written again: the exemption wants a life that no visit extends.
if (!document.cookie.includes('_pk_id.7.c41e=')) {
  const id = crypto.getRandomValues(new BigUint64Array(1))[0].toString(16).padStart(16, '0');
  document.cookie = `_pk_id.7.c41e=${id}; Path=/; Max-Age=${393 * 24 * 3600}; SameSite=Lax`;
}
document.cookie = `_pk_ses.7.c41e=1; Path=/; Max-Age=${30 * 60}; SameSite=Lax`;
