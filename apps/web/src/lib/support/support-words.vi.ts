/** What a room and the hall say to each other by one press. */
export const supportWordsVi = {
  'reason.no-picture': 'Không thấy hình',
  'reason.no-sound': 'Không nghe tiếng',
  'reason.echo': 'Tiếng bị vọng, hú',
  'reason.not-heard': 'Hội trường không nghe thấy chúng tôi',
  'reason.not-seen': 'Hội trường không nhìn thấy chúng tôi',
  'reason.unsteady': 'Hình, tiếng chập chờn',
  'reason.other': 'Việc khác',
  'reply.solved': 'Được rồi, cảm ơn',
  'reply.not-yet': 'Vẫn chưa được',
  'reply.phone-me': 'Gọi điện cho tôi',
  'voice.screen': 'Màn hình điểm cầu',
  'voice.coordinator': 'Đầu mối',
  'voice.technician': 'Kỹ thuật điểm cầu',
  'voice.account': 'Hội trường',
};
