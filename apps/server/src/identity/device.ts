import type { BrowserName, SystemName } from '@diem-cau/shared';

export interface Device {
  browser: BrowserName | null;
  system: SystemName | null;
}

/** Who asks, as far as the network tells. */
export interface Visitor {
  address: string;
  device: Device;
}

/** Most browsers name those they descend from too; the first that fits is the one. */
const BROWSER_SIGNS: readonly [RegExp, BrowserName][] = [
  [/\bZalo\b/, 'Zalo'],
  [/\bFBA[NV]\/|\bFB_IAB\//, 'Facebook'],
  [/\bcoc_coc_browser\//i, 'Cốc Cốc'],
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOPT\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEM_SIGNS: readonly [RegExp, SystemName][] = [
  [/\biPhone\b|\biPod\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const firstOf = <Name>(signs: readonly [RegExp, Name][], text: string): Name | null =>
  signs.find(([sign]) => sign.test(text))?.[1] ?? null;

/** What a person recognises their own device by. Nothing else of the header is kept. */
export function deviceOf(userAgent: string | undefined): Device {
  const text = (userAgent ?? '').slice(0, 1_000);
  return { browser: firstOf(BROWSER_SIGNS, text), system: firstOf(SYSTEM_SIGNS, text) };
}
