/** Where `vite dev` forwards the graph and the files: the door of the platform running on this machine. */
export const doorOrigin = `http://localhost:${process.env['TROUSSEAU_PORT'] ?? '4000'}`;
