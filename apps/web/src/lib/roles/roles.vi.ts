export const rolesVi = {
  administrator: 'Quản trị viên',
  organiser: 'Ban tổ chức',
  operator: 'Cán bộ vận hành',
  secretary: 'Thư ký',
  moderator: 'Điều phối hỏi đáp',
  chair: 'Chủ tọa',
  'about.administrator': 'Đơn vị, tài khoản và cấu hình chung; không vào nội dung hội nghị nào',
  'about.organiser': 'Mọi việc trong các hội nghị của đơn vị, và hồ sơ của đơn vị',
  'about.operator': 'Đưa lên hình, điểm cầu, màn hình, điểm danh gọi',
  'about.secretary': 'Điểm danh, ghi số liệu qua điện thoại, báo cáo',
  'about.moderator': 'Câu hỏi và thăm dò ý kiến',
  'about.chair': 'Theo dõi bàn điều khiển, quyền phát biểu, điểm danh',
};
