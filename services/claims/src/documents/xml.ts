import { SaxesParser } from 'saxes';

/** An element of a document: its local name, its attributes, its own words and what it holds. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  words: string;
  children: XmlElement[];
}

/** Deepest nesting read: a message of a bank has about ten levels. */
const DEEPEST = 40;

/** Reads a document; null when it is not well-formed XML, declares a document type, or is nested too deep. Resolves nothing outside it. */
export function readXml(bytes: Uint8Array): XmlElement | null {
  const document: XmlElement = { name: '', attributes: {}, words: '', children: [] };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('A message of a bank has no document type.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) throw new Error('Nested too deep.');
    const element = { name: name.replace(/^.*:/, ''), attributes, words: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (words) => {
    const element = open.at(-1);
    if (element) element.words += words;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  } catch {
    return null;
  }
  return document.children[0] ?? null;
}

/** The children of a name, in order. */
export const all = (element: XmlElement | null, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The first child of a name. */
export const first = (element: XmlElement, name: string): XmlElement | null =>
  element.children.find((child) => child.name === name) ?? null;

/** The words at the end of a path of names; null when one is missing or there are none. */
export function text(element: XmlElement, ...path: string[]): string | null {
  const found = path.reduce<XmlElement | null>((parent, name) => parent && first(parent, name), element);
  return found?.words.trim() || null;
}
