export const waitingVi = {
  poster: 'Áp phích hội nghị',
  speakers: 'Giảng viên, báo cáo viên',
  remind: 'Nhắc tôi (thêm vào lịch)',
  soundTest: 'Thử tiếng',
  soundAgain: 'Thử lại',
  soundHeard: 'Quý vị có nghe thấy tiếng chuông không?',
  yes: 'Có nghe',
  no: 'Không nghe',
  soundGood: 'Tốt rồi. Khi hội nghị bắt đầu, hình và tiếng sẽ tự mở.',
  soundSilent:
    'Hãy tăng âm lượng, tắt chế độ im lặng, kiểm tra tai nghe hoặc loa rồi thử lại. Điện thoại iPhone có nút gạt im lặng ở cạnh máy.',
};
