import type { Mail } from './mailbox.ts';
import { escapeHtml, htmlPage, readableInstant } from './page.ts';
import type { Sms } from './sms-provider.ts';

/** The list of mails, newest first; it looks again by itself. */
export function mailListPage(mails: readonly Mail[], to: string | undefined, sms: readonly Sms[] = []): string {
  const lead = to
    ? `Courriels adressés à ${escapeHtml(to)} · <a href="/">tout voir</a>`
    : 'Tous les courriels que la maison a envoyés. Aucun ne sort de cette machine.';
  const items = mails.map(
    (mail) => `<li><a href="/messages/${mail.id}"><strong>${escapeHtml(mail.subject)}</strong>
      <time datetime="${mail.receivedAt}">${readableInstant(mail.receivedAt)}</time>
      <span class="soft">à ${escapeHtml(mail.to.join(', '))}</span></a></li>`,
  );
  const list =
    items.length > 0
      ? `<ul class="list">${items.join('')}</ul>`
      : '<p class="empty">Aucun courriel pour l’instant.</p>';
  return htmlPage(
    'Boîte aux lettres de développement',
    `<h1>Boîte aux lettres</h1><p class="lead">${lead}</p>${smsSection(sms)}${list}`,
    5,
  );
}

/** Short messages above the mails, each with the two answers its owner may give. */
function smsSection(sms: readonly Sms[]): string {
  if (sms.length === 0) return '';
  const items = sms.map(
    ({ to, text, receivedAt }) => `<li class="card"><p>${escapeHtml(text)}</p>
      <p class="soft">SMS à ${escapeHtml(to)} · <time datetime="${receivedAt}">${readableInstant(receivedAt)}</time></p>
      <form method="post" action="/sms/answer"><input type="hidden" name="from" value="${escapeHtml(to)}">
      <button name="text" value="STOP">Répondre STOP</button> <button name="text" value="START">Répondre START</button></form></li>`,
  );
  return `<h2>SMS</h2><ul class="list">${items.join('')}</ul><h2>Courriels</h2>`;
}

/** One mail: who, when, as formatted and as plain text. */
export function mailPage(mail: Mail): string {
  const formatted = mail.html
    ? `<h2>Mise en forme</h2><iframe title="Courriel mis en forme" src="/messages/${mail.id}/html" sandbox></iframe>`
    : '';
  return htmlPage(
    mail.subject,
    `<p><a href="/">← Tous les courriels</a></p><h1>${escapeHtml(mail.subject)}</h1>
    <dl><dt>De</dt><dd>${escapeHtml(mail.from)}</dd>
    <dt>À</dt><dd>${mail.to.map((to) => `<a href="/?to=${encodeURIComponent(to)}">${escapeHtml(to)}</a>`).join(', ')}</dd>
    <dt>Reçu le</dt><dd>${readableInstant(mail.receivedAt)}</dd></dl>
    <h2>Texte</h2><div class="card"><pre>${escapeHtml(mail.text)}</pre></div>${formatted}`,
  );
}
