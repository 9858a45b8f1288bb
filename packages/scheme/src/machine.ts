/** Who may make a status move: the four roles of people, the system itself, and time. */
export type Actor = 'TENANT' | 'LANDLORD' | 'PARTNER' | 'OFFICER' | 'SYSTEM' | 'CLOCK';

/** One permitted move: the actors allowed to make it and the state it leads to. */
export interface Transition<State extends string = string> {
  readonly by: readonly Actor[];
  readonly to: State;
}

/** A status table: for every state, the events it accepts. A state with no event left is final. */
export interface Machine<State extends string, Event extends string> {
  readonly table: { readonly [From in State]: { readonly [Name in Event]?: Transition<State> } };
}

/** The states of a machine, for a column's type: `StateOf<typeof visaMachine>`. */
export type StateOf<M> = M extends Machine<infer State, string> ? State : never;

/** The events of a machine. */
export type EventOf<M> = M extends Machine<string, infer Event> ? Event : never;

/** What a status table answers: the next state, or no. The shape the `R-STATE-*` vectors expect. */
export type Verdict<State extends string> =
  | { readonly allowed: true; readonly to: State }
  | { readonly allowed: false; readonly to: null };

type Table<State extends string> = Record<State, Record<string, Transition<NoInfer<State>>>>;
type EventNames<T> = { [From in keyof T]: keyof T[From] }[keyof T] & string;

/**
 * Declares a status table (domain §6, `R-STATE-*`). The compiler refuses a move towards a state that is not itself a line
 * of the table, and an actor that does not exist.
 */
export function machine<State extends string, const T extends Table<State>>(
  table: T & Table<State>,
): Machine<keyof T & string, EventNames<T>> {
  return { table: table as never };
}

/** The state that follows when `actor` does `event` in state `from`, or null when the table does not allow it. */
export function move<State extends string, Event extends string>(
  { table }: Machine<State, Event>,
  from: NoInfer<State>,
  event: NoInfer<Event>,
  actor: Actor,
): State | null {
  const events: { readonly [Name in Event]?: Transition<State> } = table[from];
  const transition = Object.hasOwn(events, event) ? events[event] : undefined;
  return transition?.by.includes(actor) ? transition.to : null;
}

/**
 * The same question with words from outside the program (a vector, a log line): an unknown state, event or actor is simply
 * not allowed. A guard written in brackets, as in `activate(validCode)`, is taken as met.
 */
export function verdictOf<State extends string, Event extends string>(
  subject: Machine<State, Event>,
  from: string,
  event: string,
  actor: string,
): Verdict<State> {
  const name = event.replace(/\(.*\)$/, '');
  if (!Object.hasOwn(subject.table, from)) return { allowed: false, to: null };
  const to = move(subject, from as State, name as Event, actor as Actor);
  return to === null ? { allowed: false, to: null } : { allowed: true, to };
}
