import { NavLink } from 'react-router';
import { useT } from '../../features/language/language.js';
import { LanguageSwitch } from '../../features/language/language-switch.js';
import { NotificationBell } from '../../features/notifications/notification-bell.js';
import type { MessageKey } from '../../messages/catalogue.js';
import type { Area, Session } from '../api/contract.js';
import { AccountMenu } from './account-menu.js';

const links: readonly {
  /** Any of them opens it. */
  readonly areas: readonly Area[];
  readonly to: string;
  readonly label: MessageKey;
  readonly end: boolean;
}[] = [
  { areas: ['tasks'], to: '/', label: 'nav.tasks', end: true },
  { areas: ['items'], to: '/items', label: 'nav.items', end: true },
  { areas: ['drafting'], to: '/items/new', label: 'nav.drafting', end: true },
  { areas: ['items', 'calendar'], to: '/calendar', label: 'nav.calendar', end: true },
  { areas: ['tasks'], to: '/substitutes', label: 'nav.substitutes', end: true },
  { areas: ['officeTables'], to: '/office-tables', label: 'nav.officeTables', end: false },
  { areas: ['processes'], to: '/processes', label: 'nav.processes', end: false },
  { areas: ['processes'], to: '/roster', label: 'nav.roster', end: false },
  { areas: ['audit'], to: '/audit', label: 'nav.audit', end: false },
  { areas: ['erasures'], to: '/erasures', label: 'nav.erasures', end: true },
  { areas: ['administration'], to: '/administration', label: 'nav.administration', end: false },
];

export function Header({ session }: { readonly session: Session }) {
  const t = useT();
  const shown = links.filter(({ areas }) => areas.some((area) => session.areas.includes(area)));
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
