import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface MetricOptions<Label extends string> {
  /** Ends in its unit: `_seconds`, `_bytes`, `_total`. */
  readonly name: string;
  readonly help: string;
  /** Values are from small closed sets (a step, an outcome), never an identifier or a name. */
  readonly labelNames?: readonly Label[];
}

/** One process's figures, in the text form that Prometheus reads. */
export interface Metrics {
  counter<Label extends string>(options: MetricOptions<Label>): Counter<Label>;
  gauge<Label extends string>(options: MetricOptions<Label>): Gauge<Label>;
  histogram<Label extends string>(
    options: MetricOptions<Label> & { readonly buckets: readonly number[] },
  ): Histogram<Label>;
  text(): Promise<string>;
  readonly contentType: string;
}

/** A registry of its own per call, so that two applications in one process do not mix their figures. */
export function createMetrics(component: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ component });
  collectDefaultMetrics({ register: registry });
  return {
    counter: (options) => new Counter({ ...options, registers: [registry] }),
    gauge: (options) => new Gauge({ ...options, registers: [registry] }),
    histogram: (options) =>
      new Histogram({ ...options, buckets: [...options.buckets], registers: [registry] }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
