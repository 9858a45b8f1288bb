/** Asks the person to sign in again; true once they are. Set by the shell's graph client, one for the whole page. */
let signInAgain: () => Promise<boolean> = () => Promise.resolve(false);

/** Says how a person is asked, when the door says that the session is over. */
export function onSessionOver(ask: () => Promise<boolean>): void {
  signInAgain = ask;
}

/** What the graph client does for an operation, for what is sent beside it: files. */
export function askWhenSessionOver(): Promise<boolean> {
  return signInAgain();
}
