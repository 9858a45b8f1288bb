/** What a session was opened with, in names everybody knows; null when nobody can say. */
export interface Device {
  browser: string | null;
  system: string | null;
}

// In this order: every browser claims to be the ones before it.
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?(iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOPiOS\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * S15. Names the device of a session from the words of its browser, so that its owner recognises it. Nothing else of them is kept:
 * they would tell one person's browser from another's.
 */
export function deviceOf(userAgent: string | null | undefined): Device {
  const among = (names: readonly [RegExp, string][]) => names.find(([sign]) => sign.test(userAgent ?? ''))?.[1] ?? null;
  return { browser: among(BROWSERS), system: among(SYSTEMS) };
}
