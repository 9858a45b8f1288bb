/** One step of a request, as it is seen in a trace: names, subgraphs and times, never a variable or a person. */
export interface Span {
  /** W3C trace context of this step, for whoever works for it. */
  readonly traceparent: string;
  /** A step within this one. */
  child(name: string, attributes?: Readonly<Record<string, string>>): Span;
  name(name: string, attributes?: Readonly<Record<string, string>>): void;
  end(failed?: boolean): void;
}

/** Where the steps of requests are written down. */
export interface Tracing {
  /** The first step of a request. What a client says of its own trace is not believed: it could have everything recorded. */
  request(correlationId: string): Span;
  /** Hands over what is not yet written. */
  close(): Promise<void>;
}
