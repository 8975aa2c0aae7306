export const sessionListVi = {
  device: '{{browser}} trên {{system}}',
  unknownDevice: 'Thiết bị không rõ',
  current: 'Máy bạn đang dùng',
  openedAt: 'Đăng nhập lúc {{time}}',
  lastSeen: 'dùng lần cuối khoảng {{ago}}',
  seenNow: 'đang dùng',
  end: 'Kết thúc',
  endOf: 'Kết thúc phiên {{device}}',
  none: 'Không có phiên nào đang mở',
};
