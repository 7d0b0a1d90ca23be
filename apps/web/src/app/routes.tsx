import { createBrowserRouter } from 'react-router';
import { AppShell } from './shell/app-shell.js';
import { PageFault } from './shell/page-fault.js';

/** Addresses of the application. Each page is loaded when it is first visited. */
export function createRouter() {
  return createBrowserRouter([
    {
      path: '/sign-in',
      errorElement: <PageFault />,
      lazy: () => import('../pages/sign-in/sign-in-page.js').then((page) => ({ Component: page.SignInPage })),
      HydrateFallback: Nothing,
    },
    {
      path: '/expert',
      errorElement: <PageFault />,
      lazy: () => import('../pages/expert/expert-page.js').then((page) => ({ Component: page.ExpertPage })),
      HydrateFallback: Nothing,
    },
    {
      path: '/',
      element: <AppShell />,
      errorElement: <PageFault />,
      HydrateFallback: Nothing,
      children: [
        {
          index: true,
          lazy: () => import('../pages/inbox/inbox-page.js').then((page) => ({ Component: page.InboxPage })),
        },
        {
          path: 'tasks/:taskId',
          lazy: () => import('../pages/task/task-page.js').then((page) => ({ Component: page.TaskPage })),
        },
        {
          path: 'items',
          lazy: () => import('../pages/items/items-page.js').then((page) => ({ Component: page.ItemsPage })),
        },
        {
          path: 'items/new',
          lazy: () =>
            import('../pages/draft/new-draft-page.js').then((page) => ({ Component: page.NewDraftPage })),
        },
        {
          path: 'items/:itemId',
          lazy: () => import('../pages/item/item-page.js').then((page) => ({ Component: page.ItemPage })),
        },
        {
          path: 'items/:itemId/edit',
          lazy: () =>
            import('../pages/draft/edit-draft-page.js').then((page) => ({ Component: page.EditDraftPage })),
        },
        {
          path: 'calendar',
          lazy: () =>
            import('../pages/calendar/calendar-page.js').then((page) => ({ Component: page.CalendarPage })),
        },
        {
          path: 'substitutes',
          lazy: () =>
            import('../pages/substitutes/substitutes-page.js').then((page) => ({
              Component: page.SubstitutesPage,
            })),
        },
        {
          path: 'office-tables',
          lazy: () =>
            import('../pages/office-tables/office-tables-page.js').then((page) => ({
              Component: page.OfficeTablesPage,
            })),
        },
        {
          path: 'processes',
          lazy: () =>
            import('../pages/processes/processes-page.js').then((page) => ({
              Component: page.ProcessesPage,
            })),
        },
        {
          path: 'processes/definitions/:hash',
          lazy: () =>
            import('../pages/processes/definition-page.js').then((page) => ({
              Component: page.DefinitionPage,
            })),
        },
        {
          path: 'processes/proposals/:proposalId',
          lazy: () =>
            import('../pages/processes/proposal-page.js').then((page) => ({ Component: page.ProposalPage })),
        },
        {
          path: 'roster',
          lazy: () =>
            import('../pages/roster/roster-page.js').then((page) => ({ Component: page.RosterPage })),
        },
        {
          path: 'audit',
          lazy: () => import('../pages/audit/audit-page.js').then((page) => ({ Component: page.AuditPage })),
        },
        {
          path: 'audit/statistics',
          lazy: () =>
            import('../pages/audit/statistics-page.js').then((page) => ({ Component: page.StatisticsPage })),
        },
        {
          path: 'erasures',
          lazy: () =>
            import('../pages/audit/erasures-page.js').then((page) => ({ Component: page.ErasuresPage })),
        },
        {
          path: 'audit/items/:itemId',
          lazy: () => import('../pages/audit/trail-page.js').then((page) => ({ Component: page.TrailPage })),
        },
        {
          path: 'account',
          lazy: () =>
            import('../pages/account/account-page.js').then((page) => ({ Component: page.AccountPage })),
        },
        {
          path: 'administration',
          lazy: () =>
            import('../pages/administration/administration-page.js').then((page) => ({
              Component: page.AdministrationPage,
            })),
        },
        {
          path: '*',
          lazy: () =>
            import('../pages/not-found/not-found-page.js').then((page) => ({ Component: page.NotFoundPage })),
        },
      ],
    },
  ]);
}

function Nothing() {
  return null;
}
