import type { Checkout } from './card-processor.ts';
import { escapeHtml, htmlPage, readableInstant } from './page.ts';

const STATES = { OPEN: 'Ouvert', PAID: 'Payé', REFUSED: 'Refusé', EXPIRED: 'Pas mené à son terme' } as const;
const BUTTONS = [
  ['payer', 'Payer'],
  ['refuser', 'Refuser'],
  ['abandonner', 'Abandonner'],
] as const;

/** Where a processor would ask for a card: this one asks what should happen. */
export function checkoutPage({ id, repaidCents, reference, returnUrl, state }: Checkout): string {
  const title = 'Paiement par carte (démonstration)';
  const facts = `<dl><dt>Somme</dt><dd><strong>${euros(repaidCents)}</strong></dd><dt>Référence</dt><dd>${escapeHtml(reference)}</dd></dl>`;
  const choice =
    state === 'OPEN'
      ? BUTTONS.map(
          ([act, label]) => `<form method="post" action="/page/${id}/${act}"><p><button>${label}</button></p></form>`,
        ).join('')
      : `<p>${STATES[state]}. <a href="${escapeHtml(returnUrl)}">Revenir au site</a></p>`;
  return htmlPage(
    title,
    `<h1>${title}</h1><p class="lead">Ici, le prestataire demanderait la carte. Dans la démonstration, aucune carte n’est demandée et aucun argent ne bouge.</p>
    <div class="card">${facts}${choice}</div>`,
  );
}

/** Every checkout, newest first. */
export function checkoutsPage(checkouts: readonly Checkout[]): string {
  const rows = checkouts
    .toReversed()
    .map(
      ({ openedAt, reference, state, repaidCents }) =>
        `<tr><td>${readableInstant(openedAt)}</td><td>${escapeHtml(reference)}</td><td>${STATES[state]}</td><td class="figure">${euros(repaidCents)}</td></tr>`,
    );
  const table = `<div class="scroll"><table><thead><tr><th>Ouvert le</th><th>Référence</th><th>État</th><th class="figure">Somme</th></tr></thead>
    <tbody>${rows.join('')}</tbody></table></div>`;
  return htmlPage(
    'Paiements par carte de développement',
    `<h1>Paiements par carte</h1><p class="lead">Les pages de paiement ouvertes par la maison. Aucun argent ne bouge.</p>
    ${rows.length > 0 ? table : '<p class="empty">Aucun paiement pour l’instant.</p>'}`,
    5,
  );
}

const euros = (cents: number) => (cents / 100).toLocaleString('fr-FR', { style: 'currency', currency: 'EUR' });
