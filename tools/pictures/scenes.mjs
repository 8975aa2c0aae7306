/**
 * What the cameras see: drawings, because a fake camera shows a test picture and a photograph would show real people.
 * Each is an SVG of 1280 × 720.
 */
const frame = (content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720" font-family="'Be Vietnam Pro', 'DejaVu Sans', sans-serif">${content}</svg>`;

const shade = (id, from, to, turn = 'x2="0" y2="1"') =>
  `<linearGradient id="${id}" x1="0" y1="0" ${turn}><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;

/** A person at a table or lectern, from the chest up, around the foot of the neck. */
function person({
  x,
  y,
  size = 1,
  skin = '#e2b48f',
  hair = '#221b18',
  coat,
  shirt = '#f7f5f0',
  long = false,
  tie,
}) {
  return `<g transform="translate(${x} ${y}) scale(${size})">
    ${long ? `<path d="M-52 -86 C-58 -6 -66 34 -44 52 L44 52 C66 34 58 -6 52 -86 Z" fill="${hair}"/>` : ''}
    <path d="M-112 190 C-118 76 -92 34 -34 20 L34 20 C92 34 118 76 112 190 Z" fill="${coat}"/>
    <path d="M-30 20 L0 84 L30 20 Z" fill="${shirt}"/>
    ${tie ? `<path d="M-8 30 L8 30 L11 82 L0 98 L-11 82 Z" fill="${tie}"/>` : ''}
    <path d="M-20 -20 L-20 24 Q0 44 20 24 L20 -20 Z" fill="${skin}"/>
    <path d="M-20 6 Q0 24 20 6 L20 -8 L-20 -8 Z" fill="#000" opacity=".1"/>
    <ellipse cx="0" cy="-58" rx="43" ry="52" fill="${skin}"/>
    <path d="M-46 -60 C-54 -122 -22 -130 2 -128 C34 -130 54 -116 46 -60 C40 -82 34 -92 8 -96 C-16 -94 -36 -88 -46 -60 Z" fill="${hair}"/>
    <ellipse cx="-16" cy="-58" rx="3.6" ry="4.4" fill="#2b211c"/><ellipse cx="16" cy="-58" rx="3.6" ry="4.4" fill="#2b211c"/>
    <path d="M-24 -71 q8 -5 16 0 M8 -71 q8 -5 16 0" stroke="${hair}" stroke-width="3" fill="none" stroke-linecap="round"/>
    <path d="M0 -54 q-5 12 2 14" stroke="#b98763" stroke-width="2.4" fill="none" stroke-linecap="round"/>
    <path d="M-12 -29 q12 9 24 0" stroke="#a5543f" stroke-width="3.4" fill="none" stroke-linecap="round"/>
  </g>`;
}

/** The lecturer at the lectern of the hall. */
export const lecturerScene = frame(`
  <defs>${shade('wall', '#0e5a63', '#083940')}${shade('wood', '#9a6a3f', '#6d4523')}${shade('floor', '#4a3527', '#2f2119')}</defs>
  <rect width="1280" height="720" fill="url(#wall)"/>
  ${[0, 1, 2, 3, 4, 5, 6, 7].map((n) => `<rect x="${n * 170 - 20}" width="3" height="620" fill="#fff" opacity=".05"/>`).join('')}
  <rect y="620" width="1280" height="100" fill="url(#floor)"/>
  <rect x="70" y="84" width="690" height="388" rx="10" fill="#f4f8f7"/>
  <rect x="70" y="84" width="690" height="12" rx="6" fill="#e0a526"/>
  <g fill="#0b4a52" text-anchor="middle">
    <text x="415" y="156" font-size="24">SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH NINH BÌNH</text>
    <text x="415" y="236" font-size="44" font-weight="700">HỘI NGHỊ TẬP HUẤN</text>
    <text x="415" y="300" font-size="38" font-weight="700">KỸ NĂNG CHUYỂN ĐỔI SỐ</text>
    <text x="415" y="352" font-size="26">cho Tổ công nghệ số cộng đồng</text>
  </g>
  <text x="415" y="424" font-size="22" text-anchor="middle" fill="#5b6d6c">Chuyên đề 1: Dịch vụ công qua mạng và VNeID</text>
  ${person({ x: 985, y: 372, size: 1.45, coat: '#234a7d', shirt: '#fbfaf7', long: true })}
  <path d="M840 520 L1130 520 L1104 720 L866 720 Z" fill="url(#wood)"/>
  <rect x="826" y="506" width="318" height="24" rx="6" fill="#b07d4d"/>
  <circle cx="985" cy="612" r="34" fill="#e0a526" opacity=".9"/><path d="M985 588 l7 17 18 1 -14 12 5 18 -16 -10 -16 10 5 -18 -14 -12 18 -1z" fill="#a52a22"/>
  <path d="M926 508 Q906 452 934 414" stroke="#1c1c1c" stroke-width="5" fill="none"/><ellipse cx="938" cy="406" rx="10" ry="16" fill="#1c1c1c" transform="rotate(28 938 406)"/>
  <g transform="translate(1096 500)"><circle cx="0" cy="-12" r="15" fill="#d8475c"/><circle cx="24" cy="-20" r="13" fill="#f0a63c"/><circle cx="-20" cy="-24" r="12" fill="#f3d9de"/><path d="M-30 8 L34 8 L22 -8 L-18 -8 Z" fill="#3f7d4a"/></g>`);

const COATS = ['#34586e', '#7d4338', '#f1efe8', '#4d6b3c', '#29435c', '#86643a', '#5c4a72', '#d9dfe2'];

/** A meeting room of a People's Committee with people at the table. */
export function roomScene(name, people, wall = '#efe6d3') {
  const seats = Array.from({ length: people }, (_, n) => {
    const x = 640 + (n - (people - 1) / 2) * (1120 / people);
    const coat = COATS[(n * 3) % COATS.length];
    return person({
      x,
      y: 420 + (n % 2) * 10,
      size: people > 6 ? 0.84 : 0.98,
      coat,
      shirt: coat === '#f1efe8' ? '#cfd8da' : '#fbfaf7',
      long: n % 3 === 1,
      hair: n % 4 === 3 ? '#7b7671' : '#221b18',
      skin: n % 2 ? '#d9a883' : '#e4b893',
      tie: n % 4 === 0 ? '#8c2f2b' : undefined,
    });
  });
  return frame(`
    <defs>${shade('wall', wall, '#d9ccb2')}${shade('table', '#8a5a34', '#5d3a1e')}</defs>
    <rect width="1280" height="720" fill="url(#wall)"/>
    <rect x="40" y="70" width="200" height="210" fill="#bcd9e2"/><path d="M140 70 V280 M40 175 H240" stroke="#fff" stroke-width="10"/><rect x="40" y="70" width="200" height="210" fill="none" stroke="#fff" stroke-width="12"/>
    <rect x="330" y="62" width="620" height="150" rx="6" fill="#b3261e"/>
    <g fill="#ffe27a" text-anchor="middle"><text x="640" y="124" font-size="38" font-weight="700">${name}</text>
    <text x="640" y="178" font-size="25">ĐIỂM CẦU HỘI NGHỊ TẬP HUẤN CHUYỂN ĐỔI SỐ</text></g>
    <rect x="1040" y="80" width="180" height="120" rx="4" fill="#2a2f33"/><rect x="1050" y="90" width="160" height="100" fill="#1f6f78"/>
    ${seats.join('')}
    <path d="M30 560 L1250 560 L1280 720 L0 720 Z" fill="url(#table)"/><rect x="24" y="548" width="1232" height="22" rx="8" fill="#a87547"/>
    ${seats.map((_, n) => `<rect x="${602 + (n - (people - 1) / 2) * (1120 / people)}" y="582" width="76" height="34" rx="3" fill="#fbfaf5"/>`).join('')}`);
}

/** What the lecturer shares: a page of the lecture. */
export const slideScene = frame(`
  <rect width="1280" height="720" fill="#fdfcf8"/><rect width="1280" height="112" fill="#0b4a52"/><rect y="112" width="1280" height="8" fill="#e0a526"/>
  <text x="64" y="74" font-size="40" font-weight="700" fill="#fff">Nộp hồ sơ dịch vụ công qua mạng</text>
  ${[
    'Đăng nhập bằng tài khoản VNeID mức 2',
    'Chọn thủ tục, điền tờ khai, đính kèm giấy tờ',
    'Ký số hoặc xác nhận bằng mã gửi về điện thoại',
    'Theo dõi hồ sơ, nhận kết quả tại nhà',
  ]
    .map(
      (line, n) =>
        `<circle cx="112" cy="${222 + n * 108}" r="38" fill="#1f6f78"/><text x="112" y="${236 + n * 108}" font-size="38" font-weight="700" text-anchor="middle" fill="#fff">${n + 1}</text><text x="184" y="${235 + n * 108}" font-size="38" fill="#1c2b2c">${line}</text>`,
    )
    .join('')}
  <text x="64" y="676" font-size="24" fill="#5b6d6c">Chuyên đề 1 · Sở Khoa học và Công nghệ</text>`);
