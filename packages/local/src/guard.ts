import { spawn } from 'node:child_process';

// Reads «watch <target> <signal>» and «forget <target>» until its input closes, which happens on any death of the
// parent, SIGKILL included; then ends what is still listed: programs (TERM) before their database (INT). A shell,
// because it must outlive Node and cost nothing.
const SCRIPT = `
trap '' INT TERM HUP
list=''
while read -r verb target signal; do
  case $verb in
    watch) list="$list $target,$signal" ;;
    forget)
      rest=''
      for entry in $list; do [ "\${entry%%,*}" = "$target" ] || rest="$rest $entry"; done
      list=$rest ;;
  esac
done
for polite in TERM INT; do
  for entry in $list; do
    [ "\${entry##*,}" = $polite ] && kill -s $polite -- "\${entry%%,*}" 2>/dev/null
  done
  tries=0
  while [ $tries -lt 50 ]; do
    alive=''
    for entry in $list; do
      [ "\${entry##*,}" = $polite ] && kill -s 0 -- "\${entry%%,*}" 2>/dev/null && alive=yes
    done
    [ -n "$alive" ] || break
    sleep 0.2
    tries=$((tries + 1))
  done
done
for entry in $list; do kill -s KILL -- "\${entry%%,*}" 2>/dev/null; done
for folder in "$@"; do rm -rf -- "$folder"; done
`;

/** A process that outlives ours by a moment and ends our children when we could not do it ourselves. */
export interface Guard {
  /**
   * @param target process id; negative for a whole process group
   * @param signal what ends it politely
   */
  watch(target: number, signal: 'TERM' | 'INT'): void;
  forget(target: number): void;
}

/**
 * Starts the guard of this process.
 * @param foldersToRemove deleted at the very end; for temporary data
 */
export function startGuard(...foldersToRemove: string[]): Guard {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'trousseau-guard', ...foldersToRemove], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  shell.unref();
  // Its input must not keep us alive either; a guard that is gone is not worth dying for.
  const input = shell.stdin as typeof shell.stdin & { unref?: () => void };
  input.unref?.();
  input.on('error', () => undefined);
  shell.on('error', () => undefined);
  return {
    watch: (target, signal) => void input.write(`watch ${target} ${signal}\n`),
    forget: (target) => void input.write(`forget ${target}\n`),
  };
}
