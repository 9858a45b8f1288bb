/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; --paper: #fbf8f3; --card: #fff; --ink: #1d2a33; --soft: #5a6670; --line: #e2dacd; --pine: #1f5a4c; --brass: #a86f1d }
@media (prefers-color-scheme: dark) { :root { --paper: #151c20; --card: #1e272c; --ink: #eef1ee; --soft: #a9b4b8; --line: #35424a; --pine: #7fc4b0; --brass: #dcae63 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font: 600 1.6rem/1.2 Georgia, serif; margin: 0 0 .25rem } .lead { color: var(--soft); margin: 0 0 1.5rem }
a { color: var(--pine) } .list { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem }
.list a { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; padding: .8rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; text-decoration: none; color: inherit }
.list a:hover, .list a:focus-visible { border-color: var(--pine); outline: 2px solid var(--pine); outline-offset: 1px }
.list strong { overflow-wrap: anywhere } time, .soft { color: var(--soft); font-size: .9rem }
.empty, .card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1.25rem }
iframe { width: 100%; height: 36rem; border: 1px solid var(--line); border-radius: .6rem; background: #fff }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0 } dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem 1rem } dt { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line) } th, td { text-align: left; padding: .6rem .8rem; overflow-wrap: anywhere; border-bottom: 1px solid var(--line) } .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap } .scroll { overflow-x: auto }`;

/** A small French page of the development tools, in the colours of the house. */
export function htmlPage(title: string, body: string, refreshSeconds?: number): string {
  const refresh = refreshSeconds ? `<meta http-equiv="refresh" content="${refreshSeconds}">` : '';
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

/** An instant as people read it in Paris. */
export function readableInstant(iso: string): string {
  return new Date(iso).toLocaleString('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'medium', timeStyle: 'medium' });
}
