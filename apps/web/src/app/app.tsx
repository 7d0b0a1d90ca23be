import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useCallback, useState } from 'react';
import { RouterProvider } from 'react-router';
import { LanguageProvider, storedLanguage, useLanguage } from '../features/language/language.js';
import { SessionProvider } from '../features/session/session.js';
import { SessionKeeper } from '../features/session/session-keeper.js';
import type { Language } from '../messages/catalogue.js';
import { createApi } from './api/api.js';
import { ApiContext } from './api/api-context.js';
import type { HttpContext } from './api/http.js';
import { createQueryClient } from './query-client.js';
import { createRouter } from './routes.js';
import { theme } from './theme.js';

const antdLocales = { 'zh-CN': zhCN, en: enUS };

/** The parts that live as long as the page: the connection to the API, the cache and the router. */
function createRuntime() {
  const keeper = new SessionKeeper();
  const chosen: { language: Language } = { language: storedLanguage() };
  const context: HttpContext = {
    fetch: (request) => fetch(request),
    language: () => chosen.language,
    csrfToken: () => keeper.csrfToken,
    signedOut: () => keeper.signedOut(),
  };
  const api = createApi(context, window.location.origin);
  return { keeper, chosen, api, queryClient: createQueryClient(), router: createRouter() };
}

export function App() {
  const [runtime] = useState(createRuntime);
  const onLanguage = useCallback(
    (language: Language) => {
      runtime.chosen.language = language;
      void runtime.queryClient.invalidateQueries();
    },
    [runtime],
  );
  return (
    <LanguageProvider onChange={onLanguage}>
      <ApiContext value={runtime.api}>
        <QueryClientProvider client={runtime.queryClient}>
          <SessionProvider keeper={runtime.keeper}>
            <Themed>
              <RouterProvider router={runtime.router} />
            </Themed>
          </SessionProvider>
        </QueryClientProvider>
      </ApiContext>
    </LanguageProvider>
  );
}

function Themed({ children }: { readonly children: React.ReactNode }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider theme={theme} locale={antdLocales[language]} button={{ autoInsertSpace: false }}>
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  );
}
