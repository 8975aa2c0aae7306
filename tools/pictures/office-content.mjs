/** What an office of today's Ninh Bình writes down when it prepares a conference. People and numbers are invented. */
export const details = {
  title:
    'Hội nghị tập huấn sử dụng nền tảng số dùng chung và bảo đảm an toàn thông tin cho cán bộ, công chức cấp xã',
  kind: 'training',
  field: 'Chuyển đổi số',
  timeZone: 'Asia/Ho_Chi_Minh',
  visibility: 'public',
  rules: { beatSeconds: 10, leaseSeconds: 30, viewSeconds: 30, venueConnectedMinutes: 10 },
  hotline: { name: 'Tổ kỹ thuật', phone: '0229 3871 234', isPublic: true },
  contact: { name: 'Vũ Thị Lan', phone: '0912 345 678' },
};

/** Units beside the communes, as a table that an office fills in. */
export const departments = [
  'Mã,Tên,Cấp,Mã cấp trên',
  'VPUB,Văn phòng Ủy ban nhân dân tỉnh Ninh Bình,sở,37',
  'SNV,Sở Nội vụ tỉnh Ninh Bình,sở,37',
  'STC,Sở Tài chính tỉnh Ninh Bình,sở,37',
  'SXD,Sở Xây dựng tỉnh Ninh Bình,sở,37',
  'SNNMT,Sở Nông nghiệp và Môi trường tỉnh Ninh Bình,sở,37',
  'SCT,Sở Công Thương tỉnh Ninh Bình,sở,37',
  'SGDDT,Sở Giáo dục và Đào tạo tỉnh Ninh Bình,sở,37',
  'SYT,Sở Y tế tỉnh Ninh Bình,sở,37',
];

export const speakers = [
  ['TS. Nguyễn Thị Bích Ngọc', 'Trưởng phòng Chuyển đổi số, Sở Khoa học và Công nghệ', '0913 220 145'],
  ['ThS. Lê Quang Vinh', 'Phó Giám đốc Trung tâm Chuyển đổi số', '0904 118 362'],
  ['Thượng tá Phạm Văn Khoa', 'Phòng An ninh mạng và phòng, chống tội phạm công nghệ cao', null],
];
export const chair = ['Trần Văn Hùng', 'Phó Giám đốc Sở Khoa học và Công nghệ', '0912 004 571'];

/** By sitting: kind, title, minutes, which speakers. */
export const agenda = [
  [
    ['address', 'Phát biểu khai mạc', 15, []],
    [
      'topic',
      'Chuyên đề 1: Tiếp nhận và xử lý hồ sơ trên Hệ thống thông tin giải quyết thủ tục hành chính',
      75,
      [0],
    ],
    ['break', 'Giải lao', 15, []],
    [
      'topic',
      'Chuyên đề 2: Khai thác nền tảng số dùng chung của tỉnh tại Trung tâm Phục vụ hành chính công',
      75,
      [1],
    ],
    ['questions', 'Hỏi – đáp buổi sáng', 30, [0, 1]],
  ],
  [
    ['contribution', 'Tham luận: Kinh nghiệm tổ chức Tổ công nghệ số cộng đồng', 20, []],
    ['topic', 'Chuyên đề 3: Nhận diện và ứng phó với lừa đảo trên không gian mạng', 80, [2]],
    ['panel', 'Tọa đàm: Đưa dịch vụ công đến người cao tuổi', 50, [0, 2]],
    ['questions', 'Hỏi – đáp và bế mạc', 30, [0, 1, 2]],
  ],
];

export const terms = {
  delegatesPerUnit: 4,
  message:
    'Đề nghị Ủy ban nhân dân các xã, phường cử đúng thành phần: lãnh đạo phụ trách, công chức văn hóa – xã hội, công chức Trung tâm Phục vụ hành chính công và đại diện Tổ công nghệ số cộng đồng.',
  contactName: 'Vũ Thị Lan',
  contactPhone: '0912 345 678',
};

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Đinh', 'Hoàng', 'Bùi', 'Đỗ', 'Tạ', 'Lương'];
const givens = [
  'Văn Hải',
  'Thị Hương',
  'Đức Thành',
  'Thị Thu Hà',
  'Minh Tuấn',
  'Thị Hồng Nhung',
  'Quang Dũng',
  'Thị Mai',
  'Văn Sơn',
  'Thị Hải Yến',
  'Minh Khánh',
  'Thị Loan',
  'Hữu Phúc',
];
const positions = [
  'Phó Chủ tịch Ủy ban nhân dân',
  'Công chức Văn hóa – Xã hội',
  'Công chức Trung tâm Phục vụ hành chính công',
  'Tổ trưởng Tổ công nghệ số cộng đồng',
];

/** Another person for every number. */
export const personName = (index) =>
  `${families[index % families.length]} ${givens[(index * 5) % givens.length]}`;

/** Another number for every number, as people write them. */
export function phoneOf(index) {
  const digits = String(903_518_246 + ((index * 7_919_353) % 80_000_000));
  return `0${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
}

/** The list of the delegates of a unit, as it would send it. */
export const delegateSheet = (unit, count) =>
  [
    'Họ và tên,Chức vụ,Điện thoại',
    ...Array.from({ length: count }, (_, index) => {
      const person = unit * 4 + index;
      return `${personName(person)},${positions[index]},${index === 0 ? phoneOf(person) : ''}`;
    }),
  ].join('\r\n');
