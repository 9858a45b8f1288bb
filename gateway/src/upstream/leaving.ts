/**
 * Says once that nobody waits any more. An AbortSignal says the same, and costs a fetch that is never given up six microseconds to
 * make, to listen to and to stop listening to: as much as its token.
 */
export class Leaving {
  #left = false;
  readonly #tell = new Set<() => void>();

  get left(): boolean {
    return this.#left;
  }

  /** Tells everybody who listens, once. */
  leave(): void {
    if (this.#left) return;
    this.#left = true;
    for (const tell of this.#tell) tell();
    this.#tell.clear();
  }

  /** `tell` is called when they leave; whoever comes after that looks at `left`. */
  listen(tell: () => void): void {
    this.#tell.add(tell);
  }

  unlisten(tell: () => void): void {
    this.#tell.delete(tell);
  }
}
