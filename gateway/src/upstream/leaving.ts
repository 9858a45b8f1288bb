/**
 * Says once that nobody waits any more. An AbortSignal says the same, and costs a fetch that is never given up six microseconds to
 * make, to listen to and to stop listening to: as much as its token.
 */
export class Leaving {
  #left = false;
  #tell: (() => void)[] = [];

  get left(): boolean {
    return this.#left;
  }

  /** Tells everybody who listens, once. */
  leave(): void {
    if (this.#left) return;
    this.#left = true;
    const all = this.#tell;
    this.#tell = [];
    for (const tell of all) tell();
  }

  /** `tell` is called when they leave; whoever comes after that looks at `left`. */
  listen(tell: () => void): void {
    this.#tell.push(tell);
  }

  unlisten(tell: () => void): void {
    const index = this.#tell.indexOf(tell);
    if (index >= 0) this.#tell.splice(index, 1);
  }
}
