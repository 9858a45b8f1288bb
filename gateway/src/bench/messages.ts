/** A call a subgraph received for an operation; calls of one wave were made together, each wave after the one before. */
export interface RecordedCall {
  readonly subgraph: string;
  readonly body: string;
  readonly wave: number;
}

/** The calls to subgraphs that an operation takes, those made together in one list. */
export interface OperationCalls {
  readonly operation: string;
  readonly recorded: readonly (readonly RecordedCall[])[];
}

/** What a server under measure is started with. */
export interface ServerTerms {
  readonly urls: Readonly<Record<string, string>>;
  readonly supergraphFile: string;
  /** For the floor: by the text of the operation. */
  readonly calls: Readonly<Record<string, OperationCalls>>;
}

/** What a server's process has used since it was last asked. */
export interface Usage {
  readonly cpuMs: number;
  readonly memoryMb: number;
  /** What its objects take; of the soak alone, which has what is dead collected first. */
  readonly heapMb: number;
}
