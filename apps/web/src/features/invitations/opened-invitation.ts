/** What is looked at or done about which invitation. */
export interface OpenedInvitation {
  id: string;
  what: 'details' | 'answer' | 'contact' | 'reopen' | 'withdraw' | 'link';
}
