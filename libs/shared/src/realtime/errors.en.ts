import type { ErrorCode } from './error-codes';

/** What happened and what to do, for people who are not technicians. `{{name}}` is filled from the error's params. */
export const ERRORS_EN: Record<ErrorCode, string> = {
  BAD_INPUT: 'Something is not filled in correctly. Check the marked field and send it again.',
  UNKNOWN_COMMAND: 'This page is out of date. Reload it.',
  NOT_SIGNED_IN:
    'You are not signed in for this page, or no longer. Sign in, or open the link that was sent to you.',
  NOT_ALLOWED: 'You may not do this in this conference. Ask its organisers if you need to.',
  NOT_FOUND: 'This was not found. It may have been removed, or belong to another conference.',
  TOO_MANY_REQUESTS: 'That was too fast. Wait {{seconds}} seconds and try again.',
  OVERLOADED: 'The system is very busy. Nothing was recorded yet; try again in a moment.',
  UNAVAILABLE: 'The system cannot store data at the moment. Try again in a few minutes.',
  UNREACHABLE: 'There is no connection to the server. Check the network, then try again.',
  INTERNAL:
    'The server met an unexpected error. Try again; if it stays, give support the code {{reference}}.',
  OUTDATED_PAGE: 'This page is older than the server. It reloads by itself.',
  WRONG_LOGIN: 'The login name or the password is wrong. Try again.',
  LINK_UNKNOWN: 'This link is wrong, or a newer one has replaced it. Ask the organisers.',
  LINK_EXPIRED: 'This link has expired. Ask the organisers for a new one.',
  LINK_LOCKED: 'Too many wrong PINs. Wait {{minutes}} minutes and try again, or call the organisers.',
  WRONG_PIN: 'The PIN is wrong. {{left}} tries left.',
  PIN_NEEDED: 'Enter the PIN that came with the link.',
  SETUP_DONE: 'There is an administrator already. Sign in with that account.',
  LOGIN_NAME_TAKEN: 'This login name is taken. Choose another.',
  LAST_ADMINISTRATOR:
    'The system always keeps at least one administrator who can sign in. Make somebody else an administrator first.',
  OWN_ACCOUNT: 'This cannot be done to your own account. Ask somebody else who may do it.',
  WRONG_PASSWORD: 'The present password is not right. Enter it again.',
  WRONG_CODE:
    'The code is wrong, too old or already used. Wait for the next code in the authenticator and enter that.',
  LOGIN_EXPIRED: 'This step of signing in has taken too long. Enter the login name and the password again.',
  TOTP_STATE: 'Two-step sign-in of this account has just changed. Reload the page to see how it is now.',
  TOTP_REQUIRED:
    'This account must use two-step sign-in, so it cannot be switched off. Ask the administrator if you need to.',
  ACCOUNT_UNKNOWN:
    'No account has this login name. Check every letter, or ask the administrator to make an account.',
  CONFERENCE_UNKNOWN: 'No conference has this code. Check the code on the invitation.',
  CONFERENCE_NOT_OPEN: 'This conference is not open to your link.',
  CONFERENCE_NOT_READY:
    'The conference is being prepared and its page is not open yet. Please come back when the organisers have announced it.',
  CONFERENCE_INTERNAL:
    'This conference is for invited units and delegates only. If you are invited, use the personal link that was sent to your unit.',
  CONFERENCE_CANCELLED: 'This conference has been cancelled. Please look for the organisers’ announcement.',
  REGISTRATION_NEEDED: 'This conference asks who watches. Please give your name and unit.',
  CONSENT_OUTDATED: 'The text you agree to has just changed. Reload the page, read it again and register.',
  FILE_MISSING: 'No file came with the request. Choose a file and upload it again.',
  FILE_TOO_LARGE:
    'The file is too large: documents up to 50 MB, images up to 10 MB and 12,000 pixels a side. Compress its pictures or split it, and upload it again.',
  FILE_TYPE_REFUSED:
    'Files of this type are not accepted. Use PDF, PPTX, DOCX, XLSX, or a PNG, JPEG or WebP image; save old .doc, .ppt and .xls files in the new format.',
  FILE_HAS_MACROS:
    'The file contains macros or code that runs by itself. Save a copy without macros and upload that.',
  FILE_ENCRYPTED:
    'The file is protected by a password. Remove the password, save the file and upload it again.',
  FILE_DAMAGED:
    'The file cannot be read; it may be damaged or incomplete. Open it on your computer, save it again and upload that.',
  FILES_FULL:
    'The conference has used all {{megabytes}} MB for its files. Remove files that are no longer needed, or use a link.',
  UPLOAD_BROKEN_OFF: 'The upload was interrupted and nothing was stored. Please upload the file again.',
  STORAGE_FULL:
    'The server is running out of room and did not take the file. Ask an administrator to free some space, then try again.',
  STATE_CONFLICT: 'This cannot be done in the state “{{state}}”. The screen has been updated.',
  NOT_PREPARED:
    'Something is still missing for this step. Complete the required parts on the Overview page, then try again.',
  CONFERENCE_CODE_TAKEN: 'Another conference has this code. Choose another.',
  CONFERENCE_HAS_FIGURES:
    'This conference has attendance figures and cannot be deleted. Keep it for the report, or cancel it.',
  SITTINGS_OVERLAP: 'Sittings overlap, or one ends before it begins. Correct their times.',
  RULES_IN_USE:
    'The rules of the figures cannot change any more, because the conference has been live. Reload the page to see them.',
  TIMES_IMPOSSIBLE:
    'These times are not possible: the beginning must lie before the end, not later than now, and not before the day of the first sitting.',
  PAIRING_CODE_UNKNOWN: 'The pairing code is wrong or has expired. Read the code on the venue screen again.',
  VENUE_KEY_UNKNOWN: 'The venue key is wrong. Check it on the venue card.',
  CHANGED_MEANWHILE:
    'Somebody else has just changed this. Load it again to see the new version, then continue; what you entered has not been saved.',
  VENUE_NOT_ACCEPTED:
    'The unit of this venue has not accepted the invitation. If it agreed by telephone or in writing, record that under Invitations.',
  INVITATION_NOT_ACCEPTED:
    'The unit has not accepted the invitation, so it has no list of delegates yet. Accept first, or record what the unit answered.',
  LIST_FULL: 'The list of one unit has at most {{max}} delegates. Take lines out and send it again.',
  VENUE_IN_USE:
    'This venue takes part in a conference that is still to come: {{conference}}. Remove it there first, then set it aside.',
  VENUE_TAKES_PART: 'This venue takes part already. Seat the unit there instead.',
  PARTICIPATION_HAS_FACTS:
    'This venue has head counts or connections in the conference, so it cannot be removed. Leave a note on it if it takes part no longer.',
  CARDS_BEING_MADE: 'Cards of this conference are being made elsewhere. Wait a moment and try again.',
  VENUE_NOT_INVITED: 'This venue is not on the conference’s list.',
  SCREEN_NOT_PAIRED: 'This screen is not paired to a venue. Read its code to the operator.',
  SOURCE_NOT_ON_AIR: 'This source has not been put on air.',
  SOURCE_TAKEN: 'This source is already sent from another window or device. Close that one first.',
  SOURCE_NOT_CONNECTED: 'This source is not connected, so it cannot go on air yet.',
  PREVIEW_EMPTY: 'The preview has no source. Choose one, then cut.',
  NOTHING_ON_AIR: 'The holding picture is on air. Put a source on air first.',
  NOT_SHARING_SCREEN: 'This source shares no screen. Ask them to share it first.',
  STAGE_FULL: 'There are already {{max}} sources on air. Take one off first.',
  FLOOR_REQUEST_NOT_FOUND: 'This request to speak is not in this conference. Ask for the floor again.',
  FLOOR_MOVED_ON:
    'This request to speak has just moved to another step. Look at the list, which is up to date, and press again.',
  FLOOR_CLOSED_TO_VIEWERS:
    'The organisers do not take requests to speak from online viewers now. Send your question in writing.',
  FLOOR_QUEUE_FULL:
    'The queue is full with {{max}} requests to speak. Send your question in writing, or ask again in a few minutes.',
  MEDIA_NOT_JOINED: 'The media connection was just rebuilt. The page reconnects by itself.',
  MEDIA_REFUSED: 'The device sent media that cannot be used. Reload the page or use another browser.',
  LINE_CHECK_BUSY:
    'Many devices are checking their lines. This one is number {{place}} in the queue; keep the page open and it will be measured in turn.',
  LINE_TEST_OVER: 'This test of the line has run out of time. Please check again.',
  AGENDA_ITEM_STARTED:
    '“{{title}}” has begun, so it cannot be taken off the agenda. If it did not take place, correct its official times.',
  TOO_MANY_PEOPLE: 'The list already has {{max}} people. Remove those who no longer take part, then add.',
  COUNT_NEEDS_EVENT: 'A head count can be entered once the conference is open. Wait for the organisers.',
  ROLL_CALL_RUNNING: 'Another roll call is under way. Close that one first.',
  ROLL_CALL_OVER: 'This roll call is closed or cancelled. If something is wrong in it, tell the organisers.',
  ROLL_CALL_NOT_CALLED: 'It is not yet this venue’s turn. Wait until it is called.',
  ROLL_CALL_NOBODY_LEFT:
    'No venue is left to call by this choice. Choose another group, or close the roll call.',
  QUESTION_NOT_FOUND: 'This question was not found in the conference.',
  HELP_CALL_NOT_FOUND:
    'This call for help was not found in the conference. Press “Need help” to make a new one.',
  HELP_CALL_IS_OPEN:
    'This venue has a newer call that waits. Answer that one; the former need not be opened again.',
  NOTICE_NOT_FOUND: 'This notice was not found, or its time is over. Send a new one if it is needed.',
  NOTICE_REACHES_NOBODY: 'No venue of the conference is among those chosen. Choose other units or venues.',
  UNIT_PARENT_LEVEL:
    'This unit cannot stand beneath “{{parent}}”. Choose a unit of a higher level as its parent.',
  UNIT_PARENT_NOT_VALID:
    '“{{parent}}” does not exist for as long as “{{name}}” does. Choose another parent or another day.',
  UNIT_CODE_TAKEN: 'The code “{{code}}” belongs to “{{name}}” beneath the same parent. Use another code.',
  UNIT_NOT_VALID_THEN: '“{{name}}” does not exist on the chosen day. Choose another day.',
  UNIT_HAS_CHILDREN:
    '{{count}} units still stand beneath this one after that day, such as “{{name}}”. Move or end them first.',
  UNIT_SUCCESSOR_UNFIT:
    '“{{name}}” does not exist on the first day of the succession, or is this very unit. Choose another.',
  UNIT_IN_USE:
    'Venues, conferences or accounts belong to this unit, so it cannot be removed. End it instead.',
  SHEET_TOO_LARGE: 'The file is larger than {{megabytes}} MB. Divide it into smaller ones.',
  SHEET_UNREADABLE:
    'This file cannot be read as a spreadsheet. Open it in Excel or Google Sheets, save it as XLSX or CSV, and try again.',
  SHEET_TOO_MANY_ROWS: 'The file has more than {{max}} rows. Divide it into several.',
  SHEET_TOO_COMPLEX:
    'The file is too complex to be read safely. Copy the needed columns into a new spreadsheet and try again.',
  SHEET_EMPTY: 'The first sheet has no rows. Put the table on the first sheet, with its headings at the top.',
  SHEET_COLUMNS_MISSING: 'Columns not found: {{columns}}. Write the columns’ names in the row of headings.',
  SHEET_COLUMN_TWICE: 'Two columns mean “{{column}}”. Remove or rename one of them.',
  IMPORT_HAS_PROBLEMS:
    '{{count}} rows of the file cannot be imported, so nothing has been saved. Look at the preview.',
};
