import { expect, test } from 'vitest';
import { createRegistry } from './registry.ts';

test('counters, gauges and histograms are written as Prometheus reads them', () => {
  const registry = createRegistry();
  const count = registry.counter({ name: 'requests_total', help: 'Requests.', labels: ['kind', 'outcome'] });
  registry.gauge({ name: 'memory_bytes', help: 'Memory.' }, () => [[[], 5]]);
  const observe = registry.histogram({ name: 'wait_seconds', help: 'Waits.', labels: ['to'] });
  count(['query', 'ok']);
  count(['query', 'ok'], 2);
  count(['query', 'say "no"\n\\']);
  observe(['visa'], 0.002);
  observe(['visa'], 0.3);
  observe(['visa'], 60);
  const lines = registry.text().split('\n');
  expect(lines.slice(0, 6)).toEqual([
    '# HELP requests_total Requests.',
    '# TYPE requests_total counter',
    'requests_total{kind="query",outcome="ok"} 3',
    'requests_total{kind="query",outcome="say \\"no\\"\\n\\\\"} 1',
    '# HELP memory_bytes Memory.',
    '# TYPE memory_bytes gauge',
  ]);
  expect(lines).toEqual(
    expect.arrayContaining([
      'memory_bytes 5',
      '# TYPE wait_seconds histogram',
      'wait_seconds_bucket{to="visa",le="0.002"} 1',
      'wait_seconds_bucket{to="visa",le="0.25"} 1',
      'wait_seconds_bucket{to="visa",le="0.5"} 2',
      'wait_seconds_bucket{to="visa",le="10"} 2',
      'wait_seconds_bucket{to="visa",le="+Inf"} 3',
      'wait_seconds_sum{to="visa"} 60.302',
      'wait_seconds_count{to="visa"} 3',
    ]),
  );
  expect(registry.text().endsWith('\n')).toBe(true);
});
