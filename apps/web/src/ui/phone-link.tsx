import type { ReactNode } from 'react';

interface Props {
  /** As people write it, with spaces and dots. */
  phone: string;
  className?: string | undefined;
  /** In place of the number. */
  children?: ReactNode;
}

/** One tap on a phone calls the number. */
export function PhoneLink({ phone, className, children = phone }: Props) {
  return (
    <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className={className}>
      {children}
    </a>
  );
}
