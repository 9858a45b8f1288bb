import { createHash } from 'node:crypto';
import { closeServer, listen, readText, sendHtml, sendJson } from './http.ts';
import { openJournal } from './journal.ts';
import { escapeHtml, htmlPage, readableInstant } from './page.ts';

/** What is asked of the bank; the id of the payment is the identity of the transfer. */
interface TransferOrder {
  indemnityCents: number;
  iban: string;
  holderName: string;
  reference: string;
}

interface Transfer extends TransferOrder {
  paymentId: string;
  executedAt: string;
  bankReference: string;
}

const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A bank for development: `PUT /transfers/<payment id>` executes once. The same order again gets the same answer,
 * another order under the same id 409; `GET /transfers` lists everything it ever executed. `PUT /closed-accounts/<IBAN>` closes an
 * account until the house stops: a transfer to it is refused with AC04, as a bank’s answer may be tried.
 */
export async function startBank(options: { port: number; file: string }): Promise<{ close(): Promise<void> }> {
  const journal = openJournal<Transfer>(options.file);
  const closed = new Set<string>();
  const server = await listen(options.port, async (request, response, url) => {
    const [, first = '', paymentId = ''] = url.pathname.split('/');
    if (first === '') return sendHtml(response, transfersPage(journal.entries.toReversed()), PAGE_POLICY);
    if (first === 'closed-accounts' && request.method === 'PUT' && paymentId) {
      closed.add(paymentId);
      return sendJson(response, 200, { closed: paymentId });
    }
    if (first !== 'transfers') return sendJson(response, 404, { message: 'Unknown address.' });
    const known = () => journal.entries.find((transfer) => transfer.paymentId === paymentId);
    if (request.method === 'GET') {
      if (!paymentId) return sendJson(response, 200, journal.entries);
      const transfer = known();
      return transfer
        ? sendJson(response, 200, answerOf(transfer))
        : sendJson(response, 404, { message: 'Unknown transfer.' });
    }
    if (request.method !== 'PUT' || !paymentId)
      return sendJson(response, 405, { message: 'PUT /transfers/<payment id>' });
    const order = readOrder(await readText(request));
    if (!order) return sendJson(response, 400, { message: 'The order is not complete.' });
    // No await from here to the append: two orders at the same instant are still one after the other.
    const earlier = known();
    if (earlier && !sameOrder(earlier, order))
      return sendJson(response, 409, { message: 'Another order has this id.' });
    if (!earlier && closed.has(order.iban)) return sendJson(response, 422, { reason: 'AC04' });
    return sendJson(response, 200, answerOf(earlier ?? execute(paymentId, order)));
  });

  function execute(paymentId: string, order: TransferOrder): Transfer {
    const bankReference = `DEV-${createHash('sha256').update(paymentId).digest('hex').slice(0, 12).toUpperCase()}`;
    const transfer = { ...order, paymentId, bankReference, executedAt: new Date().toISOString() };
    journal.append(transfer);
    return transfer;
  }

  return { close: () => closeServer(server) };
}

function answerOf({ bankReference, executedAt }: Transfer) {
  return { state: 'EXECUTED', reference: bankReference, executedAt };
}

function readOrder(text: string): TransferOrder | null {
  const { indemnityCents, iban, holderName, reference } = JSON.parse(text) as Record<string, unknown>;
  if (typeof indemnityCents !== 'number' || !Number.isSafeInteger(indemnityCents) || indemnityCents <= 0) return null;
  if (typeof iban !== 'string' || typeof holderName !== 'string' || typeof reference !== 'string') return null;
  return { indemnityCents, iban, holderName, reference };
}

function sameOrder(a: TransferOrder, b: TransferOrder): boolean {
  return (['indemnityCents', 'iban', 'holderName', 'reference'] as const).every((name) => a[name] === b[name]);
}

function transfersPage(transfers: readonly Transfer[]): string {
  const rows = transfers.map(
    (transfer) => `<tr><td>${readableInstant(transfer.executedAt)}</td><td>${escapeHtml(transfer.holderName)}</td>
      <td>${escapeHtml(transfer.iban)}</td><td>${escapeHtml(transfer.reference)}</td><td>${transfer.bankReference}</td>
      <td class="figure">${euros(transfer.indemnityCents)}</td></tr>`,
  );
  const table = `<div class="scroll"><table><thead><tr><th>Exécuté le</th><th>Bénéficiaire</th><th>IBAN</th><th>Motif</th>
    <th>Référence</th><th class="figure">Virement</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
  return htmlPage(
    'Banque de développement',
    `<h1>Banque de développement</h1><p class="lead">Les virements ordonnés par la maison. Aucun argent ne bouge.</p>
    ${rows.length > 0 ? table : '<p class="empty">Aucun virement pour l’instant.</p>'}`,
    5,
  );
}

function euros(cents: number): string {
  return (cents / 100).toLocaleString('fr-FR', { style: 'currency', currency: 'EUR' });
}
