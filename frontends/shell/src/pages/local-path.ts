/** The path to go on to after signing in, or null. Only one of this site: a link from elsewhere must not lead away. */
export function localPath(path: string | null): string | null {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : null;
}
