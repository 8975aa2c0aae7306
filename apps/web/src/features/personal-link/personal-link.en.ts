export const personalLinkEn = {
  pageTitle: 'Open a personal link',
  opening: 'Opening your link…',
  noToken: 'The link is incomplete',
  noTokenHint: 'Open the whole link that was sent to you, or paste it into the address field.',
  pinTitle: 'Enter the PIN',
  pinHint: 'The PIN has {{digits}} digits; it came with the link or by telephone.',
  pin: 'PIN',
  pinIncomplete: 'The PIN has exactly {{digits}} digits.',
  open: 'Open',
  toHome: 'To the start page',
};
