/**
 * A bounded map that forgets what was used longest ago: no client can fill the memory with documents. It has two halves, and forgets
 * the older one when the recent one is full. Reading what is recent writes nothing: a map in which each reading puts a key last
 * is copied every few requests, and its copies, old before they are collected, keep all that they hold with them.
 */
export class Lru<Value> {
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();
  readonly #half: number;

  /** Keeps `capacity` entries at most, and no fewer than the half of them that was used last. */
  constructor(capacity: number) {
    this.#half = Math.ceil(capacity / 2);
  }

  /** The value, which is now a recent one. */
  get(key: string): Value | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const older = this.#older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: Value): void {
    this.#older.delete(key);
    if (this.#recent.size >= this.#half && !this.#recent.has(key)) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
  }

  delete(key: string): void {
    this.#recent.delete(key);
    this.#older.delete(key);
  }

  get size(): number {
    return this.#recent.size + this.#older.size;
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
