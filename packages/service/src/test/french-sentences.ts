import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
/** Descriptions of the graph are for programmers. */
const DESCRIPTIONS = /description:\s*(?:'[^'\n]*'|`[^`]*`)/g;
const TEXTS = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;
const FRENCH = /[éèêàâîôûç’«]|(?<![A-Za-z])(?:le|la|les|une|votre|vos|est|pas|vous)(?![A-Za-z])/;
/** What no English sentence holds: accents, quotation marks and small words of French. */
const NO_ENGLISH =
  /[éèêàçùœ«]|(?<![\p{L}’])(?:le|la|les|des|du|est|et|pas|une|un|ans|mois|par|pour|votre|vos|dans)(?![\p{L}’])/iu;
const SQL = /\b(?:select|insert|update|delete)\b/;

/** A place that holds a figure when the sentence is told. */
const FIGURE = '12';

/**
 * Every French sentence that the files of a service can tell, with figures where it has places: what is in quotes, has several words and
 * ends as a sentence does.
 * @param files patterns below `folder`; tests are left out, and the files of `except`
 */
export function frenchSentences(folder: string, files: readonly string[], except: readonly string[]): string[] {
  const sources = files
    .flatMap((pattern) => globSync(pattern, { cwd: folder }))
    .filter((file) => !file.endsWith('.test.ts') && !except.includes(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(COMMENTS, '').replace(DESCRIPTIONS, ''));
  const texts = sources.flatMap((source) =>
    [...source.matchAll(TEXTS)].map(([, plain, template]) => plain ?? template ?? ''),
  );
  return [...new Set(texts.filter(isSentence).map(told))];
}

/** The sentences that stay French, or half French, when they are told in English. */
export const leftInFrench = (told: readonly string[], translate: (french: string) => string | null): string[] =>
  told.filter((sentence) => NO_ENGLISH.test(translate(sentence) ?? sentence));

const isSentence = (text: string) => /\s/.test(text) && /[.?!]$/.test(text) && FRENCH.test(text) && !SQL.test(text);

const told = (text: string) =>
  text
    .replace(/\$\{[^}]*\}/g, FIGURE)
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
