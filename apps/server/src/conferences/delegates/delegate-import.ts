import {
  DELEGATE_LIMITS,
  isPhone,
  phoneKeys,
  spellingKey,
  type DelegateDetails,
  type DelegateFault,
  type ImportedDelegate,
} from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { isPlainText, tidyText } from '../../common/text/plain-text.decorator';
import { readTable, type Cell, type ColumnWanted } from '../../spreadsheets/table';
import type { Sheet } from '../../spreadsheets/worker/sheet';

type Column = 'name' | 'family' | 'given' | 'position' | 'workplace' | 'phone';

const column = (title: string, ...headings: string[]): ColumnWanted => ({
  title,
  headings: [title, ...headings],
  required: false,
});

const COLUMNS: Record<Column, ColumnWanted> = {
  name: column('Họ và tên', 'Họ tên', 'Tên đại biểu', 'Đại biểu', 'Học viên', 'Full name', 'Name'),
  family: column('Họ đệm', 'Họ', 'Họ lót', 'Họ và đệm', 'Họ và tên đệm', 'Family name', 'Last name'),
  given: column('Tên', 'Given name', 'First name'),
  position: column('Chức vụ', 'Chức danh', 'Chức vụ/Chức danh', 'Position', 'Title'),
  workplace: column(
    'Nơi công tác',
    'Đơn vị công tác',
    'Đơn vị',
    'Cơ quan',
    'Cơ quan, đơn vị',
    'Phòng ban',
    'Place of work',
    'Office',
  ),
  phone: column(
    'Điện thoại',
    'Số điện thoại',
    'SĐT',
    'Số ĐT',
    'ĐT',
    'Di động',
    'Số di động',
    'Điện thoại di động',
    'Phone',
    'Telephone',
    'Mobile',
  ),
};
export interface ReadDelegates {
  rows: (DelegateDetails & { line: number })[];
  unknownColumns: string[];
}

/** @throws DomainError SHEET_COLUMNS_MISSING, SHEET_COLUMN_TWICE, SHEET_TOO_MANY_ROWS */
export function readDelegates(sheet: Sheet): ReadDelegates {
  const table = readTable(sheet, COLUMNS);
  if (table.headings.name === null && table.headings.given === null) {
    throw new DomainError('SHEET_COLUMNS_MISSING', { columns: COLUMNS.name.title });
  }
  const { importRows: max } = DELEGATE_LIMITS;
  if (table.rows.length > max) throw new DomainError('SHEET_TOO_MANY_ROWS', { max });
  return {
    rows: table.rows.map(({ row, cells }) => ({
      line: row,
      name: tidyName(cells.name.text || `${cells.family.text} ${cells.given.text}`),
      position: orNull(cells.position),
      workplace: orNull(cells.workplace),
      phone: withZero(cells.phone),
    })),
    unknownColumns: table.unknown,
  };
}

const tidyName = (text: string): string => tidyText(text).replace(/\s+/g, ' ');
const orNull = ({ text }: Cell): string | null => tidyText(text) || null;

/** Excel takes a number's first zero away. */
function withZero({ text, wasNumber }: Cell): string | null {
  const phone = tidyText(text);
  return wasNumber && /^[1-9]\d{8}$/.test(phone) ? `0${phone}` : phone || null;
}

/**
 * What an import of these lines into a unit's list would do with each. Lines that stand in the list word for word are left
 * out, so that a file may be imported twice; people who are merely alike are added, and named.
 *
 * @param present the unit's list
 */
export function planImport(
  rows: ReadDelegates['rows'],
  present: readonly DelegateDetails[],
): ImportedDelegate[] {
  const listed = new Set(present.map(identity));
  const earlier = new Set<string>();
  const people: DelegateDetails[] = [...present];
  return rows.map((row) => {
    const key = identity(row);
    const before = listed.has(key);
    const faults = faultsOf(row);
    if (!before && earlier.has(key) && faults.length === 0) faults.push('twice-in-file');
    const resembles = before ? [] : people.filter((person) => isAlike(person, row)).map(describe);
    earlier.add(key);
    people.push(row);
    return { ...row, faults, before, resembles: [...new Set(resembles)].slice(0, 5) };
  });
}

function faultsOf({ name, position, workplace, phone }: DelegateDetails): DelegateFault[] {
  const faults: DelegateFault[] = [];
  if (name === '') faults.push('name-missing');
  if (name.length > DELEGATE_LIMITS.name) faults.push('name-long');
  if ((position?.length ?? 0) > DELEGATE_LIMITS.position) faults.push('position-long');
  if ((workplace?.length ?? 0) > DELEGATE_LIMITS.workplace) faults.push('workplace-long');
  if (phone !== null && (phone.length > DELEGATE_LIMITS.phone || !isPhone(phone))) faults.push('phone-wrong');
  if (![name, position, workplace].every((text) => isPlainText(text ?? ''))) faults.push('characters');
  return faults;
}

const identity = ({ name, position, workplace, phone }: DelegateDetails): string =>
  JSON.stringify([
    spellingKey(name),
    spellingKey(position ?? ''),
    spellingKey(workplace ?? ''),
    phoneKeys(phone ?? '').sort(),
  ]);

function isAlike(a: DelegateDetails, b: DelegateDetails): boolean {
  const phones = new Set(phoneKeys(a.phone ?? ''));
  const sameName = b.name !== '' && spellingKey(a.name) === spellingKey(b.name);
  return sameName || phoneKeys(b.phone ?? '').some((key) => phones.has(key));
}

const describe = ({ name, position }: DelegateDetails): string => (position ? `${name} (${position})` : name);
