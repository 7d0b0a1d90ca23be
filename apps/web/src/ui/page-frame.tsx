import type { ReactNode } from 'react';

interface PageFrameProps {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function PageFrame({ title, aside, children }: PageFrameProps) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {aside !== undefined && <div className="page-aside">{aside}</div>}
      </div>
      {children}
    </div>
  );
}
