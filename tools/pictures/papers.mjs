const font = "font-family: 'Be Vietnam Pro', 'DejaVu Sans', sans-serif";

/** A page of a lecture, as HTML. */
export const lecture = `<body style="margin: 0; padding: 3rem; ${font}">
  <h1>Tiếp nhận và xử lý hồ sơ trên Hệ thống thông tin giải quyết thủ tục hành chính</h1>
  <ol><li>Quy trình tiếp nhận</li><li>Số hóa hồ sơ</li><li>Trả kết quả</li></ol>
</body>`;

/** What hangs on the wall of a People's Committee, as HTML of 1280 × 720. */
export const poster = `<body style="margin: 0; width: 1280px; height: 720px; box-sizing: border-box; padding: 72px 80px;
    display: flex; flex-direction: column; color: #fff; ${font};
    background: radial-gradient(circle at 88% 18%, #2f8f8a 0 150px, transparent 151px),
      radial-gradient(circle at 96% 84%, #0d4f57 0 260px, transparent 261px), linear-gradient(135deg, #0b3f4a, #12696c)">
  <div style="font-size: 26px; letter-spacing: 2px">UBND TỈNH NINH BÌNH · SỞ KHOA HỌC VÀ CÔNG NGHỆ</div>
  <div style="margin: auto 0; max-width: 900px">
    <div style="font-size: 34px; opacity: .85">HỘI NGHỊ TẬP HUẤN</div>
    <div style="font-size: 54px; font-weight: 700; line-height: 1.2">Nền tảng số dùng chung<br>và an toàn thông tin cấp xã</div>
  </div>
  <div style="font-size: 28px">Tại 129 điểm cầu xã, phường và qua mạng</div>
</body>`;
