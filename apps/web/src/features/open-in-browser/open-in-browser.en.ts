export const openInBrowserEn = {
  title: 'Open in your browser',
  otherTitle: 'Another browser is needed',
  stripped:
    'The window inside this app lacks what live pictures need. Open the page in your own browser instead; it is quick:',
  tooOld:
    'This browser is old, or live pictures are blocked in it, so the conference cannot be watched here.',
  noCookies:
    'The browser blocks cookies, so the page cannot tell this device. Allow cookies, or open another browser.',
  use: 'Open the page in a recent Cốc Cốc, Chrome, Edge or Firefox.',
  useOnIos: 'Open the page in Safari, and update iOS to version 16 or later.',
  'menu.zalo': 'Tap ⋯ in the top right corner.',
  'item.zalo': 'Choose “Mở bằng trình duyệt” (Open in browser).',
  'menu.facebook': 'Tap ⋯ in the top right corner.',
  'item.facebook': 'Choose “Open in external browser”.',
  'menu.messenger': 'Tap ⋯ or ⋮ in the corner of the screen.',
  'item.messenger': 'Choose “Open in browser”.',
  'menu.instagram': 'Tap ⋯ in the top right corner.',
  'item.instagram': 'Choose “Open in external browser”.',
  'menu.tiktok': 'Tap ⋯ in the top right corner.',
  'item.tiktok': 'Choose “Open in browser”.',
  'menu.other': 'Tap ⋯ or ⋮ in the corner of the screen.',
  'item.other': 'Choose “Open in browser”.',
  openChrome: 'Open in Chrome',
  orCopy: 'Or copy this link and paste it into your browser:',
  orCopyIos: 'Or copy this link and paste it into Safari:',
  address: 'Link of the conference',
  withoutPicture: 'Only agenda and materials',
  noPicture:
    'This browser plays neither picture nor sound. You can still read the agenda and the materials, and ask questions.',
};
