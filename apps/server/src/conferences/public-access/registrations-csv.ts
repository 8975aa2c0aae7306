import type { ViewerRegistration } from '@diem-cau/shared';
import { writeCsv } from '../../spreadsheets/write-csv';

/** For spreadsheet programs: what people typed about themselves cannot become a formula. */
export function registrationsCsv(registrations: ViewerRegistration[]): string {
  const inVietnamese = new Intl.Collator('vi').compare;
  const lines = registrations
    .toSorted(
      (one, other) => inVietnamese(one.unitName, other.unitName) || inVietnamese(one.name, other.name),
    )
    .map(({ name, unitName, phone, consentedAt, consentVersion }, index) => [
      index + 1,
      name,
      unitName,
      phone,
      consentedAt,
      consentVersion,
    ]);
  const head = ['STT', 'Họ và tên', 'Đơn vị', 'Số điện thoại', 'Đồng ý lúc (UTC)', 'Bản nội dung đồng ý'];
  return writeCsv([head, ...lines]);
}
