export const technicianVi = {
  pageTitle: 'Kỹ thuật điểm cầu',
  entering: 'Đang vào hội nghị…',
  venue: 'Điểm cầu',
  technician: 'Cán bộ kỹ thuật: {{name}}',
  screens: 'Màn hình của điểm cầu',
  screensHint: 'Màn hình là trình duyệt trên máy của phòng họp, nối với tivi hoặc máy chiếu.',
  how1: 'Trên máy của phòng họp, mở {{address}} bằng Chrome, Edge hoặc Cốc Cốc.',
  how2: 'Máy hiện một mã ghép gồm {{count}} ký tự.',
  how3: 'Nhập mã đó vào ô ghép màn hình dưới đây. Hoặc nhập khóa trên thẻ điểm cầu ngay tại máy đó.',
};
