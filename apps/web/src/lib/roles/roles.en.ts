export const rolesEn = {
  administrator: 'Administrator',
  organiser: 'Organiser',
  operator: 'Operator',
  secretary: 'Secretary',
  moderator: 'Question moderator',
  chair: 'Chairperson',
  'about.administrator': 'Units, accounts and settings; no conference’s content',
  'about.organiser': 'Everything of the unit’s conferences, and the unit’s own records',
  'about.operator': 'Who is on air, venues, screens, roll call',
  'about.secretary': 'Attendance, counts by telephone, reports',
  'about.moderator': 'Questions and polls',
  'about.chair': 'Follows the control room; the floor, roll call',
};
