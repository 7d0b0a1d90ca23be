import { NavLink } from 'react-router';
import { useT } from '../../features/language/language.js';
import { LanguageSwitch } from '../../features/language/language-switch.js';
import { NotificationBell } from '../../features/notifications/notification-bell.js';
import type { MessageKey } from '../../messages/catalogue.js';
import type { Area, Session } from '../api/contract.js';
import { AccountMenu } from './account-menu.js';

const links: readonly {
  readonly area: Area;
  readonly to: string;
  readonly label: MessageKey;
  readonly end: boolean;
}[] = [
  { area: 'tasks', to: '/', label: 'nav.tasks', end: true },
  { area: 'items', to: '/items', label: 'nav.items', end: true },
  { area: 'drafting', to: '/items/new', label: 'nav.drafting', end: true },
  { area: 'items', to: '/calendar', label: 'nav.calendar', end: true },
  { area: 'tasks', to: '/substitutes', label: 'nav.substitutes', end: true },
  { area: 'officeTables', to: '/office-tables', label: 'nav.officeTables', end: false },
  { area: 'processes', to: '/processes', label: 'nav.processes', end: false },
  { area: 'processes', to: '/roster', label: 'nav.roster', end: false },
  { area: 'audit', to: '/audit', label: 'nav.audit', end: false },
  { area: 'erasures', to: '/erasures', label: 'nav.erasures', end: true },
  { area: 'administration', to: '/administration', label: 'nav.administration', end: false },
];

export function Header({ session }: { readonly session: Session }) {
  const t = useT();
  const shown = links.filter((link) => session.areas.includes(link.area));
  return (
    <header className="top">
      <div className="top-brand">
        <strong>{t('app.name')}</strong>
        <span className="top-subtitle">{t('app.subtitle')}</span>
      </div>
      {shown.length > 0 && (
        <nav className="top-nav" aria-label={t('app.mainNavigation')}>
          {shown.map((link) => (
            <NavLink key={link.to} to={link.to} end={link.end}>
              {t(link.label)}
            </NavLink>
          ))}
        </nav>
      )}
      <div className="top-tools">
        <LanguageSwitch />
        <NotificationBell />
        <AccountMenu session={session} />
      </div>
    </header>
  );
}
