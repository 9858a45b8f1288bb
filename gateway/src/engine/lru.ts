/** A bounded map that forgets what was used longest ago: no client can fill the memory with documents. */
export class Lru<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #capacity: number;

  /** `capacity` is a number of entries. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The value, which becomes the most recently used. */
  get(key: string): Value | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size <= this.#capacity) return;
    const oldest = this.#entries.keys().next();
    if (!oldest.done) this.#entries.delete(oldest.value);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  get size(): number {
    return this.#entries.size;
  }
}

/** Gives what is remembered under a key, or makes it; what fails to be made is not remembered, the fault may pass. */
export function remember<Value>(lru: Lru<Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = lru.get(key);
  if (known !== undefined) return known;
  const made = make();
  lru.set(key, made);
  made.catch(() => lru.delete(key));
  return made;
}
