import { type Attributes, ROOT_CONTEXT, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Span, Tracing } from './span.ts';

/**
 * Sends traces to an OpenTelemetry collector over HTTP. Steps are handed on by hand: the asynchronous context that would do it costs
 * more than a step. Only imported when there is a collector.
 *
 * @param ratio of requests that are traced, from 0 to 1
 */
export function openTelemetry(endpoint: string, ratio: number): Tracing {
  const exporter = new OTLPTraceExporter({ url: new URL('v1/traces', `${endpoint.replace(/\/$/, '')}/`).href });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'trousseau-gateway' }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('trousseau-gateway');
  return {
    request: (correlationId) =>
      startSpan(tracer, 'request', {
        kind: SpanKind.SERVER,
        attributes: { 'trousseau.correlation_id': correlationId },
      }),
    close: () => provider.shutdown(),
  };
}

function startSpan(
  tracer: Tracer,
  name: string,
  options: { kind?: SpanKind; attributes?: Attributes },
  context = ROOT_CONTEXT,
): Span {
  const span = tracer.startSpan(name, options, context);
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
    child: (childName, attributes = {}) =>
      startSpan(tracer, childName, { attributes }, trace.setSpan(ROOT_CONTEXT, span)),
    name(newName, attributes = {}) {
      span.updateName(newName);
      span.setAttributes(attributes);
    },
    end(failed = false) {
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}
