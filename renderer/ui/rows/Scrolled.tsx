import type { ReactNode } from 'react';

/** Text that scrolls: one stop of the Tab key, so that arrows can scroll it. */
export function Scrolled({
  label,
  className,
  children,
}: {
  label: string;
  className: string | undefined;
  children: ReactNode;
}) {
  const reachable = { tabIndex: 0 };
  return (
    <section aria-label={label} className={className} {...reachable}>
      {children}
    </section>
  );
}
