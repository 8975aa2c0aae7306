/** Apps that open links in a browser of their own, each with its own way out of it. */
export type InAppBrowser = 'zalo' | 'facebook' | 'messenger' | 'instagram' | 'tiktok' | 'other';
export type Platform = 'android' | 'ios' | 'desktop';

const APPS: readonly (readonly [RegExp, InAppBrowser])[] = [
  [/\bZalo\b/i, 'zalo'],
  [/MessengerForiOS|MessengerLiteForiOS|FB_IAB\/(Orca|MESSENGER)|Orca-Android/i, 'messenger'],
  [/\bFBA[NV]\/|FB_IAB\/|\bFBIOS\b/, 'facebook'],
  [/\bInstagram\b/, 'instagram'],
  [/\bBytedanceWebview\b|\bmusical_ly\b|\btrill\b|\bTikTok\b/i, 'tiktok'],
  [
    /\bLine\/|\bViber\b|\bMicroMessenger\b|\bGSA\/|\bTwitter\b|\bPinterest\b|\bSnapchat\b|\bWhatsApp\b/,
    'other',
  ],
];

/** The app whose browser this is; null in a browser of its own: Chrome, Cốc Cốc, Safari and the like. */
export function inAppBrowser(userAgent: string): InAppBrowser | null {
  const known = APPS.find(([sign]) => sign.test(userAgent));
  if (known) return known[1];
  const isAndroidView = /\bAndroid\b/.test(userAgent) && /; wv\)/.test(userAgent);
  // Within an app on iOS the name of Safari is missing.
  const isIosView =
    /\b(iPhone|iPad|iPod)\b/.test(userAgent) && !/\b(Safari|CriOS|FxiOS|EdgiOS)\//.test(userAgent);
  return isAndroidView || isIosView ? 'other' : null;
}

export function platformOf(userAgent: string): Platform {
  if (/\bAndroid\b/.test(userAgent)) return 'android';
  return /\b(iPhone|iPad|iPod)\b/.test(userAgent) ? 'ios' : 'desktop';
}

/** An address that makes Android open another in Chrome; without Chrome, in whatever browser there is. */
export function chromeIntent(address: string): string {
  const { protocol, host, pathname, search } = new URL(address);
  const fallback = encodeURIComponent(address);
  return (
    `intent://${host}${pathname}${search}#Intent;scheme=${protocol.slice(0, -1)};` +
    `package=com.android.chrome;S.browser_fallback_url=${fallback};end`
  );
}
