export const technicianEn = {
  pageTitle: 'Venue technician',
  entering: 'Entering the conference…',
  venue: 'Venue',
  technician: 'Technician: {{name}}',
  screens: 'Screens of the venue',
  screensHint: 'A screen is a browser on the room’s computer, connected to a television or projector.',
  how1: 'On the room’s computer open {{address}} in Chrome, Edge or Cốc Cốc.',
  how2: 'It shows a pairing code of {{count}} characters.',
  how3: 'Enter that code in the field for pairing below. Or type the key on the venue card at that computer.',
};
