import { chromeIntent, inAppBrowser, platformOf } from './in-app-browser';

const ANDROID =
  'Mozilla/5.0 (Linux; Android 13; SM-A536E Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('the browser of an app', () => {
  it.each([
    [
      `${ANDROID} Version/4.0 Chrome/119.0.6045.66 Mobile Safari/537.36 Zalo android/24010702 ZaloTheme/light ZaloLanguage/vi`,
      'zalo',
      'android',
    ],
    [`${IPHONE} Mobile/15E148 Zalo iOS/479 ZaloTheme/light ZaloLanguage/vn`, 'zalo', 'ios'],
    [
      'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) ZaloPC/23.8.1 Chrome/102.0.5005.167 Electron/19.1.9 Safari/537.36 Zalo',
      'zalo',
      'desktop',
    ],
    [
      `${ANDROID} Version/4.0 Chrome/118.0.5993.111 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/438.0.0.33.118;]`,
      'facebook',
      'android',
    ],
    [
      `${IPHONE} Mobile/20G75 [FBAN/FBIOS;FBAV/437.0.0.39.118;FBBV/525372214;FBDV/iPhone12,1;FBMD/iPhone;FBSN/iOS;FBSV/16.6]`,
      'facebook',
      'ios',
    ],
    [
      `${ANDROID} Version/4.0 Chrome/117.0.0.0 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/432.0.0.33.114;]`,
      'messenger',
      'android',
    ],
    [
      `${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/431.0.0.31.108;FBBV/521374912;FBDV/iPhone13,2]`,
      'messenger',
      'ios',
    ],
    [
      `${IPHONE} Mobile/15E148 Instagram 309.0.0.20.111 (iPhone14,5; iOS 16_6; vi_VN; vi; scale=3.00)`,
      'instagram',
      'ios',
    ],
    [
      `${ANDROID} Version/4.0 Chrome/115.0.5790.166 Mobile Safari/537.36 trill_310103 JsSdk/1.0 NetType/WIFI BytedanceWebview/d8a21c6`,
      'tiktok',
      'android',
    ],
    [`${ANDROID} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36`, 'other', 'android'],
    [`${IPHONE} Mobile/15E148`, 'other', 'ios'],
    [`${IPHONE} GSA/279.0.561302193 Mobile/15E148 Safari/604.1`, 'other', 'ios'],
  ])('%s', (userAgent, app, platform) => {
    expect([inAppBrowser(userAgent), platformOf(userAgent)]).toEqual([app, platform]);
  });
});

describe('a browser of its own', () => {
  it.each([
    [
      'Cốc Cốc on Windows 7',
      'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/109.0.128 Chrome/109.0.5414.128 Safari/537.36',
    ],
    [
      'Cốc Cốc on Android',
      'Mozilla/5.0 (Linux; Android 12; V2109) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/117.0.212 Mobile Chrome/111.0.5563.212 Mobile Safari/537.36',
    ],
    [
      'Chrome 109',
      'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
    ],
    [
      'Chrome on Android',
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36',
    ],
    [
      'Samsung Internet',
      'Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-A146B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36',
    ],
    ['Safari 16', `${IPHONE} Version/16.0 Mobile/15E148 Safari/604.1`],
    ['Chrome on iOS', `${IPHONE} CriOS/119.0.6045.169 Mobile/15E148 Safari/604.1`],
    ['Firefox 115', 'Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:109.0) Gecko/20100101 Firefox/115.0'],
    [
      'Edge',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36 Edg/119.0.0.0',
    ],
    [
      'a Mac',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Safari/605.1.15',
    ],
  ])('%s', (_, userAgent) => {
    expect(inAppBrowser(userAgent)).toBeNull();
  });
});

it('Chrome is opened with the same address, and any other browser where there is no Chrome', () => {
  expect(chromeIntent('https://hop.ninhbinh.gov.vn/c/CDS2026?a=1')).toBe(
    'intent://hop.ninhbinh.gov.vn/c/CDS2026?a=1#Intent;scheme=https;package=com.android.chrome;' +
      'S.browser_fallback_url=https%3A%2F%2Fhop.ninhbinh.gov.vn%2Fc%2FCDS2026%3Fa%3D1;end',
  );
});
