import { Histogram, Registry } from '@prometheus-io/client';
import { expect, test } from 'vitest';
import { RequestTimes } from './request-times.ts';

const buckets = [0.001, 0.5, 5];
const asked: readonly [string, string, number, number][] = [
  ['GET', '/api/"quoted"\\', 200, 0.001],
  ['GET', '/api/"quoted"\\', 200, 0.002],
  ['GET', '/api/"quoted"\\', 404, 6],
  ['POST', '/api/"quoted"\\', 200, 0.5],
  ['GET', 'none', 404, 0],
  ['GET', '/api/"quoted"\\', 200, 5.1],
];

test("request times are written as the library's own histogram writes them", async () => {
  const own = new Registry();
  const times = new RequestTimes(buckets);
  own.registerMetric(times.metric);
  const library = new Registry();
  const { name, help } = times;
  const labelNames = ['method', 'route', 'status'];
  const histogram = new Histogram({ name, help, labelNames, buckets, registers: [library] });
  expect(await own.metrics()).toBe(await library.metrics());
  for (const [method, route, status, seconds] of asked) {
    times.observe(method, route, status, seconds);
    histogram.observe({ method, route, status: String(status) }, seconds);
  }
  const lines = async (registry: Registry) => (await registry.metrics()).split('\n').sort();
  expect(await lines(own)).toEqual(await lines(library));
  expect(await lines(own)).toHaveLength(4 * 6 + 3);
});
