export const firstStepsVi = {
  title: 'Bắt đầu từ đây',
  hint: 'Hệ thống còn trống. Ba việc đầu tiên của quản trị viên:',
  unitsTitle: 'Nhập cây đơn vị',
  unitsHint: 'Tỉnh, sở ngành, xã phường. Nhập từ tệp Excel hoặc thêm từng đơn vị.',
  accountsTitle: 'Tạo tài khoản cho ban tổ chức',
  accountsHint: 'Giao vai trò tại đơn vị chủ trì; người dùng tự đặt mật khẩu qua đường dẫn.',
  secureTitle: 'Bật xác thực hai bước cho tài khoản của bạn',
  secureHint: 'Quản trị viên mở được mọi tài khoản, nên cần được bảo vệ thêm một lớp.',
  done: 'Đã xong',
  toDo: 'Chưa làm',
  whatYouDo:
    'Quản trị viên lo đơn vị, tài khoản và cấu hình chung. Hội nghị do ban tổ chức của đơn vị chủ trì tạo và chuẩn bị.',
  then: 'Sau đó ban tổ chức đăng nhập, tạo hội nghị và chuẩn bị từng bước.',
};
