import { AsyncLocalStorage } from "node:async_hooks";
import type { Context as TraceContext, Span, SpanContext } from "@opentelemetry/api";
import type { Tracer } from "./trace.ts";

/** Where traces go, by OTEL_EXPORTER_OTLP_ENDPOINT and OTEL_SERVICE_NAME. */
export interface TraceSettings {
  readonly endpoint: string;
  readonly service: string;
}

/**
 * Sends spans by OTLP over HTTP. The packages are loaded here and nowhere else, so that an engine without an endpoint has
 * none of them. A collector that does not answer costs spans, never a message.
 */
export async function openTracer({ endpoint, service }: TraceSettings): Promise<Tracer> {
  const { ROOT_CONTEXT, SpanStatusCode, trace, TraceFlags } = await import("@opentelemetry/api");
  const { BatchSpanProcessor, NodeTracerProvider, RandomIdGenerator } = await import("@opentelemetry/sdk-trace-node");
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-http");
  const { defaultResource, resourceFromAttributes } = await import("@opentelemetry/resources");
  const url = `${endpoint.replace(/\/+$/, "")}/v1/traces`;
  const random = new RandomIdGenerator();
  // A walk's first span has the ids that every later part, in whichever process, derives from the message's id alone.
  let first: SpanContext | null = null;
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ "service.name": service })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
    idGenerator: {
      generateTraceId: () => first?.traceId ?? random.generateTraceId(),
      generateSpanId: () => first?.spanId ?? random.generateSpanId(),
    },
  });
  const tracer = provider.getTracer("landfall");
  const here = new AsyncLocalStorage<TraceContext>();

  const rootOf = (message: string): SpanContext => {
    const traceId = message.replaceAll("-", "").toLowerCase();
    return { traceId, spanId: traceId.slice(16), traceFlags: TraceFlags.SAMPLED, isRemote: true };
  };
  const during = async <T>(span: Span, within: TraceContext, work: () => Promise<T>): Promise<T> => {
    try {
      return await here.run(trace.setSpan(within, span), work);
    } catch (error) {
      // The name alone: a message may quote what somebody wrote.
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : "unknown fault" });
      throw error;
    } finally {
      span.end();
    }
  };

  return {
    received(messages, began) {
      for (const message of messages) {
        first = rootOf(message);
        tracer.startSpan("receive", { startTime: began, root: true, attributes: { message } }).end();
        first = null;
      }
    },
    walk(message, name, facts, work) {
      if (message === null) return work();
      const within = trace.setSpanContext(ROOT_CONTEXT, rootOf(message));
      return during(tracer.startSpan(name, { attributes: { message, ...facts } }, within), within, work);
    },
    part(name, work) {
      const within = here.getStore();
      return within === undefined ? work() : during(tracer.startSpan(name, {}, within), within, work);
    },
    async close() {
      await provider.shutdown().catch(() => undefined);
    },
  };
}
