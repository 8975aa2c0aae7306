export const firstStepsEn = {
  title: 'Begin here',
  hint: 'The system is empty. An administrator’s first three tasks:',
  unitsTitle: 'Bring in the tree of units',
  unitsHint: 'Province, departments, communes. From a spreadsheet, or one by one.',
  accountsTitle: 'Make accounts for the organisers',
  accountsHint: 'Give roles over the host unit; each person chooses a password through a link.',
  secureTitle: 'Set up two-step sign-in for your own account',
  secureHint: 'An administrator can open every account, so that one deserves a second lock.',
  done: 'Done',
  toDo: 'To do',
  whatYouDo:
    'An administrator looks after units, accounts and settings. Conferences are made and prepared by the organisers of the host unit.',
  then: 'Then the organisers sign in, make a conference and prepare it step by step.',
};
