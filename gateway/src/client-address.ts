import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * Whom a request counts against: the address it came from, not the one it claims. Only a proxy that we were told of is
 * believed when it says for whom it forwards; what stands further left in its header was written by anybody (S27).
 */
export function addressOf(
  {
    socket,
    headers,
  }: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } },
  trustedProxies: ReadonlySet<string>,
): string {
  let address = plain(socket.remoteAddress ?? '');
  if (!trustedProxies.has(address)) return subnetOf(address);
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  while (trustedProxies.has(address)) {
    const before = forwarded.pop()?.trim();
    if (!before) break;
    address = plain(before);
  }
  return subnetOf(address);
}

/** An IPv4 address is the same when a dual-stack socket writes it as IPv6. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '');

/** Whoever has one IPv6 address has the 2⁶⁴ around it. */
function subnetOf(address: string): string {
  if (!address.includes(':') || !isIPv6(address)) return address;
  const [left = '', right] = address.split('::');
  const head = left.split(':').filter(Boolean);
  const tail = right?.split(':').filter(Boolean) ?? [];
  const zeros = right === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`;
}

/**
 * What may be known further in of where a client is: an IPv4 address without its last number, of IPv6 no more than a site's prefix
 * (S66). Enough to see that two acts came from one place, not to say whose.
 *
 * @param address as `addressOf` writes it
 */
export function networkOf(address: string): string | undefined {
  if (address.includes(':')) return `${address.split(':').slice(0, 3).join(':')}::/48`;
  return /^(\d+\.){3}\d+$/.test(address) ? `${address.slice(0, address.lastIndexOf('.'))}.0/24` : undefined;
}
