import type { RowNoteCode } from './row-notes';

/** What is wrong with a row and what to do. `{{name}}` is filled from the note's params. */
export const ROW_NOTES_EN: Record<RowNoteCode, string> = {
  EMPTY_CELL: 'This cell is empty. Fill it in and upload the file again.',
  TOO_LONG: 'The text is longer than {{max}} characters. Shorten it.',
  NOT_PLAIN_TEXT: 'This cell holds hidden characters that cannot be used. Delete it and type it again.',
  NOT_A_DATE: '“{{value}}” is not understood as a date. Write day/month/year, such as 01/07/2025.',
  DIGITS_LOST:
    'The code “{{value}}” may have lost leading zeros in Excel. If it should be “{{suggestion}}”, format the column as Text and correct it.',
  LEVEL_UNKNOWN:
    'The level “{{value}}” is unknown. Write ministry, province, department, district or commune.',
  ROW_TWICE: 'This unit stands in row {{other}} of the file already. Remove one of them.',
  PARENT_UNKNOWN: 'No parent with the code “{{value}}” is in the file, or in the tree on that day.',
  PARENT_AMBIGUOUS: 'Several units have the code “{{value}}”, so it is not clear which one is the parent.',
  PARENT_IN_A_CIRCLE:
    'This unit stands beneath itself by way of the parents in the file. Correct their codes.',
  TOO_DEEP: 'The tree is more than {{max}} levels deep. Check the codes of the parents.',
  PARENT_LEVEL: '“{{name}}” cannot stand beneath “{{parent}}”: the parent’s level must be a higher one.',
  PARENT_ENDS_EARLIER: 'The parent “{{parent}}” does not exist for as long as “{{name}}” does.',
  CHILD_LEFT_BEHIND:
    '“{{name}}” still stands beneath “{{parent}}” after that unit’s end. Add “{{name}}” to the file, or end it first.',
  CODE_TAKEN: 'The code “{{value}}” belongs to “{{name}}” beneath the same parent.',
  CHANGES_LATER: '“{{name}}” has changes after that day. Look at it before importing.',
  BEGINS_THAT_DAY: '“{{name}}” begins on that very day, so it cannot end before it.',
  SAME_CODE_OTHER_NAME:
    'It has the code of “{{name}}” and another name, so it is taken as a new unit. If it was only renamed, choose “A code that stays is the same unit”.',
  SAME_NAME_OTHER_CODE:
    'It has the name of “{{name}}” (code {{code}}) and another code, so it is taken as a new unit. Please check.',
  SAME_UNIT_ELSEWHERE:
    'It has the code and name of “{{name}}” beneath “{{parent}}”, so it is taken as a new unit. If it was only moved, choose “A code that stays is the same unit”.',
  UNIT_UNKNOWN: 'No unit “{{name}}” with the code “{{value}}” is found at that time.',
  UNIT_AMBIGUOUS: 'Several units fit “{{name}}” with the code “{{value}}”. Give both code and name.',
  UNIT_STILL_EXISTS: '“{{name}}” still exists on that day. Import the new tree, or end the unit, first.',
  VENUE_UNKNOWN: 'No venue and no unit of this conference is called “{{value}}”.',
  VENUE_LIKE:
    'No venue is called exactly “{{value}}”. Is it “{{suggestion}}”? If so, correct the name in the file.',
  VENUE_AMBIGUOUS:
    '{{count}} venues fit “{{value}}”. Add a column “Parent unit” (district) to tell them apart.',
  VENUE_ROW_TWICE: 'This venue stands in row {{other}} already. Remove one of them.',
  PHONE_ZERO_ADDED: '“{{value}}” lost its leading zero in Excel and is taken as “{{suggestion}}”.',
  PHONE_ODD: '“{{value}}” does not look like a telephone number. Please check.',
  UNIT_NOT_YET: '“{{name}}” does not exist yet, or no more, on that day.',
};
