import type { LineReason } from './line-checks.types';

/** What was found, and what to do about it in the room. */
export const LINE_ADVICE_VI: Record<LineReason, string> = {
  'not-measured':
    'Không đo được đường truyền: mạng có thể đang chặn tín hiệu hình. Hãy thử mạng khác (cắm dây, Wi-Fi khác hoặc điện thoại phát 4G), rồi báo kỹ thuật của hội trường.',
  'up-bandwidth':
    'Đường truyền lên yếu: tắt các máy khác đang tải, cắm dây mạng thay Wi-Fi. Nếu vẫn yếu, hãy hỏi nhà mạng về tốc độ tải lên.',
  'down-bandwidth':
    'Đường truyền xuống yếu: tắt phim, trò chơi và các máy khác đang dùng chung mạng, cắm dây mạng thay Wi-Fi.',
  loss: 'Đường truyền hay mất gói nên hình dễ vỡ, tiếng dễ đứt: cắm dây mạng thay Wi-Fi, kiểm tra đầu dây và khởi động lại bộ phát mạng.',
  jitter:
    'Tín hiệu đến không đều nên tiếng dễ giật: cắm dây mạng thay Wi-Fi, tắt các máy khác đang dùng chung mạng.',
  'round-trip':
    'Tín hiệu đi về chậm nên hỏi đáp sẽ bị trễ: tắt mạng riêng ảo (VPN) nếu có, cắm dây mạng thay Wi-Fi hoặc 4G.',
  'no-camera':
    'Chưa có hình từ máy quay: cắm lại máy quay, tắt phần mềm họp khác đang dùng máy quay và cho phép trình duyệt dùng máy quay. Điểm cầu vẫn xem được, nhưng chưa phát biểu bằng hình được.',
  'no-microphone':
    'Chưa có micrô: cắm lại micrô và cho phép trình duyệt dùng micrô. Điểm cầu vẫn nghe được, nhưng chưa phát biểu được.',
  'silent-microphone':
    'Micrô không nghe thấy tiếng nói: bật công tắc trên micrô, chọn đúng micrô trong danh sách rồi nói gần hơn.',
  'speaker-not-heard':
    'Chưa nghe thấy loa: bật loa, tăng âm lượng, chọn đúng loa trong máy rồi thử lại. Nếu phòng nghe rõ tiếng thử thì chỉ cần báo với kỹ thuật của hội trường.',
  'speaker-not-tried': 'Chưa thử loa: trước giờ khai mạc, hãy chắc chắn cả phòng nghe rõ.',
};
