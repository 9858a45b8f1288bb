import { expect, test } from 'vitest';
import { addressOf, networkOf } from './client-address.ts';

const address = (remoteAddress: string, forwarded?: string, proxies: string[] = []) =>
  addressOf(
    { socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } },
    new Set(proxies),
  );

test.each([
  ['the socket’s', '192.0.2.1', undefined, [], '192.0.2.1'],
  ['the same on a dual-stack socket', '::ffff:192.0.2.1', undefined, [], '192.0.2.1'],
  ['the socket’s, whatever it claims', '192.0.2.1', '10.0.0.1', [], '192.0.2.1'],
  ['what our proxy says', '192.0.2.9', '198.51.100.7', ['192.0.2.9'], '198.51.100.7'],
  [
    'what our proxy says, not what was written before it',
    '192.0.2.9',
    '10.0.0.1, 198.51.100.7',
    ['192.0.2.9'],
    '198.51.100.7',
  ],
  [
    'what two proxies of ours say',
    '192.0.2.9',
    '1.1.1.1, 198.51.100.7, 192.0.2.8',
    ['192.0.2.9', '192.0.2.8'],
    '198.51.100.7',
  ],
  ['our proxy’s when it says nothing', '192.0.2.9', undefined, ['192.0.2.9'], '192.0.2.9'],
  ['the network of an IPv6 address', '2001:db8:1:2:3:4:5:6', undefined, [], '2001:db8:1:2::/64'],
  ['the network of a short IPv6 address', '2001:db8::1', undefined, [], '2001:db8:0:0::/64'],
  ['this machine’s', '::1', undefined, [], '0:0:0:0::/64'],
])('a request counts against %s', (_what, remote, forwarded, proxies, expected) => {
  expect(address(remote, forwarded, proxies)).toBe(expected);
});

test.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['', undefined],
])('S66: of «%s» the services are told %s', (from, network) => {
  expect(networkOf(from)).toBe(network);
});
